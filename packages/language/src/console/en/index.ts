import { account } from "./account.ts";
import { keys } from "./keys.ts";
import { shell } from "./shell.ts";

export { head } from "../../en/head.ts";

/** The console's words. */
export const en = { ...account, ...keys, ...shell };
