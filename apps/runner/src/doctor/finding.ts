/** What was looked at, what was found, and what to do about it. */
export interface Finding {
  readonly check: string;
  readonly state: "ok" | "warning" | "wrong";
  readonly found: string;
  readonly advice?: string;
}

export const ok = (check: string, found: string): Finding => ({ check, state: "ok", found });
export const warning = (check: string, found: string, advice: string): Finding => ({
  check,
  state: "warning",
  found,
  advice,
});
export const wrong = (check: string, found: string, advice: string): Finding => ({
  check,
  state: "wrong",
  found,
  advice,
});
