import type { DriverItem, DriversFigure, DriversRefusal } from "@afterword/metrics";
import type { MetricRow, ProblemError } from "@afterword/sdk";
import { wrongQuery } from "../wrong-query.ts";

/**
 * The rows of a figure of drivers, the strongest first.
 *
 * @param without how many answers there are besides those that were looked at
 * @param left names that were left out, with the reason
 * @throws ProblemError `invalid_query` where nothing can be said
 */
export function driverRows(
  figure: DriversFigure,
  without: number,
  left: readonly { readonly name: string; readonly reason: string }[] = [],
): MetricRow[] {
  if (figure.refused !== null) throw refusal(figure.refused, figure.n);
  const base = {
    ...{ period: null, n: figure.n, missing: figure.missing + without, invalid: figure.invalid },
    withheld: null,
  };
  const none = { value: null, interval: null, correlation: null, performance: null, importance: null };
  return [
    ...[...figure.items]
      .sort((a, b) => b.raw - a.raw)
      .map((item): MetricRow => ({ ...base, group: { driver: item.name }, warnings: [], ...figuresOf(item) })),
    ...[...figure.dropped, ...left].map(({ name, reason }) => ({
      ...{ ...base, ...none, group: { driver: name }, warnings: [reason] },
    })),
  ];
}

function figuresOf({ share, interval, correlation, mean, raw }: DriverItem) {
  return {
    value: share === null ? null : 100 * share,
    interval: interval && { ...interval, lower: 100 * interval.lower, upper: 100 * interval.upper },
    correlation,
    performance: mean,
    importance: raw,
  };
}

function refusal(refused: DriversRefusal, n: number): ProblemError {
  switch (refused.reason) {
    case "too_few":
      return wrongQuery(
        "question",
        `Drivers need ${String(refused.needed)} people who answered every one of these questions; there are ${String(n)}.`,
        "too_few",
      );
    case "collinear":
      return wrongQuery(
        "drivers",
        `${refused.predictors.join(" and ")} say nearly the same: leave all but one of them out.`,
        "collinear",
      );
    case "too_many_predictors":
      return wrongQuery("drivers", `At most ${String(refused.most)} questions can be compared.`, "too_many");
    case "no_predictors":
      return wrongQuery(
        "drivers",
        "There is no other scored question, or theme, that differs from answer to answer.",
        "none",
      );
    case "constant_outcome":
      return wrongQuery("question", "Everybody answered it alike: there is nothing to explain.", "constant");
  }
}
