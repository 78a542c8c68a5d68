import { expect } from "vitest";
import type { UnitRow } from "../units.ts";
import { live, response, responseVersion, surveyVersion } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

/** A unit of the tests, below the organisation unless told. */
export const unit = (id: string, parent = "org"): UnitRow => ({
  id,
  parent,
  name: id.toUpperCase(),
  kind: "department",
  segments: { team: [id] },
  createdAt: now,
});

/** The organisation's tree. */
export function units(test: StoreTest): void {
  test("the tree is listed from above, and a unit is in it once", ({ store }) =>
    store.write(live, async ({ units }) => {
      expect(await units.add(unit("hr"))).toBe(true);
      expect(await units.add(unit("payroll", "hr"))).toBe(true);
      expect(await units.add(unit("hr", "payroll"))).toBe(false);
      expect(await units.add(unit("lost", "nowhere"))).toBe(false);
      expect((await units.list()).map(({ id, parent }) => [id, parent])).toEqual([
        ["org", null],
        ["hr", "org"],
        ["payroll", "hr"],
      ]);
      expect(await units.change({ ...unit("hr"), name: "People", segments: { team: ["a", "b"] } })).toBe(true);
      expect((await units.list())[1]).toMatchObject({ name: "People", segments: { team: ["a", "b"] } });
      expect([await units.countWithin("hr"), await units.countWithin("payroll")]).toEqual([1, 0]);
      expect(await units.remove("payroll")).toBe(true);
      expect(await units.remove("payroll")).toBe(false);
    }));

  test("responses are listed by the parts that they are in", ({ store }) =>
    store.write(live, async ({ responses, segments, surveys }) => {
      await surveys.addVersion(surveyVersion(1, "a"));
      const each = { r1: { team: "ICT", site: "GVA" }, r2: { team: "ICT", site: "NBO" }, r3: { site: "GVA" } };
      for (const [id, values] of Object.entries(each)) {
        await responses.add(response(id, { origin: "staff", invitation: null, externalId: id }));
        await responses.addVersion(responseVersion(id));
        await segments.add(id, values);
      }
      const listed = async (parts: readonly Record<string, string>[] | null) =>
        (await responses.list({ survey: null, parts, after: null, limit: 9 })).map(({ id }) => id).sort();
      expect(await listed(null)).toEqual(["r1", "r2", "r3"]);
      expect(await listed([{ team: "ICT", site: "GVA" }])).toEqual(["r1"]);
      expect(await listed([{ team: "ICT", site: "NBO" }, { site: "GVA" }])).toEqual(["r1", "r2", "r3"]);
      expect(await listed([{ team: "HR" }])).toEqual([]);
      expect(await listed([])).toEqual([]);
    }));
}
