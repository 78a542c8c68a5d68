import { expect } from "vitest";
import type { EditionRow } from "../editions.ts";
import type { ReportRow } from "../reports.ts";
import { live } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

/** A report of the tests. */
export const reportRow = (id: string, change: Partial<ReportRow> = {}): ReportRow => ({
  ...{ id, kind: "monthly", survey: "csat", reader: "m1", filter: { team: "ICT" }, split: "site" },
  ...{ language: "fr", timeZone: "Africa/Cairo", empty: "send", state: "on", madeBy: "member m1", createdAt: now },
  ...change,
});

/** One as it was made. */
export const editionRow = (id: string, change: Partial<EditionRow> = {}): EditionRow => ({
  ...{ id, report: "rpt-1", kind: "monthly", survey: "csat", period: "2026-10", reader: "m1", filter: {} },
  ...{ parts: [{ team: "ICT" }], content: { sections: [1] }, createdAt: now },
  ...change,
});

/** Reports that go out by themselves, and those that were made. */
export function reports(test: StoreTest): void {
  test("a report is kept, changed, found by its id alone, and removed", ({ store }) =>
    store
      .write(live, async ({ reports }) => {
        await reports.add(reportRow("b", { createdAt: now + 1, language: null, timeZone: null, split: null }));
        await reports.add(reportRow("a"));
        expect((await reports.list()).map(({ id }) => id)).toEqual(["a", "b"]);
        const next = reportRow("a", { split: null, language: "ar", timeZone: null, empty: "skip", state: "off" });
        await reports.save(next);
        expect(await reports.find("a", { lock: true })).toEqual(next);
        await reports.remove("b");
        expect(await reports.find("b")).toBeNull();
      })
      .then(async () => {
        const found = await store.readAnywhere((rows) => rows.findReport("a"));
        expect(found).toMatchObject({ ...live, id: "a", filter: { team: "ICT" } });
        expect(await store.readAnywhere((rows) => rows.findReport("b"))).toBeNull();
      }));

  test("what was made of a report for a time is kept once", ({ store }) =>
    store.write(live, async ({ editions }) => {
      expect(await editions.add(editionRow("e1"))).toBe(true);
      expect(await editions.add(editionRow("e2", { content: { sections: [2] } }))).toBe(false);
      expect(await editions.add(editionRow("e3", { period: "2026-11", parts: null, createdAt: now + 1 }))).toBe(true);
      expect(await editions.add(editionRow("e4", { report: "rpt-2", survey: "nps" }))).toBe(true);
      expect(await editions.find("e1")).toEqual(editionRow("e1"));
      const { content: _, ...head } = editionRow("e1");
      expect(await editions.findOf("rpt-1", "2026-10")).toEqual(head);
      expect(await editions.findOf("rpt-1", "2026-12")).toBeNull();
      const ids = async (report: string | null, survey: string | null, limit = 9) =>
        (await editions.list({ report, survey, limit })).map(({ id }) => id);
      expect(await ids(null, null)).toEqual(["e3", "e4", "e1"]);
      expect(await ids("rpt-1", null)).toEqual(["e3", "e1"]);
      expect(await ids(null, "nps")).toEqual(["e4"]);
      expect(await ids(null, null, 1)).toEqual(["e3"]);
    }));
}
