import type { Place } from "../schedule/place.ts";

/** One earlier invitation to a person. Times are milliseconds since 1970. */
export interface Asked {
  readonly survey: string;
  readonly isRelational: boolean;
  /** When they were asked. */
  readonly at: number;
  readonly answeredAt: number | null;
  readonly declinedAt: number | null;
  /** Whether it was about the same subject and withdrawn as that was opened again: they were promised to be asked again. */
  readonly isPromisedAgain: boolean;
}

/** A limit over all people, as far as it is used up. */
export interface CapUse {
  /** The segment's value that it was counted for, or null. */
  readonly value: string | null;
  /** When it was filled: the time of the n-th newest; null while there is room. */
  readonly filledSince: number | null;
}

/** Another survey that is due to the same person. */
export interface Rival {
  readonly event: string;
  readonly rule: string;
  readonly priority: number;
  readonly dueAt: number;
}

/** What a decision looks at. Times are milliseconds since 1970. */
export interface DecisionFacts {
  readonly now: number;
  /** When the event happened. */
  readonly occurredAt: number;
  /** From when on delays count: when it happened, or arrived if that was earlier. */
  readonly startedAt: number;
  readonly data: { readonly [field: string]: unknown };
  readonly person: { readonly id: string; readonly attributes: { readonly [name: string]: unknown } };
  /** Set while the rule is switched off. */
  readonly isOff?: true;
  readonly hasAddress: boolean;
  /** Whether the address has been refused by its server. */
  readonly isBounced: boolean;
  /** Scope of the opt-out that applies, or null. */
  readonly optedOutOf: string | null;
  /** The later event about the subject that calls the invitation off, or null. */
  readonly calledOffBy: string | null;
  /** The invitation that this survey already has for this subject and resolution, or null. */
  readonly askedForSubject: string | null;
  /** What of the project's exclusions applies, or null. */
  readonly excludedBy: string | null;
  /** How many texts of the survey lack the person's language, where that matters. */
  readonly untranslated: number;
  /** Earlier invitations to the person, newest first. */
  readonly asked: readonly Asked[];
  /** When somebody who shares the rule's `quietPer` segment was last asked, or null. */
  readonly peerAskedAt: number | null;
  /** The subject's draw, from 0 up to 1. */
  readonly draw: number;
  /** One for each cap of the rule. */
  readonly caps: readonly CapUse[];
  /** The person's zone and working days, for the rule's window. */
  readonly place: Place;
  /** The other survey that goes first, or null. */
  readonly outrankedBy: Rival | null;
}
