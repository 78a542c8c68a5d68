// `npm run bench:page`: our page against the same survey with React and survey-react-ui, on slow 3G (400 kbit/s, 400 ms)
// and a processor six times slower, in turns, medians.
import { chromium, type Browser } from "playwright-core";
import { findChromium } from "../../needs/chromium.ts";
import { newFolder, startProgram, tokenIn, type Running } from "../../stories/program.ts";
import { median } from "../measure.ts";
import { flat, short } from "./page.config.ts";
import { buildReactSurvey } from "./react-survey.ts";
import { serveAssets } from "./serve-assets.ts";
import { visit, type Visit } from "./visit.ts";

const rounds = process.argv.includes("--short") ? 1 : 5;

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
  await compare(browser, program, "4 questions", "short", short.definition);
  await compare(browser, program, "30 questions, the first page", "long", flat.definition);
  await compare(browser, program, "30 questions on one page", "flat", flat.definition);
} finally {
  await browser.close();
  await program.stop();
}

async function compare(
  browser: Browser,
  program: Running,
  name: string,
  survey: string,
  definition: typeof short.definition,
): Promise<void> {
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
  console.log(line(`Afterword, ${name}`, mine));
  console.log(line(`React and survey-react-ui, ${name}`, theirs));
  const ratio = (of: (visit: Visit) => number) => (median(theirs.map(of)) / median(mine.map(of))).toFixed(1);
  console.log(
    `| ratio | ${ratio(({ bytes }) => bytes)} × | ${ratio(({ requests }) => requests)} × | ${ratio(({ visibleMs }) => visibleMs)} × | ${ratio(({ clickableMs }) => clickableMs)} × | ${ratio(({ tapMs }) => tapMs)} × |`,
  );
}

function line(name: string, visits: readonly Visit[]): string {
  const middle = (of: (visit: Visit) => number) => median(visits.map(of));
  const ms = (of: (visit: Visit) => number) => `${middle(of).toFixed(0)} ms`;
  const bytes = `${middle((one) => one.bytes).toFixed(0)} bytes`;
  const requests = middle(({ requests }) => requests).toFixed(0);
  return `| ${name} | ${bytes} | ${requests} | ${ms((one) => one.visibleMs)} | ${ms((one) => one.clickableMs)} | ${ms((one) => one.tapMs)} |`;
}

async function linkTo(program: Running, survey: string): Promise<string> {
  const person = { id: survey, email: `${survey}@example.org` };
  await program.call("POST", "/v1/events", { type: `${survey}.closed`, person, data: { id: "INC-1" } });
  await program.call("POST", "/dev/clock", { advance: "1m" });
  const mails = (await program.call("GET", `/dev/mail.json?to=${person.email}`)).json as unknown as { text: string }[];
  return `${program.base}/r/${tokenIn(mails[0]?.text ?? "")}`;
}
