import type { ConsoleMessages } from "../catalogue.ts";
import { account } from "./account.ts";
import { actions } from "./actions.ts";
import { additions } from "./additions.ts";
import { aggregates } from "./aggregates.ts";
import { alerts } from "./alerts.ts";
import { audit } from "./audit.ts";
import { cards } from "./cards.ts";
import { caseMails } from "./case-mails.ts";
import { cases } from "./cases.ts";
import { codebook } from "./codebook.ts";
import { coding } from "./coding.ts";
import { collections } from "./collections.ts";
import { comments } from "./comments.ts";
import { conditions } from "./conditions.ts";
import { decisions } from "./decisions.ts";
import { delivery } from "./delivery.ts";
import { domains } from "./domains.ts";
import { first } from "./first.ts";
import { gates } from "./gates.ts";
import { health } from "./health.ts";
import { importing } from "./importing.ts";
import { keys } from "./keys.ts";
import { looks } from "./looks.ts";
import { mails } from "./mails.ts";
import { members } from "./members.ts";
import { people } from "./people.ts";
import { proposals } from "./proposals.ts";
import { reasons } from "./reasons.ts";
import { records } from "./records.ts";
import { reports } from "./reports.ts";
import { results } from "./results.ts";
import { rules } from "./rules.ts";
import { sample } from "./sample.ts";
import { services } from "./services.ts";
import { signOffs } from "./sign-offs.ts";
import { suppressions } from "./suppressions.ts";
import { surveyEdit } from "./survey-edit.ts";
import { surveyReady } from "./survey-ready.ts";
import { surveys } from "./surveys.ts";
import { units } from "./units.ts";
import { viewLinks } from "./view-links.ts";
import { waves } from "./waves.ts";
import { webhooks } from "./webhooks.ts";
import { welcome } from "./welcome.ts";

export { head } from "./first.ts";

/** The console's words. */
export const es: ConsoleMessages = {
  ...account,
  ...actions,
  ...additions,
  ...aggregates,
  ...alerts,
  ...audit,
  ...cards,
  ...caseMails,
  ...cases,
  ...codebook,
  ...coding,
  ...collections,
  ...comments,
  ...conditions,
  ...decisions,
  ...delivery,
  ...domains,
  ...first,
  ...gates,
  ...health,
  ...importing,
  ...keys,
  ...looks,
  ...mails,
  ...members,
  ...people,
  ...proposals,
  ...reasons,
  ...records,
  ...reports,
  ...results,
  ...rules,
  ...sample,
  ...services,
  ...signOffs,
  ...suppressions,
  ...surveyEdit,
  ...surveyReady,
  ...surveys,
  ...units,
  ...viewLinks,
  ...waves,
  ...webhooks,
  ...welcome,
};
