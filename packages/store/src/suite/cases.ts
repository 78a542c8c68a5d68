import { expect } from "vitest";
import type { CaseQuestionRow, QuestionCut } from "../case-questions.ts";
import type { CaseNoteRow, CaseRow, CasesPage } from "../cases.ts";
import { staff } from "./members.ts";
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

/** The question to its client. */
export const caseQuestion = (id: string, change: Partial<CaseQuestionRow> = {}): CaseQuestionRow => ({
  ...{
    case: id,
    resolution: 4,
    response: `response of ${id}`,
    survey: "csat",
    tokenHash: `token of ${id}`,
    keyId: "k1",
  },
  ...{ sentTo: "h3", answer: null, times: 0, askedAt: now, expiresAt: now + 10, answeredAt: null },
  ...change,
});

/** Every answer to such a question. */
export const allAnswers: QuestionCut = {
  ...{ from: 0, before: now * 2, survey: null, queue: null, isOpenOnly: false, parts: null },
};

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

  test("a client is asked once about a resolution, and answers by the link alone", async ({ store }) => {
    await store.write(live, async ({ cases, caseQuestions, segments }) => {
      await segments.add("response of c1", { team: "ICT" });
      await cases.add(caseRow("c1"));
      await cases.add(caseRow("c2", { queue: "other", isRestricted: true }));
      expect(await caseQuestions.add(caseQuestion("c1"))).toBe(true);
      expect(await caseQuestions.add(caseQuestion("c1", { tokenHash: "another" }))).toBe(false);
      await caseQuestions.add(caseQuestion("c1", { resolution: 9, tokenHash: "second", sentTo: null }));
      expect(await caseQuestions.isAskedSince({ case: "c1", sentTo: "h3" }, now - 1)).toBe(false);
      await caseQuestions.add(caseQuestion("c2", { answer: "yes", times: 1 }));
      const isAsked = (id: string, since: number) => caseQuestions.isAskedSince({ case: id, sentTo: "h3" }, since);
      expect([await isAsked("c9", now - 1), await isAsked("c9", now)]).toEqual([true, false]);
      await caseQuestions.answer({ case: "c1", resolution: 4, answer: "no", answeredAt: now + 1 });
      const found = await caseQuestions.find({ case: "c1", resolution: 4 }, { lock: true });
      expect(found).toEqual(caseQuestion("c1", { answer: "no", times: 1, answeredAt: now + 1 }));
      const said = async (change: Partial<QuestionCut>) =>
        (await caseQuestions.listAnswers({ ...allAnswers, ...change })).map(
          (one) => `${one.case} ${String(one.answer)}`,
        );
      expect(await said({})).toEqual(["c1 no", "c1 null", "c2 yes"]);
      expect(await said({ isOpenOnly: true })).toEqual(["c1 no", "c1 null"]);
      expect(await said({ queue: "other" })).toEqual(["c2 yes"]);
      expect(await said({ survey: "nps" })).toEqual([]);
      expect(await said({ parts: [{ team: "ICT" }] })).toEqual(["c1 no", "c1 null"]);
      expect(await said({ before: now })).toEqual([]);
    });
    const open = (hash: string) => store.readAnywhere((rows) => rows.findByQuestion(hash));
    expect(await open("token of c1")).toMatchObject({ ...live, case: "c1", resolution: 4 });
    await store.write(live, ({ cases }) => cases.forgetWritten("response of c1"));
    expect([await open("token of c1"), await open("second")]).toEqual([null, null]);
    await store.write(live, async ({ cases, caseQuestions }) => {
      expect((await caseQuestions.find({ case: "c1", resolution: 4 }))?.sentTo).toBeNull();
      await cases.removeOfResponse("response of c1");
      expect(await caseQuestions.find({ case: "c1", resolution: 4 })).toBeNull();
    });
  });

  test("what a merged case was before is kept until that is undone, or either is deleted", ({ store }) =>
    store.write(live, async ({ cases, caseMerges }) => {
      for (const id of ["c1", "c2", "c3"]) await cases.add(caseRow(id));
      const merged = { into: "c1", state: "assigned", duplicateOf: null, entered: { new: now }, mergedAt: now };
      await caseMerges.add({ ...merged, case: "c3", mergedAt: now + 1 });
      await caseMerges.add({ ...merged, case: "c2" });
      expect([await caseMerges.listInto("c1"), await caseMerges.find("c2")]).toEqual([
        ["c2", "c3"],
        { ...merged, case: "c2" },
      ]);
      expect([await caseMerges.remove("c2"), await caseMerges.remove("c2")]).toEqual([1, 0]);
      await cases.removeOfResponse("response of c1");
      expect(await caseMerges.find("c3")).toBeNull();
    }));

  test("how many open cases somebody has is counted, and when the last was opened", ({ store }) =>
    store.write(live, async ({ caseLoads, cases }) => {
      for (const [at, id] of ["c1", "c2", "c3"].entries())
        await cases.add({ ...caseRow(id), owner: "ana", openedAt: now + at, dueAt: id === "c3" ? null : now });
      await cases.add({ ...caseRow("c4"), owner: null, dueAt: now });
      expect(await caseLoads.listOf(["ana", "ben"])).toEqual([{ owner: "ana", open: 2, lastAt: now + 1 }]);
      expect(await caseLoads.listOf([])).toEqual([]);
    }));

  test("who reads a queue is kept in place of who did", ({ store }) =>
    store.write(live, async ({ members, queueMembers }) => {
      for (const id of ["ana", "ben"]) await members.add(staff(id));
      await queueMembers.replace("desk", ["ben", "ana"]);
      await queueMembers.replace("other", ["ben"]);
      expect(await queueMembers.listOf("desk")).toEqual(["ana", "ben"]);
      await queueMembers.setInTurn("desk", true);
      await queueMembers.setInTurn("desk", true);
      expect([await queueMembers.isInTurn("desk"), await queueMembers.isInTurn("other")]).toEqual([true, false]);
      expect(await queueMembers.listInTurn()).toEqual(["desk"]);
      await queueMembers.setInTurn("desk", false);
      expect(await queueMembers.listInTurn()).toEqual([]);
      await queueMembers.replace("desk", []);
      await queueMembers.removeMember("ben");
      expect(await queueMembers.list()).toEqual([]);
    }));
}
