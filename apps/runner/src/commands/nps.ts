import { text as readAll } from "node:stream/consumers";
import { answersNeeded, nps, npsCounts, npsInterval, npsStandardError, type NpsCounts } from "@afterword/metrics";
import { OptionsError } from "@afterword/runner";
import { Command, InvalidArgumentError } from "commander";
import { figure, range } from "../words/figure-number.ts";
import { sayCount, sayMany } from "../words/values.ts";

interface NpsFlags {
  readonly fromScores?: string;
  readonly level: number;
  readonly points: number;
  readonly json?: boolean;
}

/** An argument that may be missing. */
type Count = number | undefined;

const about = `
The score is the share of promoters (9–10) minus that of detractors (0–6), from -100 to 100. The last line is about two such
groups, such as this year's and last year's: how many answers each needs for a true difference to be found four times out of
five. It reads no project and no database.
`;

/** `afterword nps`: a score from three counts, how sure it is, and what it would take to see it move. */
export function npsCommand(): Command {
  return new Command("nps")
    .description("say a Net Promoter Score from counts, how sure it is, and how many answers it takes to see it move")
    .argument("[promoters]", "how many gave 9 or 10", readCount)
    .argument("[passives]", "how many gave 7 or 8", readCount)
    .argument("[detractors]", "how many gave 0 to 6", readCount)
    .option("--from-scores <scores>", "in place of counts: answers from 0 to 10, with commas; - reads standard input")
    .option("--level <level>", "how sure the interval is", readLevel, 0.95)
    .option("--points <points>", "the difference to be seen", readPoints, 10)
    .option("--json", "print JSON")
    .addHelpText("after", about)
    .action(async (...[promoters, passives, detractors, flags]: [Count, Count, Count, NpsFlags]) => {
      const counts =
        flags.fromScores === undefined
          ? countsOf([promoters, passives, detractors])
          : await countScores(flags.fromScores, promoters);
      const told = { ...counts, ...figuresOf(counts, flags) };
      console.log(flags.json === true ? JSON.stringify(told) : linesOf(told).join("\n"));
    });
}

type Told = NpsCounts & ReturnType<typeof figuresOf>;

function figuresOf(counts: NpsCounts, { level, points }: NpsFlags) {
  const { value, n } = nps(counts);
  const sd = (npsStandardError(counts) ?? 0) * Math.sqrt(n);
  return {
    value,
    n,
    interval: npsInterval(counts, level),
    points,
    // Answers that are all alike say nothing about how far others would be spread.
    answersNeeded: sd === 0 ? null : answersNeeded({ sd, difference: points }),
  };
}

function linesOf({ value, n, interval, points, answersNeeded: needed, ...counts }: Told): string[] {
  const { promoters, passives, detractors } = counts;
  const made = `${sayMany(promoters, "promoter")}, ${sayMany(passives, "passive")}, ${sayMany(detractors, "detractor")}`;
  if (value === null) return ["No answers, no score."];
  const level = interval === null ? "" : `${String(Math.round(interval.level * 1_000) / 10)} % interval`;
  return [
    `NPS ${figure(value)} from ${sayMany(n, "answer")}: ${made}`,
    `${level} ${range(interval)} (${interval?.method ?? ""})`,
    needed === null
      ? "All answers are alike: how many it takes to see a difference can't be told from them."
      : `To see a difference of ${sayMany(points, "point")}, two such groups need ${sayMany(needed, "answer")} each.`,
  ];
}

/** @throws OptionsError where counts are missing */
function countsOf(given: readonly (number | undefined)[]): NpsCounts {
  const [promoters, passives, detractors] = given;
  if (promoters === undefined || passives === undefined || detractors === undefined)
    throw new OptionsError([
      "Three counts are needed, of promoters, passives and detractors: afterword nps 50 30 20. Or --from-scores 10,9,7,3.",
    ]);
  return { promoters, passives, detractors };
}

/** @throws OptionsError naming what is no score */
async function countScores(text: string, promoters: number | undefined): Promise<NpsCounts> {
  if (promoters !== undefined) throw new OptionsError(["Give counts or --from-scores, not both."]);
  const all = text === "-" ? await readAll(process.stdin) : text;
  const scores = all.split(/[\s,;]+/).filter((one) => one !== "");
  const wrong = scores.filter((one) => !/^(?:\d|10)$/.test(one));
  if (wrong.length > 0)
    throw new OptionsError([
      `${JSON.stringify(wrong[0]?.slice(0, 20))} is no whole number from 0 to 10${wrong.length > 1 ? `, and ${sayCount(wrong.length - 1)} more are none` : ""}.`,
    ]);
  const times = new Map<number, number>();
  for (const score of scores.map(Number)) times.set(score, (times.get(score) ?? 0) + 1);
  const { invalid: _none, ...counts } = npsCounts(times);
  return counts;
}

function readCount(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("A count is a whole number, 0 or more.");
}

function readLevel(text: string): number {
  const level = Number(text);
  if (level > 0.5 && level < 1) return level;
  throw new InvalidArgumentError("A level lies between 0.5 and 1, such as 0.9.");
}

function readPoints(text: string): number {
  const points = Number(text);
  if (points > 0 && points <= 200) return points;
  throw new InvalidArgumentError("A difference is above 0 and at most 200 points.");
}
