import type { Words } from "../catalogue.ts";
import type { first } from "./en/first.ts";
import type { en } from "./en/index.ts";

/**
 * The name of a message of the console.
 *
 * @example
 * const key: ConsoleKey = "console.save";
 */
export type ConsoleKey = keyof typeof en;

/** What the console says in one language: English gives the keys, so a message that is missing does not compile. */
export type ConsoleMessages = Words<typeof en>;

/** The key of a text that is there before the others: all that stands around every page is one of these. */
export type FirstKey = keyof typeof first;

/** What stands around every page of the console, and on the first, in one language. */
export type FirstMessages = Words<typeof first>;
