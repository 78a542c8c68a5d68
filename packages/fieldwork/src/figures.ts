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

/** The counts of one group: numbers, chosen options, and how many answered. */
export interface Tally {
  readonly numbers: Map<number, number>;
  /** Null where no option was chosen. */
  choices: Map<string, number> | null;
  n: number;
}

/** What a figure is computed from, so that it can be compared with another; a distribution has none. */
export type Basis = FunnelOverall;

/** A figure before it is placed in its group. */
export type Figure = Pick<MetricRow, "value" | "interval" | "answers"> & {
  readonly n: number;
  readonly invalid: number;
};

/** Computes one metric from counts; never from figures that were computed before. */
export function figureOf(
  metric: MetricName,
  question: QuestionDefinition | null,
  tally: Tally,
): Figure & { readonly basis: Basis | null } {
  const { numbers } = tally;
  switch (metric) {
    case "csat":
      return { ...plain(csat(numbers)), basis: shareBasis("csat", numbers) };
    case "ces":
      return { ...plain(ces(numbers)), basis: shareBasis("ces", numbers) };
    case "mean": {
      const { valid, invalid } = validOf(question, numbers);
      const scale = question?.scale;
      return { ...plain({ ...mean(valid), invalid }), basis: { kind: "mean", counts: valid, ...(scale && { scale }) } };
    }
    case "nps": {
      const { invalid, ...counts } = npsCounts(numbers);
      return { ...nps(counts), interval: npsInterval(counts), invalid, basis: { kind: "nps", counts } };
    }
    case "response-rate": {
      const x = numbers.get(1) ?? 0;
      return { ...plain({ ...share({ x, n: tally.n }), invalid: 0 }), basis: { kind: "share", x, n: tally.n } };
    }
    case "distribution":
      return { ...spread(question, tally), basis: null };
    default:
      throw new Error(`The metric ${metric} is more than one question's answers.`);
  }
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

/** The value of a distribution is how many answered; each answer has its share of them. */
function spread(question: QuestionDefinition | null, { numbers, choices, n: all }: Tally): Figure {
  const { valid, invalid } = validOf(question, numbers);
  const n = all - invalid;
  const counts = new Map([...[...valid].map(([value, count]) => [String(value), count] as const), ...(choices ?? [])]);
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
