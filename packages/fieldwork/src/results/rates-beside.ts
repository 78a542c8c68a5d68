import type { MetricRow } from "@afterword/sdk";
import { placeOf, type Counted, type CountedRow } from "../result-rows.ts";

/** A question's figure with the response rate of the same cut, where somebody was asked. */
export function withRate(counted: Counted, { n: asked, answered }: { n: number; answered: number }): Counted {
  if (asked === 0) return counted;
  return { ...counted, row: { ...counted.row, responseRate: { asked, answered, rate: (100 * answered) / asked } } };
}

/**
 * The same where k is above 1: what the response rate's own rows show, and of a row that is withheld nothing. `rates` are
 * the rows that anybody gets who asks for the response rate of the same cut.
 */
export function privateRatesBeside(rows: readonly CountedRow[], rates: readonly CountedRow[]): CountedRow[] {
  const found = new Map(rates.map((rate) => [placeOf(rate.row), rate]));
  return rows.map((counted) => {
    const rate = found.get(placeOf(counted.row));
    if (counted.row.withheld !== null || rate?.row.withheld) return beside(counted, null);
    const basis = rate?.basis;
    if (basis?.kind !== "share" || basis.n === 0) return counted;
    return beside(counted, { asked: basis.n, answered: basis.x, rate: (100 * basis.x) / basis.n });
  });
}

const beside = (counted: CountedRow, responseRate: MetricRow["responseRate"]): CountedRow => ({
  ...counted,
  row: { ...counted.row, responseRate },
});
