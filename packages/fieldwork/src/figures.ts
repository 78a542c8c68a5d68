import {
  ces,
  csat,
  distribution,
  mean,
  nps,
  npsCounts,
  npsInterval,
  onScale,
  scorings,
  share,
  type Counts,
  type FunnelOverall,
  type Interval,
} from "@afterword/metrics";
import type { MetricName, MetricRow, QuestionDefinition } from "@afterword/sdk";
import { themesFigure } from "./comments/said-in-comments.ts";

/** The counts of one group: numbers, chosen options, and how many answered. */
export interface Tally {
  /** How often 0, 1, 2, … 10 were given: of thousands of groups a map each takes longer than their figures. */
  readonly small: number[];
  /** How often each other number was given; null where none was. */
  others: Map<number, number> | null;
  /** Null where no option was chosen. */
  choices: Map<string, number> | null;
  n: number;
}

/** What a figure is computed from, so that it can be compared with another; a distribution has none. */
export type Basis = FunnelOverall;

/** A figure before it is placed in its group. */
export type Figure = Pick<MetricRow, "value" | "interval" | "answers" | "sentiment"> & {
  readonly n: number;
  readonly invalid: number;
};

/** A figure, and what it was computed from. */
export interface Founded {
  readonly figure: Figure;
  readonly basis: Basis | null;
}

/** Computes one metric from counts; never from figures that were computed before. */
export function figureOf(metric: MetricName, question: QuestionDefinition | null, tally: Tally): Founded {
  switch (metric) {
    case "csat": {
      const numbers = numbersOf(tally);
      return { figure: plain(csat(numbers)), basis: shareBasis("csat", numbers) };
    }
    case "ces": {
      const numbers = numbersOf(tally);
      return { figure: plain(ces(numbers)), basis: shareBasis("ces", numbers) };
    }
    case "mean": {
      const isRow = question?.kind === "matrix";
      const { valid, invalid } = isRow ? placesOf(question, tally) : validOf(question, numbersOf(tally));
      const scale = isRow ? { min: 1, max: question.columns?.length ?? 1 } : question?.scale;
      return {
        figure: plain({ ...mean(valid), invalid }),
        basis: { kind: "mean", counts: valid, ...(scale && { scale }) },
      };
    }
    case "nps": {
      const { promoters, passives, detractors, invalid } = npsCounts(
        tally.others === null ? tally.small : numbersOf(tally),
      );
      const counts = { promoters, passives, detractors };
      const { value, n } = nps(counts);
      return { figure: { value, n, interval: npsInterval(counts), invalid }, basis: { kind: "nps", counts } };
    }
    case "response-rate":
      return rateOf({ x: tally.small[1] ?? 0, n: tally.n });
    case "themes":
      return { figure: themesFigure(tally), basis: null };
    case "distribution":
      return { figure: spread(question, tally), basis: null };
    default:
      throw new Error(`The metric ${metric} is more than one question's answers.`);
  }
}

/** How many of those who were asked answered. */
export function rateOf(part: { readonly x: number; readonly n: number }): Founded {
  return { figure: plain({ ...share(part), invalid: 0 }), basis: { kind: "share", ...part } };
}

/** The numbers that were given, from the least to the greatest: the last digit of a sum depends on their order. */
function numbersOf({ small, others }: Tally): Counts {
  const given = [...small.entries()].filter(([, n]) => n > 0);
  return new Map(others === null ? given : [...given, ...others].sort(([a], [b]) => a - b));
}

const plain = (figure: { value: number | null; n: number; interval: Interval | null; invalid: number }): Figure => ({
  value: figure.value,
  n: figure.n,
  interval: figure.interval,
  invalid: figure.invalid,
});

/** The share of the answers that count as good. */
function shareBasis(metric: "csat" | "ces", numbers: Counts): Basis {
  const { min, max, scoreOf } = scorings[metric];
  const all = [...onScale(numbers, min, max).valid];
  const sum = (of: (value: number) => number) => all.reduce((total, [value, n]) => total + of(value) * n, 0);
  return { kind: "share", x: sum(scoreOf), n: sum(() => 1) };
}

/** Only whole numbers on the question's scale count; of a question without a scale every number. */
const validOf = (question: QuestionDefinition | null, numbers: Counts): { valid: Counts; invalid: number } =>
  question?.scale ? onScale(numbers, question.scale.min, question.scale.max) : { valid: numbers, invalid: 0 };

/** The columns of a matrix are the points of a scale in their order, the first is 1. One that it no longer has counts as none. */
function placesOf({ columns = [] }: QuestionDefinition, { choices }: Tally): { valid: Counts; invalid: number } {
  const given = [...(choices ?? [])].map(
    ([choice, n]) => [columns.findIndex(({ value }) => value === choice) + 1, n] as const,
  );
  const invalid = given.reduce((sum, [place, n]) => sum + (place === 0 ? n : 0), 0);
  return { valid: new Map(given.filter(([place]) => place > 0).sort(([a], [b]) => a - b)), invalid };
}

/** The value of a distribution is how many answered; each answer has its share of them. */
function spread(question: QuestionDefinition | null, tally: Tally): Figure {
  const { valid, invalid } = validOf(question, numbersOf(tally));
  const n = tally.n - invalid;
  const counts = new Map([
    ...[...valid].map(([value, count]) => [String(value), count] as const),
    ...(tally.choices ?? []),
  ]);
  const { items } = distribution(counts, { answers: possibleAnswers(question), n });
  return { value: n === 0 ? null : n, n, interval: null, invalid, answers: items };
}

function possibleAnswers(question: QuestionDefinition | null): string[] {
  if (question?.scale) {
    const { min, max } = question.scale;
    return Array.from({ length: max - min + 1 }, (_, at) => String(min + at));
  }
  if (question?.kind === "yesNo" || question?.kind === "consent") return ["true", "false"];
  return (question?.columns ?? question?.options ?? []).map((option) => option.value);
}
