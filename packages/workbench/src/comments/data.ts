import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TextLocale } from "@afterword/text";
import { readWritten, rowsOf } from "../five-years/data.ts";

const folder = join(import.meta.dirname, "../../data");

/** What a text says, as its author or its own score has it. */
export type Truth = "positive" | "negative" | "neutral";

/** A text whose sentiment is known. */
export interface Labelled {
  readonly locale: TextLocale;
  readonly text: string;
  readonly label: Truth;
}

/** A sentence that was labelled by hand. */
export interface Sentence extends Labelled {
  readonly id: string;
  readonly theme: string;
}

/** A comment of the five-year data, labelled by its own score: 1 and 2 are negative, 4 and 5 positive. */
export interface Comment extends Labelled {
  readonly line: string;
  readonly person: string;
  readonly month: string;
  readonly nps: number | null;
}

/** The 60 sentences. */
export const readSentences = (): Sentence[] =>
  JSON.parse(readFileSync(join(folder, "comments/sentences.json"), "utf8")) as Sentence[];

/** The comments of the five years, with their scores. */
export function readComments(): Comment[] {
  const responses = new Map(rowsOf("responses").map((row) => [row["response_id"], row]));
  const events = new Map(rowsOf("events").map((row) => [row["event_id"], row]));
  return [...readWritten()].map(([id, { locale, text }]): Comment => {
    const response = responses.get(id);
    const event = events.get(response?.["event_id"]);
    if (!response || !event) throw new Error(`There is no response ${id}.`);
    const score = Number(response["csat"]);
    return {
      locale: locale as TextLocale,
      text,
      label: score >= 4 ? "positive" : score <= 2 ? "negative" : "neutral",
      line: event["service_line"] ?? "",
      person: event["client_id"] ?? "",
      month: (response["submitted_at"] ?? "").slice(0, 7),
      nps: response["nps"] === "" ? null : Number(response["nps"]),
    };
  });
}
