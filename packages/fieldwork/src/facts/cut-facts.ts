import type { ErasedEventRow, Rows } from "@afterword/store";
import { stretchOf } from "./join-facts.ts";

/**
 * Cuts an erased person's event from its subject: its facts stay as they are in figures, nothing that is said later is about
 * it, and what was said about its subject by itself is forgotten.
 */
export async function cutFacts(
  rows: Pick<Rows, "facts" | "eventFacts">,
  { source, id, subject }: Pick<ErasedEventRow, "source" | "id" | "subject">,
): Promise<void> {
  const events = await rows.eventFacts.listOfSubjects(source, [subject]);
  const event = events.find((one) => one.event === id);
  const rest = events.filter((one) => one !== event);
  if (rest.length === 0) await rows.facts.removeOfSubject({ source, subject, from: null, to: null });
  else if (event) await rows.facts.removeOfSubject({ source, subject, ...stretchOf(event, events) });
  if (event) await rows.eventFacts.cutSubject(event);
}
