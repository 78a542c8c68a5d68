import type { ConsoleWords } from "@afterword/language/console";
import type { ServiceStandard } from "@afterword/sdk";

/** What a standard promises, in a few words. */
export const standardText = (
  words: ConsoleWords,
  { standard, hours }: Pick<ServiceStandard, "standard" | "hours">,
): string =>
  words.text(`console.services.standard.${standard}`, standard === "turnaround" ? { hours: hours ?? 0 } : {});

/** Which standard of its service an indicator is, as its id says; null for one that is none. */
export function shortText(words: ConsoleWords, indicator: string): string | null {
  const key = `console.services.short.${indicator.split(".")[1] ?? ""}`;
  return words.has(key) ? words.text(key) : null;
}
