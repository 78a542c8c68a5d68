import { account } from "./account.ts";
import { audit } from "./audit.ts";
import { delivery } from "./delivery.ts";
import { importing } from "./importing.ts";
import { keys } from "./keys.ts";
import { members } from "./members.ts";
import { people } from "./people.ts";
import { reasons } from "./reasons.ts";
import { results } from "./results.ts";
import { shell } from "./shell.ts";
import { surveyEdit } from "./survey-edit.ts";
import { surveys } from "./surveys.ts";
import { units } from "./units.ts";
import { waves } from "./waves.ts";

export { head } from "../../en/head.ts";

/** The console's words. */
export const en = {
  ...account,
  ...audit,
  ...delivery,
  ...importing,
  ...keys,
  ...members,
  ...people,
  ...reasons,
  ...results,
  ...shell,
  ...surveyEdit,
  ...surveys,
  ...units,
  ...waves,
};
