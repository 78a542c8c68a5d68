import type { DevMail } from "@afterword/delivery";
import type { Thread, ThreadItem } from "@afterword/fieldwork";
import type { EventDefinition, FieldError } from "@afterword/sdk";
import type { Scan } from "./scan.ts";

/** What the screen is asked to show. */
export interface Shown {
  readonly source: string;
  /** Null: what happened last, whatever it is. */
  readonly subject: string | null;
  /** The type of event whose form is shown; null for the first. */
  readonly send: string | null;
}

/** What went wrong with a form that was sent, and what was typed into it. */
export interface Refused {
  readonly form: "clock" | "send";
  readonly errors: readonly Pick<FieldError, "path" | "message">[];
  readonly fields: ReadonlyMap<string, string>;
}

/** A mail of a thread, with what a scanner's opening of its links left. */
export interface ThreadMail {
  readonly mail: DevMail;
  readonly invitation: string;
  readonly scan: Scan | null;
}

/** When something is due next, and what. */
export interface NextDue {
  readonly at: number;
  readonly what: string;
}

/** Everything on the screen. */
export interface DevView {
  readonly shown: Shown;
  /** The product's time, and how far it is from real time, in milliseconds. */
  readonly now: number;
  readonly offsetMs: number;
  readonly next: NextDue | null;
  readonly threads: readonly ThreadItem[];
  readonly thread: Thread | null;
  readonly mails: readonly ThreadMail[];
  /** The token of each invitation's link. */
  readonly tokens: ReadonlyMap<string, string>;
  /** Ids of surveys whose answers are told of nobody. */
  readonly untold: ReadonlySet<string>;
  readonly events: readonly EventDefinition[];
  /** Types of events that call a rule off. */
  readonly reopening: readonly string[];
  readonly links: readonly (readonly [path: string, text: string])[];
  readonly refused: Refused | null;
  /** Changes when anything that is shown has changed. */
  readonly stamp: string;
  /** A path as the browser sees it. */
  readonly path: (rest: string) => string;
}

/** The address of the screen, as far as it says what is shown. */
export function addressOf({ source, subject, send }: Shown): string {
  const query = new URLSearchParams({
    ...(subject === null ? {} : { source, subject }),
    ...(send === null ? {} : { send }),
  }).toString();
  return query === "" ? "/dev" : `/dev?${query}`;
}
