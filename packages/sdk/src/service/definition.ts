import type { Text } from "../survey/definition.ts";

/** A step that clients take, and the question that asks about it. */
export interface StageDefinition {
  readonly id: string;
  readonly name: Text;
  readonly survey: string;
  readonly question: string;
}

/** What clients are promised: so large a share, in percent, within so many hours, or solved by the first contact. */
export interface StandardsDefinition {
  readonly turnaround: { readonly hours: number; readonly share: number } | null;
  readonly firstContact: { readonly share: number } | null;
}

/** A service, as data. */
export interface ServiceDefinition {
  readonly id: string;
  readonly name: Text;
  /** The address of who answers for it. */
  readonly owner: string | null;
  /** The segment values that its requests and answers have: the department's among them. */
  readonly segments: { readonly [segment: string]: string };
  /** The type of the event that ends a request; null where standards are not measured. */
  readonly event: string | null;
  /** How clients reach it, as the values of the segment `channel`. */
  readonly channels: readonly string[];
  readonly standards: StandardsDefinition;
  /** In the order in which clients take them. */
  readonly journey: readonly StageDefinition[];
}
