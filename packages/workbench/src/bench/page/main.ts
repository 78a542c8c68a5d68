// `npm run bench:page`: our page against the same survey with React and survey-react-ui, on slow 3G (400 kbit/s, 400 ms)
// and a processor six times slower, in turns, medians.
import { chromium, type Browser } from "playwright-core";
import { findChromium } from "../../needs/chromium.ts";
import { newFolder, startProgram, tokenIn, type Running } from "../../stories/program.ts";
import { flat, short } from "./page.config.ts";
import { buildReactSurvey } from "./react-survey.ts";
import { serveAssets } from "./serve-assets.ts";
import { goalsOf, goalsLine } from "./goals.ts";
import { medianOf, visit, type Visit } from "./visit.ts";

const isShort = process.argv.includes("--short");
const rounds = isShort ? 1 : 5;

const executablePath = findChromium();
if (typeof executablePath !== "string") throw new Error(executablePath.unavailable);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const program = await startProgram({
  AFTERWORD_CONFIG: `${import.meta.dirname}/page.config.ts`,
  AFTERWORD_DATABASE_URL: `file:${newFolder()}/afterword.db`,
});
try {
  console.log("| page | on the wire | requests | first answer visible | it takes a press | slowest press to paint |");
  console.log("| --- | --- | --- | --- | --- | --- |");
  const compared = [
    await compare(browser, program, { name: "4 questions", survey: "short", definition: short.definition }),
    await compare(browser, program, {
      name: "30 questions, the first page",
      survey: "long",
      definition: flat.definition,
    }),
  ];
  // Nobody has to meet so many at once: it shows what a page costs that is as long as can be.
  await compare(browser, program, { name: "30 questions on one page", survey: "flat", definition: flat.definition });
  for (const { name, mine, theirs } of compared) {
    const goals = goalsOf(medianOf(mine), medianOf(theirs));
    console.log(goalsLine(name, goals));
    // One visit tells little about times.
    if (!isShort && goals.some(({ isMet }) => !isMet)) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await program.stop();
}

/** A survey as ours and as the other page show it. */
interface Case {
  readonly name: string;
  readonly survey: string;
  readonly definition: typeof short.definition;
}

async function compare(browser: Browser, program: Running, { name, survey, definition }: Case) {
  const react = await serveAssets(await buildReactSurvey(definition));
  const ours = await linkTo(program, survey);
  const [mine, theirs]: [Visit[], Visit[]] = [[], []];
  // The first round warms both up and is not counted.
  for (let round = -1; round < rounds; round++) {
    const [one, other] = [await visit(browser, ours), await visit(browser, react.url)];
    if (round < 0) continue;
    mine.push(one);
    theirs.push(other);
  }
  react.close();
  console.log(line(`Afterword, ${name}`, medianOf(mine)));
  console.log(line(`React and survey-react-ui, ${name}`, medianOf(theirs)));
  const ratio = (of: (visit: Visit) => number) => `${(of(medianOf(theirs)) / of(medianOf(mine))).toFixed(1)} ×`;
  const ratios = [
    ratio(({ bytes }) => bytes),
    ratio(({ requests }) => requests),
    ratio(({ visibleMs }) => visibleMs),
    ratio(({ clickableMs }) => clickableMs),
    ratio(({ tapMs }) => tapMs),
  ];
  console.log(`| ratio | ${ratios.join(" | ")} |`);
  return { name, mine, theirs };
}

function line(name: string, { bytes, requests, visibleMs, clickableMs, tapMs }: Visit): string {
  const times = [visibleMs, clickableMs, tapMs].map((ms) => `${ms.toFixed(0)} ms`);
  return `| ${[name, `${bytes.toFixed(0)} bytes`, requests.toFixed(0), ...times].join(" | ")} |`;
}

async function linkTo(program: Running, survey: string): Promise<string> {
  const person = { id: survey, email: `${survey}@example.org` };
  await program.call("POST", "/v1/events", { type: `${survey}.closed`, person, data: { id: "INC-1" } });
  await program.call("POST", "/dev/clock", { advance: "1m" });
  const mails = (await program.call("GET", `/dev/mail.json?to=${person.email}`)).json as unknown as { text: string }[];
  return `${program.base}/r/${tokenIn(mails[0]?.text ?? "")}`;
}
