import type { ConsoleMessages } from "../catalogue.ts";
import { account } from "./account.ts";
import { audit } from "./audit.ts";
import { delivery } from "./delivery.ts";
import { keys } from "./keys.ts";
import { members } from "./members.ts";
import { results } from "./results.ts";
import { shell } from "./shell.ts";
import { units } from "./units.ts";

export { head } from "../../ar/head.ts";

/** The console's words. */
export const ar: ConsoleMessages = {
  ...account,
  ...audit,
  ...delivery,
  ...keys,
  ...members,
  ...results,
  ...shell,
  ...units,
};
