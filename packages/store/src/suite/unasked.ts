import { expect } from "vitest";
import type { CodeRow } from "../codes.ts";
import type { RecordNoteRow, RecordRow } from "../records.ts";
import { invite, live, measure, response, responseVersion, surveyVersion } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

/** A code on a poster. */
export const code = (id: string, change: Partial<CodeRow> = {}): Omit<CodeRow, "revokedAt"> => ({
  id,
  codeHash: `code of ${id}`,
  survey: "csat",
  invitation: null,
  channel: "qr",
  label: "Front desk",
  segments: { site: "HQ" },
  createdAt: now,
  expiresAt: null,
  ...change,
});

/** Something that somebody sent. */
export const record = (id: string, change: Partial<RecordRow> = {}): RecordRow => ({
  id,
  kind: "direct",
  reference: `FB-${id}`,
  codeHash: `status code of ${id}`,
  survey: "csat",
  response: `response of ${id}`,
  state: "received",
  locale: "ar",
  content: {},
  code: null,
  externalId: null,
  contentHash: null,
  sender: null,
  createdAt: now,
  updatedAt: now,
  ...change,
});

/** Something that happened to a record. */
export const note = (record: string, seq: number): RecordNoteRow => ({
  record,
  seq,
  kind: "reply",
  state: null,
  text: "We have looked into it.\nThank you.",
  by: "key k1",
  at: now + seq,
});

/** A response of an open form. */
export const formResponse = (id: string) =>
  response(id, { origin: "form", invitation: null, externalId: `form:${id}`, person: null, event: null, source: null });

/** What people say without being asked, the codes that lead them there, and what is made of it. */
export function unasked(test: StoreTest): void {
  test("a code is added once, found by its hash and its id, and ended once", async ({ store }) => {
    const row = { ...code("c1"), revokedAt: null };
    await store.write(live, async ({ codes }) => {
      expect(await codes.add(code("c1"))).toBe(true);
      expect(await codes.add(code("c2", { codeHash: "code of c1" }))).toBe(false);
      expect(await codes.find("c1")).toEqual(row);
      expect(await codes.find("c2")).toBeNull();
      expect(await codes.revoke("c1", now + 5)).toBe(true);
      expect(await codes.revoke("c1", now + 6)).toBe(false);
    });
    const found = await store.readAnywhere((rows) => rows.findCode("code of c1"));
    expect(found).toEqual({ ...row, ...live, revokedAt: now + 5 });
    expect(await store.readAnywhere((rows) => rows.findCode("code of c2"))).toBeNull();
  });

  test("codes are listed newest first, page by page, also those of one survey", ({ store }) =>
    store.write(live, async ({ codes }) => {
      for (const [at, id] of ["c1", "c2", "c3"].entries()) await codes.add(code(id, { createdAt: now + at }));
      await codes.add(code("c4", { survey: "nps" }));
      const ids = async (page: Parameters<typeof codes.list>[0]) => (await codes.list(page)).map(({ id }) => id);
      expect(await ids({ survey: "csat", after: null, limit: 2 })).toEqual(["c3", "c2"]);
      expect(await ids({ survey: "csat", after: { createdAt: now + 1, id: "c2" }, limit: 2 })).toEqual(["c1"]);
      expect(await ids({ survey: null, after: null, limit: 9 })).toEqual(["c3", "c2", "c4", "c1"]);
    }));

  test("codes are called by their labels", ({ store }) =>
    store.write(live, async ({ codes }) => {
      await codes.add(code("c1"));
      await codes.add(code("c2", { label: null }));
      expect(await codes.labelsOf(["c1", "c2", "c3"])).toEqual(new Map([["c1", "Front desk"]]));
      expect(await codes.labelsOf([])).toEqual(new Map());
    }));

  test("the codes of one invitation are deleted", ({ store }) =>
    store.write(live, async ({ codes }) => {
      for (const invitation of ["inv-1", "inv-2"]) await codes.add(code(`to ${invitation}`, { invitation }));
      expect(await codes.removeOfInvitation("inv-1")).toBe(1);
      expect((await codes.list({ survey: null, after: null, limit: 9 })).map(({ id }) => id)).toEqual(["to inv-2"]);
    }));

  test("a record is added once, and found by code, id, reference and response", async ({ store }) => {
    await store.write(live, async ({ records }) => {
      expect(await records.add(record("r1", { content: { deep: [{ é: 1 }] } }))).toBe(true);
      expect(await records.add(record("r2", { reference: "FB-r1" }))).toBe(false);
      expect(await records.add(record("r2", { codeHash: "status code of r1" }))).toBe(false);
      const own = { externalId: "own", contentHash: "h", code: "c1" };
      expect(await records.add(record("r3", own))).toBe(true);
      expect(await records.add(record("r2", { externalId: "own" }))).toBe(false);
      expect(await records.findExternal("own")).toEqual(record("r3", own));
      expect(await records.findExternal("other")).toBeNull();
      const first = record("r1", { content: { deep: [{ é: 1 }] } });
      for (const found of [
        await records.find("r1"),
        await records.find("r1", { lock: true }),
        await records.findByReference("FB-r1"),
        await records.findOfResponse("response of r1"),
      ])
        expect(found).toEqual(first);
      expect(await records.find("r2")).toBeNull();
    });
    const found = await store.readAnywhere((rows) => rows.findRecord("status code of r1"));
    expect(found).toMatchObject({ id: "r1", ...live });
    expect(await store.readAnywhere((rows) => rows.findRecord("other"))).toBeNull();
  });

  test("records are moved on, with notes of what happened, until they are deleted", ({ store }) =>
    store.write(live, async ({ records }) => {
      await records.add(record("r1"));
      expect(await records.move("r1", { state: "answered", at: now + 7 })).toBe(1);
      await records.addNote(note("r1", 1));
      await records.addNote({ ...note("r1", 2), kind: "state", state: "closed", text: null });
      expect(await records.find("r1")).toEqual(record("r1", { state: "answered", updatedAt: now + 7 }));
      const notes = await records.listNotes("r1");
      expect(notes).toEqual([note("r1", 1), { ...note("r1", 2), kind: "state", state: "closed", text: null }]);
      expect(await records.remove("r1")).toBe(true);
      expect(await records.remove("r1")).toBe(false);
      expect(await records.listNotes("r1")).toEqual([]);
    }));

  test("another content takes the place of a record's own", ({ store }) =>
    store.write(live, async ({ records }) => {
      await records.add(record("r1", { content: { said: 1 } }));
      await records.setContent("r1", { content: { said: 2 }, locale: "fr", at: now + 7 });
      const changed = record("r1", { content: { said: 2 }, locale: "fr", updatedAt: now + 7 });
      expect(await records.find("r1")).toEqual(changed);
      await records.addNote({ ...note("r1", 1), kind: "content", text: null });
      expect(await records.listNotes("r1")).toMatchObject([{ kind: "content" }]);
    }));

  test("records are listed newest first, by kind, survey and state", ({ store }) =>
    store.write(live, async ({ records }) => {
      await records.add(record("r1"));
      await records.add(record("r2", { createdAt: now + 1, state: "closed" }));
      const meeting = { kind: "forum", codeHash: null, survey: null, response: null } as const;
      await records.add(record("r3", { ...meeting, createdAt: now + 2 }));
      await records.add(record("r4", { ...meeting, createdAt: now + 2 }));
      const all = { kind: null, state: null, survey: null, after: null, limit: 9 } as const;
      const ids = async (page: Parameters<typeof records.list>[0]) => (await records.list(page)).map(({ id }) => id);
      expect(await ids(all)).toEqual(["r4", "r3", "r2", "r1"]);
      expect(await ids({ ...all, after: { createdAt: now + 2, id: "r4" }, limit: 2 })).toEqual(["r3", "r2"]);
      expect(await ids({ ...all, kind: "direct" })).toEqual(["r2", "r1"]);
      expect(await ids({ ...all, kind: "direct", state: "received" })).toEqual(["r1"]);
      expect(await ids({ ...all, state: "closed" })).toEqual(["r2"]);
      expect(await ids({ ...all, survey: "csat" })).toEqual(["r2", "r1"]);
      expect(await ids({ ...all, survey: "other" })).toEqual([]);
    }));

  test("a response without an invitation is found again, and deleted with all that came of it", ({ store }) =>
    store.write(live, async (rows) => {
      await rows.surveys.addVersion(surveyVersion(1, "a"));
      await rows.responses.add({ ...formResponse("r1"), layout: "phone", direction: "rtl" });
      await rows.responses.addVersion(responseVersion("r1"));
      await rows.responses.addVersion(responseVersion("r1", 2));
      await rows.segments.add("r1", { site: "HQ" });
      await rows.measures.add([measure("r1")]);
      const found = await rows.unasked.find("r1");
      expect(found).toMatchObject({ id: "r1", revision: 2, answers: { csat: 2 }, layout: "phone", direction: "rtl" });
      expect(await rows.unasked.findExternal("csat", "form:r1")).toEqual(found);
      expect(await rows.unasked.find("r1", { lock: true })).toEqual(found);
      expect(await rows.unasked.findMany(["r1", "r2"])).toEqual([found]);
      expect(await rows.unasked.findMany([])).toEqual([]);
      expect(await rows.unasked.findExternal("csat", "form:r2")).toBeNull();
      await invite(rows, "inv-1");
      await rows.responses.add(response("r2"));
      await rows.responses.addVersion(responseVersion("r2"));
      expect(await rows.unasked.remove("r1")).toBe(true);
      expect(await rows.unasked.remove("r1")).toBe(false);
      expect(await rows.unasked.find("r1")).toBeNull();
      expect((await rows.segments.listOf(["r1"])).get("r1")).toEqual({});
      expect(await rows.unasked.find("r2")).not.toBeNull();
    }));
}
