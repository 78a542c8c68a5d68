import { describe } from "vitest";
import { anonymous } from "./suite/anonymous.ts";
import { confiding } from "./suite/confiding.ts";
import { actions } from "./suite/actions.ts";
import { asking } from "./suite/asking.ts";
import { auditLog } from "./suite/audit.ts";
import { bounces } from "./suite/bounces.ts";
import { cards } from "./suite/cards.ts";
import { collections } from "./suite/collections.ts";
import { reports } from "./suite/reports.ts";
import { cases } from "./suite/cases.ts";
import { codings } from "./suite/codings.ts";
import { commentLabels } from "./suite/comment-labels.ts";
import { columns } from "./suite/columns.ts";
import { counts } from "./suite/counts.ts";
import { deciding } from "./suite/deciding.ts";
import { erasing } from "./suite/erasing.ts";
import { explaining } from "./suite/explaining.ts";
import { facts } from "./suite/facts.ts";
import { following } from "./suite/following.ts";
import { isolation } from "./suite/isolation.ts";
import { many } from "./suite/many.ts";
import { members } from "./suite/members.ts";
import { notices } from "./suite/notices.ts";
import { nouns } from "./suite/nouns.ts";
import { looks } from "./suite/looks.ts";
import { units } from "./suite/units.ts";
import { additions } from "./suite/additions.ts";
import { drafts } from "./suite/drafts.ts";
import { filtering } from "./suite/filtering.ts";
import { alerts } from "./suite/alerts.ts";
import { goals } from "./suite/goals.ts";
import { warnings } from "./suite/warnings.ts";
import { ruleSwitches } from "./suite/rule-switches.ts";
import { viewLinks } from "./suite/view-links.ts";
import { sample } from "./suite/sample.ts";
import { views } from "./suite/views.ts";
import { outbox } from "./suite/outbox.ts";
import { people } from "./suite/people.ts";
import { personal } from "./suite/personal.ts";
import { races } from "./suite/races.ts";
import { retaining } from "./suite/retaining.ts";
import { recordMails } from "./suite/record-mails.ts";
import { storeTest, type MakeDatabase } from "./suite/test-database.ts";
import { touching } from "./suite/touching.ts";
import { transactions } from "./suite/transactions.ts";
import { unasked } from "./suite/unasked.ts";
import { waves } from "./suite/waves.ts";
import { webhooks } from "./suite/webhooks.ts";
import { whoAnswered } from "./suite/who-answered.ts";

const parts = {
  nouns,
  looks,
  units,
  alerts,
  goals,
  warnings,
  ruleSwitches,
  viewLinks,
  sample,
  views,
  additions,
  drafts,
  filtering,
  members,
  outbox,
  many,
  anonymous,
  confiding,
  asking,
  deciding,
  explaining,
  facts,
  following,
  people,
  personal,
  erasing,
  isolation,
  races,
  recordMails,
  retaining,
  touching,
  transactions,
  codings,
  commentLabels,
  columns,
  counts,
  unasked,
  waves,
  whoAnswered,
  bounces,
  actions,
  cards,
  collections,
  reports,
  cases,
  notices,
  auditLog,
  webhooks,
};

/** What every engine must do; each test gets an empty database of its own. */
export function storeSuite(name: string, make: MakeDatabase, how: { readonly isInMemory?: boolean } = {}): void {
  describe(name, () => {
    const test = storeTest(make, how);
    for (const [part, declare] of Object.entries(parts)) describe(part, () => declare(test));
  });
}
