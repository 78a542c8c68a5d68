import { decide, erasePerson, receiveEvent, sendMessage } from "@afterword/fieldwork";
import { afterwordOn, assemble } from "@afterword/runner/parts";
import { ProblemError } from "@afterword/sdk";
import type { Scope, Store } from "@afterword/store";
import pg from "pg";
import { pino } from "pino";
import { expect } from "vitest";
import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import project from "./project.ts";

const scope: Scope = { unit: "org", mode: "test" };
const people = Array.from({ length: 12 }, (_, at) => `person-${String(at)}-of-the-race`);

/** What any table says of any of these people, and any invitation that a decision still names. */
async function tracesIn(database: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  );
  const { rows: tied } = await client.query<{ invitation: string }>(
    "select invitation from decisions where invitation is not null",
  );
  const found = tied.map(({ invitation }) => invitation);
  for (const { name } of tables) {
    const { rows } = await client.query<Record<string, unknown>>(`select * from "${name}"`);
    found.push(...rows.map((row) => `${name} ${JSON.stringify(row)}`).filter((row) => row.includes("of-the-race")));
  }
  await client.end();
  return found;
}

/** A store whose transactions stop before they are committed, until they are let go. */
function stoppedAtCommit(store: Store) {
  const arrival = Promise.withResolvers<void>();
  const leave = Promise.withResolvers<void>();
  const write: Store["write"] = (of, work) =>
    store.write(of, async (rows) => {
      const done = await work(rows);
      arrival.resolve();
      await leave.promise;
      return done;
    });
  return { store: { ...store, write }, isThere: arrival.promise, letGo: () => leave.resolve() };
}

onPostgres("what a refused mail says while its person is erased goes with them", async (server) => {
  let now = Date.parse("2026-03-02T09:00:00Z");
  const database = await newDatabase(server);
  const parts = await assemble(project, {
    database,
    publicUrl: "http://127.0.0.1:3000",
    secret: "s".repeat(40),
    clock: () => now,
    logger: pino({ level: "silent" }),
  });
  const afterword = await afterwordOn(parts);
  const context = () => parts.contextOf(scope, { kind: "host", id: "race" });
  const id = "amina-of-the-race";
  const person = { id, email: `${id}@example.org` };
  await receiveEvent(context(), { type: "ticket.closed", person, data: { id: "INC-1", team: "ICT" } });
  now += 31 * 60_000;
  const claim = { owner: "w", now, leaseNow: now, leaseMs: 60_000, limit: 1 };
  const [timer] = await parts.store.writeAnywhere((rows) => rows.claimTimers(claim));
  if (timer) await decide(context(), timer);
  const [message] = await parts.store.writeAnywhere((rows) => rows.claimMessages(claim));
  if (!message) throw new Error("No mail is due.");

  const reply = `550 5.1.1 <${person.email}> is no mailbox of ours`;
  const send = async () => ({ outcome: "refused", class: "address", reply }) as const;
  const { store, isThere, letGo } = stoppedAtCommit(parts.store);
  const how = { uncertain: "retry", backOffScale: 1, leaseUntil: () => now + 60_000 } as const;
  const sending = sendMessage({ ...context(), store, delivery: { ...parts.delivery, send } }, message, how);
  await isThere;
  const erasing = erasePerson(context(), id);
  // The erasure has to wait for what the mail has to say; it gets a while to prove otherwise.
  await new Promise((done) => setTimeout(done, 300));
  letGo();
  expect(await sending).toMatchObject({ outcome: "dead" });
  await erasing;
  expect(await tracesIn(database)).toEqual([]);
  await afterword.stop();
});

onPostgres(
  "people are erased while their events arrive, are decided and mailed: nothing waits for ever, nothing is left",
  async (server) => {
    let now = Date.parse("2026-03-02T09:00:00Z");
    const database = await newDatabase(server);
    const parts = await assemble(project, {
      database,
      publicUrl: "http://127.0.0.1:3000",
      secret: "s".repeat(40),
      clock: () => now,
      logger: pino({ level: "silent" }),
    });
    const afterword = await afterwordOn(parts);
    const context = () => parts.contextOf(scope, { kind: "host", id: "race" });
    const close = (id: string, ticket: string) =>
      receiveEvent(context(), {
        id: `${ticket}-${String(people.indexOf(id))}`,
        type: "ticket.closed",
        person: { id, email: `${id}@example.org`, name: id },
        data: { id: `${ticket}-${String(people.indexOf(id))}`, team: "ICT" },
      });
    const erase = (id: string) =>
      erasePerson(context(), id).catch((error: unknown) => {
        if (!(error instanceof ProblemError) || error.code !== "not_found") throw error;
      });

    await Promise.all(people.map((id) => close(id, "INC")));
    now += 31 * 60_000;
    await Promise.all([parts.worker.drain(), ...people.flatMap((id) => [erase(id), close(id, "REQ"), erase(id)])]);
    now += 31 * 60_000;
    await Promise.all([parts.worker.drain(), ...people.map((id) => erase(id))]);
    await Promise.all(people.map(erase));
    expect(await tracesIn(database)).toEqual([]);
    await parts.worker.drain();
    await afterword.stop();
  },
  60_000,
);
