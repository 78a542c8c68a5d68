import { consolePath } from "./place.ts";

/**
 * The secret of the link by which somebody without an account looks at one view; null for everybody else. It is behind the `#`
 * of the address, which browsers send nowhere.
 */
export const shownSecret: string | null =
  location.pathname === `${consolePath}/shown` ? location.hash.slice(1) || "none" : null;

/** Whether it is put on paper, and by a program: then the page says when all of it is there. */
export const isForPaper: boolean = shownSecret !== null && new URLSearchParams(location.search).has("paper");

/** The language that a shown view is asked for in, where the address says one. */
export const shownLanguage: string | null =
  shownSecret === null ? null : new URLSearchParams(location.search).get("language");
