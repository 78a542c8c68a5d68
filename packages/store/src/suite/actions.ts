import { expect } from "vitest";
import type { ActionReviewRow } from "../action-reviews.ts";
import type { ActionRow, ActionsPage } from "../actions.ts";
import type { NoticeReviewRow } from "../notices.ts";
import { live } from "./rows.ts";
import { record } from "./unasked.ts";
import { now, type StoreTest } from "./test-database.ts";

/** An action of the tests. */
export const actionRow = (id: string, change: Partial<ActionRow> = {}): ActionRow => ({
  id,
  survey: "csat",
  title: "Book by phone",
  state: "planned",
  owner: "ana",
  caseId: null,
  plan: { problem: "Too slow — très lent" },
  startsOn: "2026-03-01",
  dueOn: "2026-06-30",
  doneOn: null,
  baseline: { figure: { value: 40.5 } },
  effect: null,
  revision: 1,
  createdBy: "member ana",
  createdAt: now,
  updatedAt: now,
  ...change,
});

/** A review of the tests. */
export const reviewRow = (action: string, change: Partial<ActionReviewRow> = {}): ActionReviewRow => ({
  ...{ action, seq: 1, reviewOn: "2026-03-10", found: "Few know it — peu", decision: "change", reason: "Tell them." },
  ...{ by: "member ana", at: now },
  ...change,
});

/** That an action of the tests is to be looked at. */
export const dueReview = (action: string, change: Partial<NoticeReviewRow> = {}): NoticeReviewRow => ({
  ...{ reader: "member ana", action, reviewOn: "2026-03-10", at: now, dueAt: now },
  ...change,
});

/** Every action, ten at most. */
export const allActions: ActionsPage = {
  ...{ state: null, owner: null, survey: null, dueBefore: null, after: null, limit: 10 },
};

/** Plans to make something better. */
export function actions(test: StoreTest): void {
  test("an action is saved over the revision before it, once, and its effect is noted once", ({ store }) =>
    store.write(live, async ({ actions }) => {
      await actions.add(actionRow("a1", { caseId: "c1" }));
      expect(await actions.find("a1", { lock: true })).toEqual(actionRow("a1", { caseId: "c1" }));
      const next = actionRow("a1", {
        ...{ survey: "nps", title: "Book by mail", state: "done", owner: "bo", plan: { problem: "p" }, revision: 2 },
        ...{
          startsOn: "2026-03-02",
          dueOn: "2026-07-01",
          doneOn: "2026-06-01",
          baseline: { n: 3 },
          updatedAt: now + 5,
        },
      });
      expect(await actions.save(next)).toBe(true);
      expect(await actions.save(next)).toBe(false);
      expect(await actions.find("a1")).toEqual(next);
      expect(await actions.noteEffect("a1", { verdict: "improvement" })).toBe(true);
      expect(await actions.noteEffect("a1", { verdict: "worsening" })).toBe(false);
      expect((await actions.find("a1"))?.effect).toEqual({ verdict: "improvement" });
      expect(await actions.find("a2")).toBeNull();
    }));

  test("actions are listed newest first, by what they are", ({ store }) =>
    store.write(live, async ({ actions }) => {
      await actions.add(actionRow("a", { createdAt: now - 2, state: "doing", owner: "bo" }));
      await actions.add(actionRow("b", { createdAt: now - 1, state: "done", survey: "nps", dueOn: "2026-03-02" }));
      await actions.add(actionRow("c", { dueOn: "2026-04-01" }));
      const ids = async (page: Partial<ActionsPage>) =>
        (await actions.list({ ...allActions, ...page })).map(({ id }) => id);
      expect(await ids({})).toEqual(["c", "b", "a"]);
      expect(await ids({ limit: 1 })).toEqual(["c"]);
      expect(await ids({ after: { createdAt: now - 1, id: "b" } })).toEqual(["a"]);
      expect(await ids({ state: "doing" })).toEqual(["a"]);
      expect(await ids({ owner: "ana" })).toEqual(["c", "b"]);
      expect(await ids({ survey: "nps" })).toEqual(["b"]);
      expect(await ids({ dueBefore: "2026-05-01" })).toEqual(["c"]);
    }));

  test("an action rests on records, each once, until the record is erased", ({ store }) =>
    store.write(live, async ({ actions, records }) => {
      await actions.add(actionRow("a1"));
      await actions.add(actionRow("a2"));
      for (const id of ["r1", "r2"]) await records.add(record(id, { sender: `sender of ${id}` }));
      await actions.setRecords("a1", ["r2", "r1", "r2"]);
      await actions.setRecords("a2", ["r2"]);
      expect(await actions.listRecords("a1")).toEqual(["r1", "r2"]);
      expect((await actions.listOfRecord("r2")).map(({ id }) => id)).toEqual(["a1", "a2"]);
      await actions.setRecords("a1", ["r1"]);
      expect((await actions.listOfRecord("r2")).map(({ id }) => id)).toEqual(["a2"]);
      expect((await records.findMany(["r1", "r3"])).map(({ id }) => id)).toEqual(["r1"]);
      expect(await records.listOfSender(["sender of r2", "nobody"])).toEqual(["r2"]);
      await records.remove("r1");
      expect(await actions.listRecords("a1")).toEqual([]);
    }));

  test("reviews stay in the order in which they were written, each number once", async ({ store }) => {
    const second = reviewRow("b", { seq: 2, reviewOn: null, reason: null, decision: "go_on", at: now + 5 });
    await store.write(live, async ({ actions, actionReviews }) => {
      for (const id of ["a", "b"]) await actions.add(actionRow(id));
      for (const row of [second, reviewRow("b"), reviewRow("a")]) await actionReviews.add(row);
      expect(await actionReviews.listOf(["b", "a"])).toEqual([reviewRow("a"), reviewRow("b"), second]);
      expect(await actionReviews.listOf([])).toEqual([]);
    });
    await expect(store.write(live, ({ actionReviews }) => actionReviews.add(second))).rejects.toThrow();
    await expect(store.write(live, ({ actionReviews }) => actionReviews.add(reviewRow("none")))).rejects.toThrow();
  });

  test("that an action is to be looked at is told to a reader once for each day, beside cases", ({ store }) =>
    store.write(live, async ({ actions, notices }) => {
      await actions.add(actionRow("a"));
      const later = dueReview("a", { reviewOn: "2026-04-10", dueAt: now + 5 });
      for (const item of [later, dueReview("a"), dueReview("a", { dueAt: now + 9 })]) await notices.addReview(item);
      await notices.addItems([{ reader: "member ana", case: "c1", why: "opened", step: "", at: now, dueAt: now + 2 }]);
      expect(await notices.findTimes("member ana")).toEqual({ lastAt: null, nextAt: now });
      const notice = { id: "n1", reader: "member ana", createdAt: now + 2 };
      await notices.add(notice);
      expect(await notices.take(notice)).toBe(2);
      expect(await notices.listReviews("n1")).toEqual([dueReview("a")]);
      expect((await notices.findTimes("member ana")).nextAt).toBe(now + 5);
    }));
}
