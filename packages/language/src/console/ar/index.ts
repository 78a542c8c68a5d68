import type { ConsoleMessages } from "../catalogue.ts";
import { account } from "./account.ts";
import { keys } from "./keys.ts";
import { shell } from "./shell.ts";

export { head } from "../../ar/head.ts";

/** The console's words. */
export const ar: ConsoleMessages = { ...account, ...keys, ...shell };
