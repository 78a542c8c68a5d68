import { consoleLanguages } from "@afterword/language/console";
import type { CommentSampleQuery } from "@afterword/sdk";

/** How many quarters that are over can be chosen. */
const shown = 8;

/** The quarters of the calendar that are over, newest first. @example quartersBefore(new Date("2026-11-23"))[0] // "2026-Q3" */
export function quartersBefore(now: Date): string[] {
  const last = now.getUTCFullYear() * 4 + Math.floor(now.getUTCMonth() / 3) - 1;
  return Array.from({ length: shown }, (_, back) => {
    const at = last - back;
    return `${String(Math.floor(at / 4))}-Q${String((at % 4) + 1)}`;
  });
}

/** Which comments are coded, as the address says it. */
export function readCodingSearch({ language, quarter }: Record<string, unknown>): Partial<CommentSampleQuery> {
  const known = consoleLanguages.find(({ tag }) => tag === language);
  return {
    ...(known && { language: known.tag as CommentSampleQuery["language"] }),
    ...(typeof quarter === "string" && /^\d{4}-Q[1-4]$/.test(quarter) && { quarter }),
  };
}
