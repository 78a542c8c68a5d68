import { readDecimal, readTruth } from "@afterword/fieldwork";
import type { EventField } from "@afterword/sdk";

/**
 * The value that a cell holds for a field of an event's data. Text that is none of what the field takes stays text, so
 * that the event's schema refuses it.
 */
export function dataValue(text: string, { types }: Pick<EventField, "types">): unknown {
  if (types.includes("string")) return text;
  const number = types.includes("number") || types.includes("integer") ? readDecimal(text) : undefined;
  return number ?? (types.includes("boolean") ? readTruth(text) : undefined) ?? text;
}
