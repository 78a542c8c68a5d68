import type { Brand } from "./brand.ts";
import type { NoticeCase, NoticeReview, NoticeWarning } from "./mail-job.ts";
import type { Spoken } from "./spoken.ts";

/** One case in a mail to somebody who works on it. */
export interface NoticeCaseView extends Omit<NoticeCase, "asked" | "dueAt"> {
  /** What was asked, and the answer in words. */
  readonly asked: { readonly question: Spoken; readonly answer: string } | null;
  readonly dueAt: Date | null;
}

/** One warning in a mail to somebody who is told of it. */
export interface NoticeWarningView extends Omit<NoticeWarning, "name" | "rising"> {
  readonly name: string;
  /** Of a theme that rose: where, and its share before in percent. */
  readonly rising: {
    readonly theme: string;
    readonly survey: string;
    readonly group: string | null;
    readonly before: number;
  } | null;
}

/** Everything that a mail to somebody who works on cases, sees to actions, or is told of warnings, says. */
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
  /** Actions that are to be looked at. */
  readonly reviews: readonly NoticeReview[];
  readonly listUrl: string;
  /** The newest ones; of cases, actions and warnings there are one or more. */
  readonly warnings: readonly NoticeWarningView[];
  readonly warningCount: number;
  readonly warningsUrl: string;
}
