import { newDatabase } from "../../stories/database.ts";
import { asking, type Query } from "../../stories/running.ts";
import { answerAll, askAfterTickets, askInWave, startOn, unanswered } from "./asked.ts";

/** Bytes that are written to the log of changes while something is done, after a checkpoint. */
async function logged(query: Query, work: () => Promise<unknown>): Promise<number> {
  await query("checkpoint");
  const [from] = await query("select pg_current_wal_lsn()::text as at");
  await work();
  const [by] = await query(`select pg_wal_lsn_diff(pg_current_wal_lsn(), '${String(from?.["at"])}') as bytes`);
  return Number(by?.["bytes"]);
}

/** What rows of each table weigh on PostgreSQL, and what is written to its log for each thing that happens. */
export async function weigh(
  server: string,
  { tickets, people }: { readonly tickets: number; readonly people: number },
) {
  const database = await newDatabase(server);
  const query = asking(database);
  const web = await startOn(database);
  const asked = await logged(query, () => askAfterTickets(web, query, tickets));
  const first = await unanswered(query, "after-ticket", 0.4 * tickets);
  const answered = await logged(query, () => answerAll([web.base], "after-ticket", first));
  const invited = await logged(query, () => askInWave(web, query, people));
  const second = await unanswered(query, "annual", 0.3 * people);
  const replied = await logged(query, () => answerAll([web.base], "annual", second));
  await web.stop();

  await query("vacuum full analyze");
  const tables = await query(`select relname as name, n_live_tup as rows, pg_table_size(relid) as bytes,
      pg_indexes_size(relid) as indexes
    from pg_stat_user_tables where n_live_tup > 0 order by pg_total_relation_size(relid) desc`);
  console.log(
    `${String(tickets)} tickets, ${String(first.length)} answered; ${String(people)} people in a wave, ` +
      `${String(second.length)} answered\n\n| table | rows | bytes a row | with its indexes |\n| --- | --- | --- | --- |`,
  );
  for (const { name, rows, bytes, indexes } of tables) {
    const each = (of: number) => (of / Number(rows)).toFixed(0);
    const all = Number(bytes) + Number(indexes);
    console.log(`| ${String(name)} | ${String(rows)} | ${each(Number(bytes))} | ${each(all)} |`);
  }
  console.log("\n| written to the log for | kB |\n| --- | --- |");
  for (const [what, bytes] of [
    ["a ticket: event, decision, invitation, mail", asked / tickets],
    ["its answer", answered / first.length],
    ["a person of a wave: person, invitation, mail", invited / people],
    ["their answer", replied / second.length],
  ] as const)
    console.log(`| ${what} | ${(bytes / 1_000).toFixed(1)} |`);
}
