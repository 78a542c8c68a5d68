import { retainNow, secretFrom } from "@afterword/fieldwork";
import { personalData, type PersonalColumn } from "@afterword/store";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { heldOf, leftIn, plant, withoutWord, wordsBeside } from "./canaries.ts";
import { canaryOf, type Canary } from "./canary-rows.ts";
import project from "./project.ts";
import { openRaw } from "./raw.ts";
import type { Served } from "./served.ts";

const secret = secretFrom("s".repeat(40));
const monthMs = 30 * 86_400_000;

/** Somebody of whom the database is full. */
const fullOf = (name: string, at: number): Canary =>
  canaryOf(name, {
    contact: secret.hmac("contact", "person", `cnry-${name}-person`).toString("hex"),
    erasure: secret.hmac("erased", "person", `cnry-${name}-person`).toString("hex"),
    at,
    survey: "ticket-csat",
  });

const goes = ({ erased }: { readonly erased: string }) => erased !== "stays" && erased !== "hashed";

/** Numbers, and words of a short list, are nobody's own: their rows are looked at by themselves. */
const numbers = [
  "codings.confidence",
  "codings.sentiment",
  "comment_labels.sentiment",
  "invitations.resolution",
  "touches.score",
];

/** Erases one of two people of whom every table has rows, and says what is left of them anywhere. */
export async function eraseOneOfTwo(aw: Served, database: string, folder: string | null): Promise<void> {
  const raw = await openRaw(database);
  const [gone, other] = [fullOf("zq", aw.parts.clock.now() - 8 * monthMs), fullOf("other", 1_600_000_000_000)];
  // A mail that was sent, one that waits, and what the process logs of both.
  await aw.close("INC-1", { person: { id: gone.id, email: gone.email } });
  await aw.call("POST", "/dev/clock", { advance: "31m" });
  await aw.close("INC-2", { person: { id: gone.id, email: gone.email } });
  expect((await aw.call("GET", `/dev/mail.json?to=${gone.email}`)).text).toContain(gone.email);
  await raw.all(`delete from people where id = '${gone.id}'`);
  await plant(raw, gone);
  await plant(raw, other);

  const held = heldOf(gone, goes);
  expect(withoutWord(held, goes).sort()).toEqual(numbers);
  expect(leftIn(await raw.everything(), held)).toEqual(held);
  const reply = await aw.call("DELETE", `/v1/people/${gone.id}`);
  expect(reply.json, reply.text).toMatchObject({ erased: true, invitations: 2, responses: 1, mails: 1 });

  const tables = await raw.everything();
  expect(leftIn(tables, held)).toEqual([]);
  expect(tables.get("touches")?.map(({ id }) => id)).toEqual(["cnry-other-touch"]);
  expect(tables.get("invitations")?.filter(({ resolution }) => resolution !== null)).toHaveLength(1);
  expect(tables.get("codings")?.map(({ themes }) => themes)).toEqual(["cnry-other-themes"]);
  expect(tables.get("comment_labels")?.map(({ themes }) => themes)).toEqual(["cnry-other-labels"]);
  // What stays names a row; every other word is nowhere at all.
  const stays = wordsBeside(gone, goes);
  const words = [...new Set(held.map(({ word }) => word)), gone.email].filter((word) => !stays.has(word));
  expect(words.length).toBeGreaterThan(30);
  const places = {
    tables: JSON.stringify([...tables]),
    files: folder === null ? "" : bytesIn(folder),
    logs: aw.lines.join(""),
    mailbox: (await aw.call("GET", "/dev/mail.json")).text,
  };
  for (const [place, text] of Object.entries(places))
    expect(
      words.filter((word) => text.includes(word)),
      place,
    ).toEqual([]);
  expect(aw.lines.length).toBeGreaterThan(0);
  // Of the other person nothing is missing.
  const others = heldOf(other, () => true);
  expect(leftIn(tables, others)).toEqual(others);
  await raw.close();
}

/** Exports one of two people of whom every table has rows, and holds what comes out to the registry. */
export async function exportOneOfTwo(aw: Served, database: string): Promise<void> {
  const raw = await openRaw(database);
  const [asks, other] = [fullOf("zq", aw.parts.clock.now() - 8 * monthMs), fullOf("other", 1_600_000_000_000)];
  await plant(raw, asks);
  await plant(raw, other);
  await raw.close();
  // That they were looked at is known of them too.
  expect((await aw.call("GET", `/v1/people/${asks.id}`)).status).toBe(200);
  const { status, json, text } = await aw.call("GET", `/v1/people/${asks.id}/export`);
  expect(status, text).toBe(200);
  const parts = json["parts"] as { table: string; rows: object[] }[];
  const tables = Object.entries(personalData).flatMap(([table, { whose }]) => (whose === null ? [] : table));
  expect(parts.map(({ table }) => table)).toEqual(tables);
  const isGiven = ({ kind }: { readonly kind: string }) => kind !== "secret";
  const held = heldOf(asks, isGiven).filter(({ table }) => tables.includes(table));
  expect(held.length).toBeGreaterThan(60);
  const missing = held.filter(
    ({ table, word }) => !JSON.stringify(parts.find((part) => part.table === table)?.rows).includes(word),
  );
  expect(missing).toEqual([]);
  expect(parts.flatMap(({ table, rows }) => (rows.length === 0 && table !== "spent_links" ? [table] : []))).toEqual([]);
  expect(text).not.toContain("cnry-other");
  const hidden = heldOf(asks, (column) => !isGiven(column)).map(({ word }) => word);
  expect(hidden.filter((word) => text.includes(word))).toEqual([]);
  expect(String(json["notes"])).toContain("Anonymous answers are not here");
}

/** A project that limits everything but the people themselves. */
export const limitedButPeople = {
  ...project,
  retention: { comments: "3mo", identities: "6mo", events: "9mo", mails: "4mo" },
} as const;

/** Lets a pass go over somebody of whom every table has old rows: each column that a field limits is held to the registry. */
export async function retainOneOfTwo(aw: Served, database: string): Promise<void> {
  const raw = await openRaw(database);
  const now = aw.parts.clock.now();
  const [old, young] = [fullOf("old", now - 20 * monthMs), fullOf("young", now - monthMs)];
  await plant(raw, old);
  await plant(raw, young);
  const isLimited = ({ kept }: PersonalColumn) => typeof kept === "string" && kept !== "people";
  const held = heldOf(old, isLimited);
  expect(withoutWord(held, isLimited).sort()).toEqual(numbers.filter((name) => !name.startsWith("touches")));
  const ctx = aw.parts.contextOf({ unit: "org", mode: "test" }, { kind: "host", id: "story" });
  const before = JSON.stringify([...(await raw.everything())]);
  const would = await retainNow(ctx, { isDry: true });
  expect(JSON.stringify([...(await raw.everything())])).toBe(before);
  expect(await retainNow(ctx, { isDry: false })).toEqual(would);
  expect(Object.values(would).every((count) => count > 0)).toBe(true);
  const tables = await raw.everything();
  expect(leftIn(tables, held)).toEqual([]);
  const rest = heldOf(old, (column) => !isLimited(column)).filter(
    ({ table }) => !["codes", "quarantined"].includes(table),
  );
  expect(leftIn(tables, rest)).toEqual(rest);
  const others = heldOf(young, () => true);
  expect(leftIn(tables, others)).toEqual(others);
  expect(await retainNow(ctx, { isDry: false })).toEqual({ comments: 0, identities: 0, mails: 0, events: 0 });
  await raw.close();
}

/** Every byte of the files in a folder. */
const bytesIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name + readFileSync(join(entry.parentPath, entry.name)).toString("latin1"))
    .join("\n");
