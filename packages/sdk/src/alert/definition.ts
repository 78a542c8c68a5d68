import type { ConditionJson } from "../survey/condition.ts";

/** An alert as data: which answers open a case, and in which queue. */
export interface AlertDefinition {
  readonly id: string;
  readonly survey: string;
  /** A condition on the answers. */
  readonly when: ConditionJson;
  /** The question that is named first in it: the case says what was answered there. */
  readonly question: string | null;
  readonly queue: string;
  /** A queue by the value of a segment; any other value goes to `queue`. */
  readonly route: { readonly segment: string; readonly queues: { readonly [value: string]: string } } | null;
  readonly urgent: boolean;
  /** Its cases are seen only by those who may see restricted ones. */
  readonly restricted: boolean;
  /** The address that is told when the time of one of its cases runs out; null for none besides those who work there. */
  readonly escalation: string | null;
  /** The question in which people agree to be contacted: without a yes there is no case. */
  readonly consent: string | null;
  /** Whether the client is told at once by mail that their answer was seen; left out where those are who agreed to be contacted. */
  readonly acknowledge?: boolean;
  /** Whether the client is asked once after a case was resolved whether it is settled; left out where they are. */
  readonly followUp?: boolean;
}

/** So many working days there are for each step of a case, from when it was opened. */
export const caseDays = { acknowledge: 1, contact: 2, resolve: 10 } as const;
