import { ces, csat, distribution, mean, nps, npsCounts, npsInterval, share, type Interval } from "@afterword/metrics";
import type { MetricName, MetricRow, QuestionDefinition } from "@afterword/sdk";

/** The counts of one group: numbers, chosen options, and how many answered. */
export interface Tally {
  readonly numbers: Map<number, number>;
  readonly choices: Map<string, number>;
  n: number;
}

/** A figure before it is placed in its group. */
export type Figure = Pick<MetricRow, "value" | "interval" | "answers"> & {
  readonly n: number;
  readonly invalid: number;
};

/** Computes one metric from counts; never from figures that were computed before. */
export function figureOf(metric: MetricName, question: QuestionDefinition | null, tally: Tally): Figure {
  const { numbers } = tally;
  switch (metric) {
    case "csat":
      return plain(csat(numbers));
    case "ces":
      return plain(ces(numbers));
    case "mean":
      return plain({ ...mean(numbers), invalid: 0 });
    case "nps": {
      const { invalid, ...counts } = npsCounts(numbers);
      return { ...nps(counts), interval: npsInterval(counts), invalid };
    }
    case "response-rate":
      return plain({ ...share({ x: numbers.get(1) ?? 0, n: tally.n }), invalid: 0 });
    case "distribution":
      return spread(question, tally);
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

/** The value of a distribution is how many answered; each answer has its share of them. */
function spread(question: QuestionDefinition | null, { numbers, choices, n }: Tally): Figure {
  const counts = new Map([...[...numbers].map(([value, count]) => [String(value), count] as const), ...choices]);
  const { items } = distribution(counts, { answers: possibleAnswers(question), n });
  return { value: n === 0 ? null : n, n, interval: null, invalid: 0, answers: items };
}

function possibleAnswers(question: QuestionDefinition | null): string[] {
  if (question?.scale) {
    const { min, max } = question.scale;
    return Array.from({ length: max - min + 1 }, (_, at) => String(min + at));
  }
  if (question?.kind === "yesNo" || question?.kind === "consent") return ["true", "false"];
  return (question?.columns ?? question?.options ?? []).map((option) => option.value);
}
