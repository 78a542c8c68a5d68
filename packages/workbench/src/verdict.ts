/** What a run of tests came to: how many passed, and by name what failed or was skipped. */
export interface Verdict {
  passed: number;
  failed: string[];
  skipped: { name: string; reason: string }[];
}

/** The environment variable that tells the reporter where to write the verdict, as JSON. */
export const verdictFileVariable = "AFTERWORD_VERDICT_FILE";

/** The lines that end `npm test`: skips with reasons, failures, and `N passed, N failed, N skipped`. */
export function verdictLines({ passed, failed, skipped }: Verdict): string[] {
  return [
    ...(skipped.length > 0 ? ["", "Skipped, with reason:"] : []),
    ...skipped.map(({ name, reason }) => `  ${name}\n    ${reason}`),
    ...(failed.length > 0 ? ["", "Failed:"] : []),
    ...failed.map((name) => `  ${name}`),
    "",
    `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`,
  ];
}
