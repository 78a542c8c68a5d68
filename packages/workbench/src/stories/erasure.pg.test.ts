import { erasePerson, receiveEvent } from "@afterword/fieldwork";
import { afterwordOn, assemble } from "@afterword/runner/parts";
import { ProblemError } from "@afterword/sdk";
import type { Scope } from "@afterword/store";
import pg from "pg";
import { pino } from "pino";
import { expect, inject, test } from "vitest";
import { newDatabase } from "./database.ts";
import project from "./project.ts";

const scope: Scope = { unit: "org", mode: "test" };
const people = Array.from({ length: 12 }, (_, at) => `person-${String(at)}-of-the-race`);

/** What any table says of any of these people. */
async function tracesIn(database: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await client.query<Record<string, unknown>>(`select * from "${name}"`);
    found.push(...rows.map((row) => `${name} ${JSON.stringify(row)}`).filter((row) => row.includes("of-the-race")));
  }
  await client.end();
  return found;
}

test("people are erased while their events arrive, are decided and mailed: nothing waits for ever, nothing is left", async (ctx) => {
  const server = inject("postgresUrl");
  if (server === null) return ctx.skip(inject("postgresReason"));
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
}, 60_000);
