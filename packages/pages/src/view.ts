import type {
  FieldError,
  KeptLength,
  Privacy,
  PublicCard,
  QuestionDefinition,
  SubjectNoun,
  SurveyDefinition,
  Text,
} from "@afterword/sdk";
import type { PageLook } from "./look.ts";
import type { Part } from "./part.ts";

/** What every page knows. */
export interface PageView {
  /** BCP 47 tag of the reader's language. */
  readonly locale: string;
  /** Whether the answer is test data; the page says so. */
  readonly isTest: boolean;
  /** The language of the title, where it is another than the page's. */
  readonly titleLang?: string | null;
  /** The page is shown at a kiosk. */
  readonly kiosk?: KioskView | null;
  /** What kind of thing the reference names; a request unless told. */
  readonly noun?: SubjectNoun | undefined;
  /** What that thing is called, such as "Laptop replacement". */
  readonly subjectTitle?: string | null;
  /** How the unit shows itself that asks; as every page unless told. */
  readonly look?: PageLook | null;
}

/** A page that stands open for whoever comes next. */
export interface KioskView {
  /** Path of the first page, to which it goes back. */
  readonly start: string;
  /** After how many seconds without a sign of anybody. */
  readonly idleSeconds: number;
}

/** A form with questions. */
export interface SurveyView extends PageView {
  /** What the service or the survey is called. */
  readonly title: string;
  /** What the questions are about, such as `INC-48213`. */
  readonly reference: string | null;
  /** The questions to show now, in order; those that are hidden are left out by the caller. */
  readonly questions: readonly QuestionDefinition[];
  /** Questions that other answers to these would bring up: in the page for the script alone. */
  readonly latent?: readonly QuestionDefinition[];
  /** Names of all questions of the survey in their order, which says where those stand. */
  readonly order?: readonly string[];
  /** Whether all questions of the survey are here: what hangs on others says so where no script hides it. */
  readonly asksAll?: boolean;
  /** Which part of the survey this is, from 1; null or absent where it is all on one page. */
  readonly part?: Part | null;
  /** BCP 47 tag of the language that plain texts of the survey are in; the page's unless told. */
  readonly language?: string | undefined;
  /** Chosen or typed values by question; raw texts after an error. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What is wrong with the values, by path `answers.<name>`. */
  readonly errors: readonly FieldError[];
  /** Path that the form is sent to. */
  readonly action: string;
  readonly hidden: { readonly nonce: string; readonly submissionId: string; readonly editToken?: string };
  /** Whether this changes an answer that is recorded already. */
  readonly isEdit: boolean;
  /** Further hidden fields. */
  readonly alsoSend: readonly (readonly [name: string, value: string])[];
  /** Who sees the answer, said above the first question. Default `identified`; null says nothing. */
  readonly privacy?: { readonly mode: Privacy; readonly k: number } | null;
  /** Path of the page that stops further questions; linked under the form when given. */
  readonly stopPath?: string;
  /** Whether a button under the form says "not now". */
  readonly canDecline?: boolean;
  /** What is said before the questions: that earlier answers are there, came from elsewhere meanwhile, or are not sent. */
  readonly notice?: "resumed" | "elsewhere" | "pressAgain" | null;
  /** The name of the first question that the answers on this page have brought up; the page leads to it. */
  readonly brought?: string | null;
  /** What is told, folded, about what becomes of an answer. */
  readonly about?: AboutView;
}

/** What becomes of an answer, besides who sees it. */
export interface AboutView {
  /** Why the reader is asked. */
  readonly kind: SurveyDefinition["kind"];
  /** The same in the survey's own words, where it has any. */
  readonly reason?: Text | undefined;
  /** Until when the link works; null where nothing ends. */
  readonly until: Date | null;
  /** IANA time zone that the day is shown in; UTC unless told. */
  readonly timeZone?: string;
  /** Whether an answer can be changed until then. */
  readonly canChange: boolean;
  /** How long what was written is kept, and whose it is; null where that is not limited, or there is none. */
  readonly kept?: { readonly words: KeptLength | null; readonly name: KeptLength | null };
}

/** The page after somebody said "not now". */
export interface DeclinedView extends PageView {
  readonly title: string;
  readonly reference: string | null;
  /** Until when an answer is taken all the same. */
  readonly until: Date;
  /** IANA time zone that the day is shown in; UTC unless told. */
  readonly timeZone?: string;
  /** Path of the page where it can be answered. */
  readonly action: string;
}

/** One recorded answer in words. */
export interface AnsweredView {
  readonly question: string;
  readonly answer: string;
  /** The languages that they are in, where these are others than the page's. */
  readonly questionLang?: string | null;
  readonly answerLang?: string | null;
}

/** What came of earlier answers: texts by language, and where the rest stands. */
export interface ToldView {
  readonly kind: "did" | "cannot";
  readonly said: PublicCard["said"];
  readonly did: PublicCard["did"];
  readonly path: string;
}

/** The page after an answer was recorded. */
export interface ThanksView extends PageView {
  readonly title: string;
  readonly reference: string | null;
  /** Short id of the response. */
  readonly receipt: string;
  /** Until when the answer can be changed; null when it can't. */
  readonly changeUntil: Date | null;
  /** IANA time zone that the day is shown in; UTC unless told. */
  readonly timeZone?: string;
  /** Path of the page where the answer can be changed; linked when given. */
  readonly changePath?: string;
  /** Who will see the answer, which says what happens next; null says nothing. */
  readonly next?: "identified" | "confidential" | null;
  /** The questions that may still be answered. */
  readonly followUp: SurveyView | null;
  readonly answered: readonly AnsweredView[];
  /** What the survey says itself, and the language of its plain texts. */
  readonly thanks?: Text | undefined;
  readonly language?: string | undefined;
  /** What the button sends that asks for all this by mail, where it has no form around it; null where no address is known. */
  readonly canReceipt?: SentAlone | null;
  /** What became of asking for it: it is on its way, or no address takes it. */
  readonly receiptState?: "sent" | "none" | null;
  /** What came of earlier answers for the part that was asked about. */
  readonly told?: ToldView | null;
}

/** What a button sends that stands in a form of its own. */
export interface SentAlone {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** The page of a link that was answered before. */
export interface RecordedView extends PageView {
  readonly title: string;
  readonly reference: string | null;
  readonly answered: readonly AnsweredView[];
  /** Short id of the response; null where it has none that anybody was told. */
  readonly receipt?: string | null;
  readonly canReceipt?: SentAlone | null;
  readonly receiptState?: "sent" | "none" | null;
  /** The form that changes the answer; null when it can't be changed, or is changed elsewhere. */
  readonly edit: SurveyView | null;
  /** Whether something else was typed into it than what is recorded; it is not folded then. */
  readonly isEdited?: boolean;
  /** Whether something else was sent just now, which is not stored; it is in `edit`, where that is given. */
  readonly isNotStored?: boolean;
  /** Path of the first page of a survey that is asked page by page, where the answer can be changed. */
  readonly changePath?: string;
}

/** Why there is no form. `counted`: an anonymous answer was taken, now or before. */
export type NoticeKind =
  | "counted"
  | "expired"
  | "withdrawn"
  | "notFound"
  | "closed"
  | "conflict"
  | "tooLarge"
  | "unreadable"
  | "unavailable"
  | "error";

/** A page that explains why there is no form. */
export interface NoticeView extends PageView, Pick<ThanksView, "thanks" | "language" | "told"> {
  readonly kind: NoticeKind;
  /** What to mention when writing to the service about it. */
  readonly requestId?: string;
  /** What was sent and could not be stored: it is in the page, so that a press sends it once more. */
  readonly sent?: { readonly action: string; readonly fields: readonly (readonly [name: string, value: string])[] };
  /** Path of a form that is always open, offered where a link takes no answer any more. */
  readonly feedbackPath?: string;
}

/** The page that stops further questions. */
export interface UnsubscribeView extends PageView {
  /** What was just done: nothing, or everything was taken back. What is stopped is in `stopped`. */
  readonly state: "ask" | "resumed";
  /** What is stopped now. */
  readonly stopped: "survey" | "all" | null;
  /** Path that the form is sent to. */
  readonly action: string;
  /** Shows which page a form was sent from, so that a program's press is told from a person's. */
  readonly nonce?: string;
  /** What the service is called; null when the survey has no title. */
  readonly serviceTitle: string | null;
  /** The title's language where it is another than the page's. */
  readonly titleLang?: string | null;
}

/** The page that asks the client of a resolved case whether it is settled. */
export interface SettledView extends PageView {
  /** What the service is called; null when the survey has no title. */
  readonly service: string | null;
  readonly reference: string | null;
  /** Path that the form is sent to. */
  readonly action: string;
  /** Shows when and for which link the form was rendered. */
  readonly nonce: string;
  /** The answer whose link in the mail was followed. */
  readonly chosen: "yes" | "no" | null;
  /** What was answered before. */
  readonly answer: "yes" | "no" | null;
  /** Whether an answer is taken still. */
  readonly isOpen: boolean;
  /** What was typed, where it was not kept. */
  readonly words: string;
  /** A button was pressed sooner than a person does: nothing was kept. */
  readonly isRushed: boolean;
}
