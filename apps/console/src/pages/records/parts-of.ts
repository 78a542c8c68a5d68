import type { ConsoleKey } from "@afterword/language/console";
import type { MeetingKind } from "./search.ts";

/** What has a word to stand beside it. */
type PartName = ConsoleKey extends infer Key
  ? Key extends `console.records.part.${infer Name}`
    ? Name
    : never
  : never;

/** A field of what is written of a meeting, by its name in the API. */
export interface Part {
  readonly name: PartName;
  /** `each` is a text of which every line is one of a list; `quotes` the same, of somebody's own words. */
  readonly as:
    | "line"
    | "text"
    | "day"
    | "number"
    | "tick"
    | "each"
    | "quotes"
    | "values"
    | "language"
    | "choice"
    | "rows";
  readonly isRequired?: boolean;
  /** What can be chosen. */
  readonly of?: readonly string[];
  /** Of what each row is made. */
  readonly rows?: readonly Part[];
}

const quotes: Part = { name: "quotes", as: "quotes" };
const people: Part = { name: "people", as: "number", isRequired: true };

const topic: readonly Part[] = [
  { name: "topic", as: "line", isRequired: true },
  { name: "said", as: "text", isRequired: true },
  { name: "agreement", as: "choice", of: ["all", "most", "some", "one"] },
  { name: "decision", as: "text" },
  { name: "owner", as: "line" },
  { name: "due", as: "day" },
  { name: "status", as: "choice", of: ["open", "doing", "done", "dropped"] },
  quotes,
];

const theme: readonly Part[] = [
  { name: "code", as: "line", isRequired: true },
  { name: "summary", as: "text", isRequired: true },
  { name: "strength", as: "choice", of: ["strong", "medium", "weak"] },
  quotes,
  { name: "contraryView", as: "text" },
];

/** What is written of each kind of meeting, in the order in which it is asked. */
export const partsOf: { readonly [kind in MeetingKind]: readonly Part[] } = {
  forum: [
    { name: "heldOn", as: "day", isRequired: true },
    { name: "place", as: "line" },
    { name: "isOnline", as: "tick" },
    { name: "chair", as: "line" },
    { name: "entities", as: "rows", rows: [{ name: "name", as: "line", isRequired: true }, people] },
    { name: "topics", as: "rows", rows: topic },
    { name: "actions", as: "each" },
  ],
  "focus-group": [
    { name: "heldOn", as: "day", isRequired: true },
    { name: "purpose", as: "text", isRequired: true },
    { name: "guide", as: "line", isRequired: true },
    people,
    { name: "segments", as: "values" },
    { name: "language", as: "language" },
    { name: "facilitator", as: "line" },
    { name: "hasConsent", as: "tick" },
    { name: "themes", as: "rows", rows: theme },
    { name: "recommendations", as: "each" },
    { name: "limits", as: "text" },
  ],
};
