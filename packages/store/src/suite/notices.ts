import { expect } from "vitest";
import type { NoticeItemRow } from "../notices.ts";
import { caseRow } from "./cases.ts";
import { claim, live } from "./rows.ts";
import { staff } from "./members.ts";
import { now, type StoreTest } from "./test-database.ts";
import { warning } from "./warnings.ts";

const item = (id: string, change: Partial<NoticeItemRow> = {}): NoticeItemRow => ({
  ...{ reader: "member ana", case: id, why: "opened", step: "", at: now, dueAt: now },
  ...change,
});
const notice = (id: string, createdAt = now, reader = "member ana") => ({ id, reader, createdAt });

/** Mails to those who work on cases. */
export function notices(test: StoreTest): void {
  test("what is due is in one mail, once, and what is due later in the next", ({ store }) =>
    store.write(live, async ({ notices }) => {
      expect(await notices.findTimes("member ana")).toEqual({ lastAt: null, nextAt: null });
      await notices.addItems([item("c1"), item("c2", { dueAt: now + 5 }), item("c3", { reader: "member bo" })]);
      await notices.addItems([item("c1", { dueAt: now + 9 })]);
      expect(await notices.findTimes("member ana")).toEqual({ lastAt: null, nextAt: now });
      await notices.add(notice("n1"));
      expect(await notices.take(notice("n1"))).toBe(1);
      expect(await notices.take(notice("n1"))).toBe(0);
      expect(await notices.find("n1")).toEqual(notice("n1"));
      expect(await notices.listItems("n1")).toEqual([item("c1")]);
      expect(await notices.findTimes("member ana")).toEqual({ lastAt: now, nextAt: now + 5 });
      await notices.add(notice("n2", now + 5));
      expect(await notices.take(notice("n2", now + 5))).toBe(1);
      expect(await notices.removeOld("member ana", now + 1)).toBe(2);
      expect(await notices.listItems("n2")).toEqual([]);
      expect((await notices.findTimes("member bo")).nextAt).toBe(now);
    }));

  test("a warning is told a reader once, in one mail with what waits of cases", ({ store }) =>
    store.write(live, async ({ members, followings, notices, warnings }) => {
      for (const id of ["w1", "w2"]) await warnings.add(warning(id, { indicator: id, why: "rising" }));
      const told = { reader: "member ana", at: now, dueAt: now };
      await notices.addWarnings([
        { ...told, warning: "w1" },
        { ...told, warning: "w2", dueAt: now + 5 },
      ]);
      await notices.addWarnings([{ ...told, warning: "w1", dueAt: now + 9 }]);
      await notices.addItems([item("c1")]);
      expect(await notices.findTimes("member ana")).toEqual({ lastAt: null, nextAt: now });
      await notices.add(notice("n1"));
      expect(await notices.take(notice("n1"))).toBe(2);
      expect(await notices.listWarnings("n1")).toEqual([{ ...told, warning: "w1" }]);
      expect(await notices.findTimes("member ana")).toEqual({ lastAt: now, nextAt: now + 5 });
      expect(await notices.removeOld("member ana", now + 1)).toBe(2);
      expect(await warnings.hasSince({ indicator: "w1", why: "rising", month: "2026-10" })).toBe(true);
      expect(await warnings.hasSince({ indicator: "w1", why: "rising", month: "2026-11" })).toBe(false);
      expect(await warnings.hasSince({ indicator: "w1", why: "signal", month: "2026-10" })).toBe(false);
      await members.add(staff("ana"));
      await followings.replace("ana", [
        { kind: "survey", id: "csat" },
        { kind: "service", id: "travel" },
      ]);
      await followings.replace("ana", [{ kind: "indicator", id: "cost" }]);
      expect(await followings.list()).toEqual([{ member: "ana", kind: "indicator", id: "cost" }]);
      expect(await followings.listOf("ben")).toEqual([]);
    }));

  test("a message is about one thing: an invitation, a record or a notice", async ({ store }) => {
    const message = { kind: "notice", dueAt: now, messageId: "<n1@example.org>", createdAt: now };
    await store.write(live, async ({ notices, messages }) => {
      await notices.add(notice("n1"));
      await messages.add({ ...message, id: "m1", notice: "n1" });
      await messages.add({ ...message, id: "m2", notice: "n1" });
    });
    const claimed = await store.writeAnywhere((rows) => rows.claimMessages(claim("w1")));
    expect(claimed.map(({ id, invitation, record, notice: of }) => [id, invitation, record, of])).toEqual([
      ["m1", null, null, "n1"],
    ]);
    await expect(store.write(live, ({ messages }) => messages.add({ ...message, id: "m3" }))).rejects.toThrow();
  });

  test("what is told of a case goes with it", ({ store }) =>
    store.write(live, async ({ cases, notices }) => {
      await cases.add(caseRow("c1"));
      await notices.addItems([item("c1"), item("c2")]);
      expect((await cases.listOfIds(["c1", "c2"])).map(({ id }) => id)).toEqual(["c1"]);
      await cases.removeOfResponse("response of c1");
      await notices.add(notice("n1"));
      expect(await notices.take(notice("n1"))).toBe(1);
      expect((await notices.listItems("n1")).map((one) => one.case)).toEqual(["c2"]);
    }));
}
