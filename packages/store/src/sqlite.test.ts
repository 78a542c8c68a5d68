import Database from "better-sqlite3";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { migrate } from "./migrate.ts";
import { openConnection, sqlOn } from "./sqlite/connection.ts";
import { sqliteEngine } from "./sqlite/open.ts";
import { storeSuite } from "./store-suite.ts";
import { wasteOf, type Exception, type Waste } from "./suite/plans.ts";
import { everyStatement, openRecorded } from "./suite/recording.ts";
import { now } from "./suite/test-database.ts";

storeSuite("SQLite, in a file", async () => {
  const folder = mkdtempSync(join(tmpdir(), "afterword-store-"));
  const file = join(folder, "afterword.db");
  const query = async (text: string): Promise<unknown[]> => {
    const db = new Database(file);
    try {
      const statement = db.prepare(text);
      return statement.reader ? statement.all() : [statement.run().changes];
    } finally {
      db.close();
    }
  };
  return { url: `file:${file}`, query, drop: async () => rmSync(folder, { recursive: true }) };
});

const recorded = { texts: new Set<string>(), used: new Set<string>() };
const open = () => openRecorded(sqliteEngine(":memory:"), () => now, recorded);

storeSuite(
  "SQLite, in memory",
  async () => ({
    url: "file::memory:",
    query: null,
    drop: async () => undefined,
    open,
  }),
  { isInMemory: true },
);

/** What the suite runs before a scope is known, and what only PostgreSQL can do. */
const reachedOtherwise = [
  "apiKeys.findAnywhere",
  "caseQuestions.findByQuestion",
  "codes.findByCode",
  "invitations.findByToken",
  "invitations.findByUnsubscribe",
  "passes.findAnywhere",
  "records.findByCode",
  "reports.findAnywhere",
  "responses.analyze",
  "retention.readPasses",
  "sessions.findAnywhere",
  "surveys.listAll",
  "timers.claim",
  "timers.countDue",
  "viewLinks.findAnywhere",
];

const exceptions: readonly Exception[] = [
  { text: /./, step: /survey_versions/, because: "an organisation has tens of surveys, and some versions of each" },
  { text: /./, step: /(?:kept_surveys|drafts|additions) USING/, because: "tens of surveys are made at the console" },
  { text: /./, step: /schema_versions/, because: "a schema has a few versions, and they are looked at on opening" },
  { text: /sqlite_master/, step: /SCAN/, because: "a database has some tens of tables, looked at on opening" },
  { text: /tree/, step: /./, because: "an organisation has tens of units, and each change looks at all of them" },
  { text: /from erasures/, step: /erasures USING/, because: "all are read, when a backup is restored" },
  { text: /./, step: /webhooks|SCAN w$/, because: "an organisation has a handful of webhooks" },
  { text: /./, step: /looks USING/, because: "an organisation has tens of units" },
  { text: /./, step: /api_keys USING/, because: "an organisation has a handful of keys" },
  {
    text: /./,
    step: /(?:members|memberships|absences|queue_members|queue_turns|member_languages|followings) USING/,
    because: "an organisation has tens of members",
  },
  { text: /./, step: /waves_by_state/, because: "an organisation has tens of waves, and one occurrence of each ahead" },
  { text: / limit /, step: /waves_by_time/, because: "any occurrence, in order, to the limit" },
  { text: / limit /, step: /codes USING INDEX codes_by_time/, because: "any code, in order, to the limit" },
  { text: / limit /, step: /records USING INDEX records_by_time/, because: "any record, in order, to the limit" },
  { text: / limit /, step: /records USING INDEX records_(?:by_survey|open)/, because: "in order, to the limit" },
  {
    text: / limit /,
    step: /SEARCH c USING INDEX cases_(?:by_time|by_state|of_survey|open)/,
    because: "in order, to the limit",
  },
  {
    text: / limit /,
    step: /collections USING INDEX collections_by_period/,
    because: "any of them, in order, to the limit",
  },
  {
    text: / limit /,
    step: /editions USING INDEX editions_by_time/,
    because: "any report that was made, in order, to the limit",
  },
  {
    text: / from reports where unit = \$1 and mode = \$2 order by /,
    step: /reports USING INDEX reports_by_time/,
    because: "all of them: a screen shows them, and there are 2,000 at most",
  },
  {
    text: / limit /,
    step: /cards USING INDEX cards_(?:by_time|published)/,
    because: "any card, in order, to the limit",
  },
  { text: / limit /, step: /actions USING INDEX actions_by_time/, because: "any action, in order, to the limit" },
  {
    text: /from case_segments p/,
    step: /^(?:SCAN (?:one|found|\(subquery-\d+\))|USE TEMP B-TREE FOR ORDER BY)$/,
    because: "as many cases for each value of a part as the page has",
  },
  { text: / limit /, step: /SEARCH r USING INDEX responses_by_time/, because: "any response, in order, to the limit" },
  { text: / limit /, step: /SEARCH r USING INDEX responses_by_survey/, because: "a survey's, in order, to the limit" },
  { text: /count/, step: /SEARCH r USING COVERING INDEX responses_by/, because: "a figure counts all of a survey" },
  {
    text: /count.*event_facts f/,
    step: /r USING INDEX responses_by_survey/,
    because: "a figure counts all of a survey",
  },
  { text: /from ballots/, step: /ballots USING PRIMARY KEY/, because: "a survey's ballots wait in one box or a few" },
  { text: /max\(k\)/, step: /waves USING/, because: "a survey has some waves a year" },
  {
    text: /origin = 'ballot'|r\.origin, r\.wave|openUntil/,
    step: /responses_by_survey/,
    because: "all of a survey is looked at",
  },
  { text: /(?:responses|invitations) o\b/, step: / o USING/, because: "all of a survey is looked at" },
  { text: /^select case when exists/, step: /SEARCH [ir] USING/, because: "the first one found is enough" },
  { text: /from waves w/, step: /SEARCH w USING/, because: "a survey has some waves a year" },
  { text: /select state, count/, step: /messages_[2345]/, because: "asked by who looks after the outbox, seldom" },
  { text: /^select m\.state, count/, step: /messages_unsent/, because: "few mails did not go, and each is counted" },
  {
    text: /^delete from answer_(?:columns|parts)(?: where survey like .*)?$/,
    step: /SCAN/,
    because: "a migration has them made anew",
  },
  { text: /from alerts/, step: /SEARCH/, because: "an organisation has some alerts, 50 of a survey at most" },
  { text: /from goals/, step: /SEARCH|ORDER BY/, because: "an organisation has some goals" },
  { text: /from warnings/, step: /SEARCH|ORDER BY/, because: "an organisation has some warnings a month" },
  { text: /from rule_switches/, step: /SEARCH/, because: "a project has a few rules" },
  { text: /select scope from opt_outs/, step: /ORDER BY/, because: "a contact opted out of a few things at most" },
  { text: /created_at \+ 0(?: desc|, id)/, step: /ORDER BY/, because: "a person, or a subject, is asked a few times" },
  {
    text: /from \(select i\.id as invitation/,
    step: /^SCAN a$/,
    because: "a person's newest invitations, 200 at most",
  },
  {
    text: /row_number\(\) over \(partition by i\.person/,
    step: /^SCAN (?:i|\(subquery-\d+\))$/,
    because: "the newest invitations of each person, 200 at most",
  },
  {
    text: /distinct quarter/,
    step: /comment_labels_by_quarter/,
    because: "fifty comments of a quarter and language are coded, by two",
  },
  {
    text: /from comment_translations t/,
    step: /SEARCH t USING PRIMARY KEY/,
    because: "people translate by hand: once a file, what they have",
  },
  {
    text: /from codings c[^]*is_restricted[^]* limit /,
    step: /SEARCH c USING PRIMARY KEY/,
    because: "any comment, in order, to the limit",
  },
  { text: /delete from timers where kind = 'recode'/, step: /SCAN timers/, because: "a migration, once" },
  { text: /from estimators/, step: /SEARCH/, because: "comments are read in six languages" },
  { text: /from rollup_pairs/, step: /rollup_pairs/, because: "a project declares a few pairs" },
  { text: /answer_parts/, step: /answer_parts USING/, because: "a survey has a part a month, and of late one a day" },
  { text: /distinct series from rollups/, step: /rollups/, because: "a check reads them all; sums are few" },
  { text: / limit /, step: /audit_entries USING INDEX audit_by_time/, because: "any entry, in order, to the limit" },
  { text: / limit 1$/, step: /audit_seals USING/, because: "the last one" },
  { text: /order by hour$/, step: /audit_seals USING/, because: "all are checked, when somebody asks for it" },
  { text: /from event_facts/, step: /LAST TERM OF ORDER BY/, because: "few events happen at the same millisecond" },
  { text: /resolution = \$6/, step: /ORDER BY/, because: "a subject is asked about by a few surveys at most" },
];

test("every statement finds its rows by an index, as the tests above ran them", async () => {
  const store = await open();
  const untried = (await everyStatement(store)).filter((name) => !recorded.used.has(name));
  expect(untried.sort()).toEqual(reachedOtherwise);
  await store.close();

  const db = openConnection(":memory:", { readonly: false });
  await migrate(sqlOn(db), now);
  const waste = wasteOf(db, recorded.texts);
  const isOf = (one: Waste, { text, step }: Exception) => text.test(one.text) && step.test(one.step);
  expect(waste.filter((one) => !exceptions.some((exception) => isOf(one, exception)))).toEqual([]);
  const unused = exceptions.filter((exception) => !waste.some((one) => isOf(one, exception)));
  expect(unused, "exceptions that nothing needs").toEqual([]);
  db.close();
});
