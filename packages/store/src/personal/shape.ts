import type { RetentionField } from "@afterword/sdk";

/** What a column says of somebody. */
export type PersonalKind = "pseudonym" | "contact" | "content" | "secret";

/**
 * What an erasure does to a column: its row is deleted, the value is emptied, another name stands there, or of answers the
 * words go. A keyed hash is kept so that a wish holds. What stays names nobody once the rest has gone.
 */
export type Erased = "deleted" | "emptied" | "renamed" | "reduced" | "hashed" | "stays";

/** Why something is kept. */
export type Ground = keyof typeof grounds;

/**
 * What a person's rows are found by: their id, what is theirs by it, or keyed hashes of their id, their address and of their
 * having been erased.
 */
export type KeySet =
  | "person"
  | "invitations"
  | "links"
  | "responses"
  | "records"
  | "cases"
  | "messages"
  | "events"
  | "contacts"
  | "marks"
  | "erasure";

/** Why something is kept, in words. */
export const grounds = {
  asking: "to ask the right people, in their language, and not too often",
  explaining: "to tell why somebody was asked or not",
  sending: "to hand a mail over once, and to show that it was",
  results: "to count what was answered, and who answered twice",
  answering: "to work on what somebody wrote, and to reply",
  wishes: "to keep to what somebody asked for, also after they were erased",
  showing: "to show who did what, without naming those it was done to",
  guarding: "to tell people from programs",
  telling: "to tell other systems what happened, and to show that it did",
  running: "to run the program",
} as const;

/** A column that says something of somebody. */
export interface PersonalColumn {
  readonly kind: PersonalKind;
  readonly erased: Erased;
  /** How long it is kept: as a field of the project says, or always as long as this. */
  readonly kept: RetentionField | { readonly always: string };
}

/** A table, and each of its columns. */
export interface PersonalTable {
  /** What a row is. */
  readonly about: string;
  readonly ground: Ground;
  /** By which columns a person's rows are found; null where nothing leads from a person to a row: `apart` says why. */
  readonly whose: { readonly [column: string]: KeySet | readonly KeySet[] } | null;
  readonly apart?: string;
  readonly columns: { readonly [column: string]: PersonalColumn };
  /** Columns that say nothing of anybody. */
  readonly plain: readonly string[];
}

const column =
  (kind: PersonalKind) =>
  (erased: Erased, kept: PersonalColumn["kept"]): PersonalColumn => ({ kind, erased, kept });

export const pseudonym = column("pseudonym");
export const contact = column("contact");
export const content = column("content");
export const secret = column("secret");

/** Kept as long as its row, which outlives the person. */
export const withRow = { always: "as long as the row" } as const;
export const forGood = { always: "for good" } as const;
export const afterLink = { always: "90 days after the link has ended" } as const;

export const afterTold = { always: "30 days" } as const;

/** The names of columns that say nothing of anybody; each table has a unit and a mode. */
export const plain = (names: string): string[] => ["unit", "mode", ...names.split(/\s+/).filter(Boolean)];

/** A table of the organisation itself. */
export const ofNobody = (about: string, names: string, apart = "It is about nobody."): PersonalTable => ({
  about,
  ground: "running",
  whose: null,
  apart,
  columns: {},
  plain: names.split(/\s+/).filter(Boolean),
});
