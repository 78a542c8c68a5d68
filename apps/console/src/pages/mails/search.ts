/** Which mail is looked at; what is left out is the first of its kind. */
export interface MailSearch {
  readonly unit?: string;
  readonly survey?: string;
  readonly mail?: string;
  readonly locale?: string;
}

/** Reads which mail is looked at from the address. */
export function readMailSearch(given: Record<string, unknown>): MailSearch {
  const known = (["unit", "survey", "mail", "locale"] as const).filter((name) => typeof given[name] === "string");
  return Object.fromEntries(known.map((name) => [name, given[name]]));
}
