import { expect } from "vitest";
import type { CaseNoteRow, CaseRow, CasesPage } from "../cases.ts";
import { live } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

/** A case of the tests. */
export const caseRow = (id: string, change: Partial<CaseRow> = {}): CaseRow => ({
  id,
  response: `response of ${id}`,
  rule: "csat:csat",
  survey: "csat",
  question: "csat",
  answer: 1,
  queue: "desk",
  owner: null,
  state: "new",
  isUrgent: false,
  isRestricted: false,
  causes: [],
  actionTaken: null,
  reason: null,
  duplicateOf: null,
  revision: 1,
  entered: { new: now },
  acknowledgeBy: now + 1,
  contactBy: now + 2,
  resolveBy: now + 10,
  contactedAt: null,
  dueAt: now + 1,
  openedAt: now,
  updatedAt: now,
  ...change,
});

/** Something that happened to it. */
export const caseNote = (change: Partial<CaseNoteRow> = {}): CaseNoteRow => ({
  kind: "note",
  state: null,
  text: "Called back.",
  by: "member ana",
  at: now,
  ...change,
});

/** Every case, ten at most. */
export const allCases: CasesPage = {
  ...{ state: null, queue: null, owner: null, survey: null, dueBefore: null, isOpenOnly: false, parts: null },
  ...{ after: null, limit: 10 },
};

/** What is done about answers. */
export function cases(test: StoreTest): void {
  test("a rule opens one case for a response, and it is found by both", ({ store }) =>
    store.write(live, async ({ cases }) => {
      const first = caseRow("c1", { answer: "très mal", isUrgent: true });
      expect(await cases.add(first)).toBe(true);
      expect(await cases.add({ ...first, id: "c2" })).toBe(false);
      expect(await cases.add({ ...first, id: "c3", rule: "" })).toBe(true);
      expect(await cases.find("c1", { lock: true })).toEqual(first);
      expect((await cases.findOfResponse({ response: first.response, rule: "" }))?.id).toBe("c3");
      expect(await cases.find("c2")).toBeNull();
    }));

  test("a case is saved over the revision before it, once", ({ store }) =>
    store.write(live, async ({ cases }) => {
      await cases.add(caseRow("c1"));
      const next = caseRow("c1", {
        ...{ queue: "ict", owner: "ana", state: "resolved", causes: ["timeliness"], actionTaken: "Paid." },
        ...{
          reason: "r",
          duplicateOf: "c0",
          revision: 2,
          entered: { new: now, resolved: now + 5 },
          resolveBy: now + 20,
        },
        ...{ contactedAt: now + 4, dueAt: null, updatedAt: now + 5 },
      });
      expect(await cases.save(next)).toBe(true);
      expect(await cases.save(next)).toBe(false);
      expect(await cases.find("c1")).toEqual(next);
      await cases.addNotes(next, [caseNote({ kind: "state", state: "resolved", text: null }), caseNote()]);
      await cases.addNotes(next, [caseNote({ text: "Again." })]);
      expect((await cases.listNotes("c1")).map(({ text }) => text)).toEqual([null, "Called back.", "Again."]);
    }));

  test("cases are listed newest first, by what they are, and within parts", ({ store }) =>
    store.write(live, async ({ cases, segments }) => {
      await segments.add("response of a", { team: "ICT", site: "GVA" });
      await cases.add(caseRow("a", { openedAt: now - 2, state: "assigned", owner: "ana", dueAt: now - 1 }));
      await cases.add(caseRow("b", { openedAt: now - 1, queue: "ict", isRestricted: true, dueAt: null }));
      await cases.add(caseRow("c", { survey: "nps" }));
      const ids = async (page: Partial<CasesPage>) => (await cases.list({ ...allCases, ...page })).map(({ id }) => id);
      expect(await ids({})).toEqual(["c", "b", "a"]);
      expect(await ids({ limit: 2 })).toEqual(["c", "b"]);
      expect(await ids({ after: { openedAt: now - 1, id: "b" } })).toEqual(["a"]);
      expect(await ids({ state: "assigned" })).toEqual(["a"]);
      expect(await ids({ queue: "ict" })).toEqual(["b"]);
      expect(await ids({ owner: "ana" })).toEqual(["a"]);
      expect(await ids({ owner: "" })).toEqual(["c", "b"]);
      expect(await ids({ survey: "nps" })).toEqual(["c"]);
      expect(await ids({ dueBefore: now })).toEqual(["a"]);
      expect(await ids({ isOpenOnly: true })).toEqual(["c", "a"]);
      expect(await cases.restrictedAmong(["response of a", "response of b", "none"])).toEqual(["response of b"]);
      expect(await ids({ parts: [{ team: "ICT" }] })).toEqual(["a"]);
      expect(await ids({ parts: [{ team: "ICT" }, { site: "GVA" }, { site: "NBO" }] })).toEqual(["a"]);
      expect(await ids({ parts: [{ team: "ICT", site: "NBO" }] })).toEqual([]);
      const sites = (...all: string[]) => all.map((site) => ({ team: "ICT", site }));
      expect(await ids({ parts: [...sites("NBO", "GVA"), { team: "ICT", site: "X", floor: "1" }] })).toEqual(["a"]);
      expect(await ids({ parts: sites("NBO", "KRT") })).toEqual([]);
      expect(
        await ids({ parts: [{ site: "GVA", team: "ICT" }], state: "assigned", after: { openedAt: now, id: "c" } }),
      ).toEqual(["a"]);
      expect(await ids({ parts: [{ team: "ICT" }], state: "new" })).toEqual([]);
      expect(await ids({ parts: [] })).toEqual([]);
    }));

  test("what was written goes, and with the response all of it", ({ store }) =>
    store.write(live, async ({ caseMails, cases, messages }) => {
      const row = caseRow("c1", { actionTaken: "Called Amina.", reason: "Amina" });
      await cases.add(row);
      expect(await cases.isContacted(row.response)).toBe(false);
      const page = { from: 0, before: now + 1, after: null, limit: 9 };
      expect(await cases.listOld(page)).toEqual([{ id: "c1", at: now, response: row.response, updatedAt: now }]);
      expect(await cases.listOld({ ...page, after: { at: now, id: "c1" } })).toEqual([]);
      await cases.addNotes(row, [caseNote(), caseNote({ kind: "owner", text: "ana" })]);
      await cases.addNotes(row, [
        caseNote({ kind: "answer", text: "Dear Amina" }),
        caseNote({ kind: "reply", leftOff: 2 }),
      ]);
      const mail = { kind: "client-answer-3", case: "c1", dueAt: now, messageId: "<m>", createdAt: now };
      await messages.add({ ...mail, id: "m1", sentTo: "hash of amina" });
      // Once for each name.
      await messages.add({ ...mail, id: "m2" });
      const waits = { kind: "client-answer-3", state: "queued", reason: null, bounced: false };
      expect(await caseMails.list("c1")).toEqual([waits]);
      expect(await cases.forgetWritten(row.response)).toBe(true);
      expect(await cases.forgetWritten(row.response)).toBe(false);
      expect(await cases.find("c1")).toEqual({ ...row, actionTaken: null, reason: null });
      expect((await cases.listNotes("c1")).map(({ text }) => text)).toEqual([null, "ana", null, null]);
      expect((await cases.listNotes("c1")).at(-1)?.leftOff).toBe(2);
      expect(await caseMails.list("c1")).toEqual([{ ...waits, state: "suppressed", reason: "cancelled" }]);
      expect(await cases.removeOfResponse(row.response)).toBe(1);
      expect([await cases.find("c1"), await cases.listNotes("c1"), await caseMails.list("c1")]).toEqual([null, [], []]);
    }));
}
