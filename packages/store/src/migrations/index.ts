import { start } from "./0001-rules.ts";
import { waves } from "./0002-waves.ts";
import { respondents } from "./0003-respondents.ts";
import { results } from "./0004-results.ts";
import { facts } from "./0005-facts.ts";
import { columns } from "./0006-columns.ts";
import { outbox } from "./0007-outbox.ts";
import { erasures } from "./0008-erasures.ts";
import { bounces } from "./0009-bounces.ts";
import { audit } from "./0011-audit.ts";
import { units } from "./0012-units.ts";
import { webhooks } from "./0013-webhooks.ts";
import { members } from "./0014-members.ts";
import { views } from "./0016-views.ts";
import { drafts } from "./0017-drafts.ts";
import { ruleSwitches } from "./0018-rule-switches.ts";
import { looks } from "./0019-looks.ts";
import { viewLinks } from "./0020-view-links.ts";
import { cases } from "./0023-cases.ts";
import { channels } from "./0024-channels.ts";
import { notices } from "./0025-notices.ts";
import { actions } from "./0028-actions.ts";

/** Migrations in order; the position is the number. Forward only: a released one never changes. */
export const migrations: readonly { readonly name: string; readonly text: string }[] = [
  { name: "0001-rules", text: start },
  { name: "0002-waves", text: waves },
  { name: "0003-respondents", text: respondents },
  { name: "0004-results", text: results },
  { name: "0005-facts", text: facts },
  { name: "0006-columns", text: columns },
  { name: "0007-outbox", text: outbox },
  { name: "0008-erasures", text: erasures },
  { name: "0009-bounces", text: bounces },
  { name: "0011-audit", text: audit },
  { name: "0012-units", text: units },
  { name: "0013-webhooks", text: webhooks },
  { name: "0014-members", text: members },
  { name: "0016-views", text: views },
  { name: "0017-drafts", text: drafts },
  { name: "0018-rule-switches", text: ruleSwitches },
  { name: "0019-looks", text: looks },
  { name: "0020-view-links", text: viewLinks },
  { name: "0023-cases", text: cases },
  { name: "0024-channels", text: channels },
  { name: "0025-notices", text: notices },
  { name: "0028-actions", text: actions },
];
