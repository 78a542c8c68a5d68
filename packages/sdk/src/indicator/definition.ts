import type { Text } from "../survey/definition.ts";

/** What of events is counted or added up: each event, those of which something is true, or a fact of theirs. */
export type TallyOf = "events" | "resolvedFirstContact" | "within" | "cost" | "turnaroundHours";

/** One side of an indicator: what is counted or added up, and of which events. */
export interface TallyDefinition {
  /** The events' type. */
  readonly event: string;
  /** Segment values that the events have. */
  readonly where: { readonly [segment: string]: string };
  readonly of: TallyOf;
  /** Of `within`: the turn-around, in hours, that counts. */
  readonly hours: number | null;
}

/** What a figure is to reach: at least so much, or at most. */
export type Target = { readonly atLeast: number } | { readonly atMost: number };

/** A `share` is of events among events, in percent; a `mean` of a fact of theirs; a `ratio` any other quotient. */
export type IndicatorKind = "share" | "mean" | "ratio";

/** A figure declared from facts, as data. */
export interface IndicatorDefinition {
  readonly id: string;
  readonly name: Text;
  /** What it is in: `percent`, or a word such as `USD`. */
  readonly unit: string;
  readonly kind: IndicatorKind;
  readonly numerator: TallyDefinition;
  readonly denominator: TallyDefinition;
  readonly target: Target | null;
}
