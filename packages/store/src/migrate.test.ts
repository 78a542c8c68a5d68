import Database from "better-sqlite3";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations/index.ts";
import { openStore } from "./open-store.ts";
import { openConnection, sqlOn } from "./sqlite/connection.ts";

test("messages, what came of them, and notes of cases are kept where their tables are made anew", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "afterword-migrate-")), "a.db");
  const db = openConnection(file, { readonly: false });
  const sql = sqlOn(db);
  const before = migrations.findIndex(({ name }) => name === "0025-notices");
  await migrate(sql, 0, before);
  db.exec(`
    insert into records (unit, mode, id, kind, reference, state, content, created_at, updated_at)
      values ('org', 'live', 'rec', 'direct', 'FB-1', 'received', '{}', 1, 1);
    insert into messages (unit, mode, id, kind, record, state, due_at, attempt, message_id, doubts, bounce_kind, created_at)
      values ('org', 'live', 'msg', 'case-received', 'rec', 'dead', 5, 3, '<m>', 1, 'soft', 1);
    insert into message_attempts (unit, mode, message, attempt, outcome, reply, at)
      values ('org', 'live', 'msg', 3, 'retry', '451', 2);
    insert into cases (unit, mode, id, response, rule, survey, queue, state, is_urgent, is_restricted, causes, revision,
        entered, acknowledge_by, contact_by, resolve_by, opened_at, updated_at)
      values ('org', 'live', 'cas', 'rsp', '', 'csat', 'desk', 'new', 0, 0, '[]', 1, '{}', 1, 1, 1, 1, 1);
    insert into segments (unit, mode, owner, name, value) values ('org', 'live', 'rsp', 'team', 'ICT');
    insert into case_notes (unit, mode, case_id, seq, response, kind, by, at)
      values ('org', 'live', 'cas', 1, 'rsp', 'opened', 'key k1', 1)`);
  await migrate(sql, 0);
  const one = (table: string) => db.prepare(`select * from ${table}`).all();
  const kept = {
    id: "msg",
    record: "rec",
    notice: null,
    case_id: null,
    state: "dead",
    attempt: 3,
    doubts: 1,
    bounce_kind: "soft",
  };
  expect(one("messages")).toEqual([expect.objectContaining(kept)]);
  expect(one("message_attempts")).toEqual([expect.objectContaining({ message: "msg", reply: "451" })]);
  expect(one("case_notes")).toEqual([expect.objectContaining({ case_id: "cas", seq: 1, kind: "opened", left_off: 0 })]);
  expect(one("case_segments")).toEqual([expect.objectContaining({ name: "team", value: "ICT", case_id: "cas" })]);
  expect(db.pragma("foreign_key_check")).toEqual([]);
  db.close();
});

test.each([
  ["was changed after it ran", "name = name || '0' where version = 2", /unreleased version .*Start with a new one/],
  ["is not known yet", "version = 99 where version = 3", /newer than this version/],
])("a database whose schema %s is refused and left as it is", async (_, change, said) => {
  const file = join(mkdtempSync(join(tmpdir(), "afterword-migrate-")), "a.db");
  const first = await openStore(`file:${file}`);
  await first.close();
  const database = new Database(file);
  database.exec(`update schema_versions set ${change}`);
  const before = database.prepare("select version, name from schema_versions").all();
  await expect(openStore(`file:${file}`)).rejects.toThrow(said);
  expect(database.prepare("select version, name from schema_versions").all()).toEqual(before);
  database.close();
});
