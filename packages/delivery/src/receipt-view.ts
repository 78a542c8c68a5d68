import type { Brand } from "./brand.ts";
import type { Spoken } from "./spoken.ts";

/** One recorded answer in words. */
export interface AnsweredWords {
  readonly question: Spoken;
  readonly answer: string;
}

/** Everything that a receipt says. */
export interface ReceiptView {
  readonly locale: string;
  readonly isRelational: boolean;
  readonly name: string | null;
  readonly reference: string | null;
  readonly service: Spoken | null;
  /** The short id of the answer. */
  readonly receipt: string;
  /** How many questions were answered. */
  readonly count: number;
  /** Null where the mail does not tell what was answered. */
  readonly answered: readonly AnsweredWords[] | null;
  readonly pageUrl: string;
  readonly unsubscribeUrl: string;
  /** Until when it can be changed; null when it can't. */
  readonly changeUntil: Date | null;
  /** IANA zone of the reader, for the date; UTC unless told. */
  readonly timeZone?: string;
  readonly isTest: boolean;
  /** How the unit shows itself that asks. */
  readonly look?: Brand;
}
