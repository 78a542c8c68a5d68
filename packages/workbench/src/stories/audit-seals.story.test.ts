import { join } from "node:path";
import type { AuditCheck } from "@afterword/sdk";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newFolder, run } from "./program.ts";
import { serve, type Served } from "./served.ts";

let [file, aw]: [string, Served | undefined] = ["", undefined];
beforeEach(async () => {
  file = join(newFolder(), "afterword.db");
  aw = await serve(`file:${file}`);
});
afterEach(() => aw?.stop());

const started = (): Served => {
  if (!aw) throw new Error("Nothing is served.");
  return aw;
};
const call = (method: string, path: string, body?: unknown) => started().call(method, path, body);
const check = async () => (await call("GET", "/v1/audit/check")).json as unknown as AuditCheck;

/** Writes to the database as somebody who got hold of its file. */
function tamper(text: string, ...values: (string | number)[]): void {
  const db = new Database(file);
  db.prepare(text).run(...values);
  db.close();
}

/** Three people are stored, an hour apart, and the hours are sealed. Gives the hours. */
async function threeHours(): Promise<string[]> {
  for (const id of ["u1", "u2", "u3"]) {
    await call("POST", "/v1/people", { id });
    await call("POST", "/dev/clock", { advance: "1h" });
  }
  await call("POST", "/dev/clock", { advance: "1h" });
  const items = (await call("GET", "/v1/audit?action=people.put")).json["items"] as { at: string }[];
  return items.map(({ at }) => `${at.slice(0, 13)}:00:00.000Z`).reverse();
}

/** What stands for a person in the log. */
const markOf = async (id: string) =>
  ((await call("GET", `/v1/audit?object=${id}`)).json["items"] as { object: { id: string } }[])[0]?.object.id ?? "";

test("each hour is sealed when it is over; what comes later is of a later hour", async () => {
  const hours = await threeHours();
  const sealed = await check();
  expect(sealed).toMatchObject({ holds: true, hours: 3, last: { hour: hours[2], entries: 1 }, broken: [] });
  // The clock of development may be put back: what is noted then is sealed with what comes next.
  await call("POST", "/dev/clock", { advance: "-3h" });
  await call("POST", "/v1/people", { id: "u4" });
  expect(await check()).toEqual(sealed);
  await call("POST", "/dev/clock", { advance: "6h" });
  expect(await check()).toMatchObject({ holds: true, hours: 4 });
});

test.for([
  ["changed", "update audit_entries set actor = 'nobody' where object = ?", 1],
  ["backdated", "update audit_entries set at = at - 60000 where object = ?", 1],
  ["taken out", "delete from audit_entries where object = ?", 1],
  [
    "put in",
    `insert into audit_entries select unit, mode, 'aud_x', hour, at, actor_kind, actor, action, object_kind, 'u9', outcome
    from audit_entries where object = ?`,
    1,
  ],
  [
    "sealed anew by a hand that lacks the secret",
    "update audit_seals set seal = 'ab' where entries = 1 and hour = (select max(hour) from audit_seals)",
    2,
  ],
] as const)("an entry that was %s is told by its hour", async ([, text, at]) => {
  const hours = await threeHours();
  tamper(text, ...(text.includes("?") ? [await markOf("u2")] : []));
  const found = await check();
  expect(found).toMatchObject({ holds: false, broken: [{ hour: hours[at], because: "changed" }] });
});

test("of an hour that was taken out whole the next one tells, and of a seal that is gone its entries", async () => {
  const hours = await threeHours();
  const second = await markOf("u2");
  tamper("delete from audit_seals where hour = (select hour from audit_entries where object = ?)", second);
  expect((await check()).broken).toEqual([
    { hour: hours[1], because: "unsealed" },
    { hour: hours[2], because: "changed" },
  ]);
  tamper("delete from audit_entries where object = ?", second);
  expect((await check()).broken).toEqual([{ hour: hours[2], because: "changed" }]);
});

test("the program lists the log and checks it, and says by its exit code that it does not hold", async () => {
  await threeHours();
  const env = { AFTERWORD_DATABASE_URL: `file:${file}`, AFTERWORD_SECRET: "s".repeat(40) };
  const listed = await run(["audit", "--action", "people.put", "--json"], env);
  const marks = await Promise.all(["u3", "u2", "u1"].map(markOf));
  expect((JSON.parse(listed.stdout) as { object: unknown }[]).map(({ object }) => object)).toEqual(
    marks.map((id) => ({ kind: "person", id })),
  );
  const before = await run(["audit", "--check"], env);
  expect([before.code, before.stdout]).toEqual([0, expect.stringContaining("The seals hold:")]);
  tamper("update audit_entries set object = 'u8' where object = ?", await markOf("u1"));
  const after = await run(["audit", "--check"], env);
  expect([after.code, after.stdout]).toEqual([1, expect.stringContaining("Not as sealed")]);
});
