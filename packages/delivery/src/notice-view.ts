import type { Brand } from "./brand.ts";
import type { NoticeCase, NoticeReview } from "./mail-job.ts";
import type { Spoken } from "./spoken.ts";

/** One case in a mail to somebody who works on it. */
export interface NoticeCaseView extends Omit<NoticeCase, "asked" | "dueAt"> {
  /** What was asked, and the answer in words. */
  readonly asked: { readonly question: Spoken; readonly answer: string } | null;
  readonly dueAt: Date | null;
}

/** Everything that a mail to somebody who works on cases, or sees to actions, says. */
export interface NoticeView {
  /** BCP 47 tag of the language the mail is written in, one that `resolveLocale` gives. */
  readonly locale: string;
  readonly name: string | null;
  readonly isTest: boolean;
  /** IANA zone that days are shown in. */
  readonly timeZone?: string;
  /** How the organisation shows itself. */
  readonly look?: Brand;
  /** The most pressing ones. */
  readonly cases: readonly NoticeCaseView[];
  /** How many there are in all. */
  readonly count: number;
  /** Actions that are to be looked at; there is one, or a case. */
  readonly reviews: readonly NoticeReview[];
  readonly listUrl: string;
}
