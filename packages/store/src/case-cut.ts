import { inParts, type SegmentPart } from "./in-parts.ts";
import type { SqlValue } from "./sql.ts";

/** Of which cases something is counted; null for any. */
export interface OfCases {
  readonly survey: string | null;
  readonly queue: string | null;
  readonly isOpenOnly: boolean;
  readonly parts: readonly SegmentPart[] | null;
}

/** The conditions of a cut on cases that are called `c`; `next` takes a value, and gives its place. */
export const ofCases = (cut: OfCases, next: (value: SqlValue) => string): string =>
  [
    ...(["survey", "queue"] as const).map((name) => (cut[name] === null ? "" : `and c.${name} = ${next(cut[name])}`)),
    cut.isOpenOnly ? "and c.is_restricted = 0" : "",
    inParts(cut.parts, { alias: "c", owner: "response" }, next),
  ].join(" ");
