import type { CoverageQuery, CoverageRow } from "../contract/coverage.ts";
import type { Duration } from "../duration.ts";
import { boundOf, lengthOf } from "./bounds.ts";
import type { Transport } from "./transport.ts";

/** A row of coverage, its group typed by the segments asked for. */
export type CoveredRow<D extends string> = Omit<CoverageRow, "group"> & {
  readonly group: { readonly [K in D]: string | null };
};

/** Whom a survey reached, cut as wanted; awaiting it reads the rows. */
export interface Coverage<Segment extends string, D extends string = never> extends PromiseLike<CoveredRow<D>[]> {
  /** One row for each value of a segment, or of a pair. */
  by<const By extends readonly [Segment] | readonly [Segment, Segment]>(...segments: By): Coverage<Segment, By[number]>;
  /** Only what happened from this instant on; of a wave, those that opened. */
  from(at: Date | string): Coverage<Segment, D>;
  /** Only what happened before this instant. */
  to(at: Date | string): Coverage<Segment, D>;
  /** The last so many days: `90d`. */
  last(period: Duration): Coverage<Segment, D>;
}

/** Builds the coverage of a survey on a transport. */
export function coverageOf<Segment extends string>(
  transport: Pick<Transport, "coverage">,
  survey: string,
): Coverage<Segment> {
  return cutOf(transport, { survey });
}

function cutOf<Segment extends string, D extends string>(
  transport: Pick<Transport, "coverage">,
  query: CoverageQuery,
): Coverage<Segment, D> {
  const more = <E extends string = D>(change: { readonly [K in keyof CoverageQuery]?: CoverageQuery[K] | undefined }) =>
    cutOf<Segment, E>(transport, { ...query, ...change } as CoverageQuery);
  return {
    by: (...segments) => more({ by: [...segments] }),
    from: (at) => more({ from: boundOf("from", at), last: undefined }),
    to: (at) => more({ to: boundOf("to", at) }),
    last: (period) => more({ last: lengthOf(period), from: undefined }),
    then: (done, failed) => (transport.coverage(query) as Promise<CoveredRow<D>[]>).then(done, failed),
  };
}
