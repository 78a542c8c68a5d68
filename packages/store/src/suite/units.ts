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
      expect(await units.remove("payroll")).toBe(true);
      expect(await units.remove("payroll")).toBe(false);
    }));

  test("keys are in a unit until they end, and are taken out of it then", async ({ store }) => {
    const key = (id: string, expiresAt: number | null = null) => ({
      ...{
        id,
        name: id,
        secretHash: id,
        scopes: [],
        within: "hr",
        segments: { site: [id] },
        createdAt: now,
        expiresAt,
      },
    });
    await store.write(live, async ({ units, apiKeys }) => {
      await units.add(unit("hr"));
      for (const one of [key("lasting"), key("ending", now + 10), key("revoked")]) await apiKeys.add(one);
      await apiKeys.revoke("revoked", now + 1);
    });
    await store.write({ ...live, mode: "test" }, ({ apiKeys }) => apiKeys.add(key("tried")));
    await store.write(live, async ({ units, apiKeys }) => {
      const places = async (at: number) =>
        (await units.listPlaces(at)).map(({ kind, within, segments }) => [kind, within, segments["site"]]).sort();
      const lasting = [
        ["live", "hr", ["lasting"]],
        ["test", "hr", ["tried"]],
      ];
      expect(await places(now + 9)).toEqual([["live", "hr", ["ending"]], ...lasting]);
      expect(await places(now + 10)).toEqual(lasting);
      expect(await units.releaseEnded("hr", now + 10)).toBe(2);
      expect((await apiKeys.list()).map(({ id, within, revokedAt }) => [id, within, revokedAt])).toEqual([
        ["ending", null, now + 10],
        ["lasting", "hr", null],
        ["revoked", null, now + 1],
      ]);
      expect(await places(now + 10)).toEqual(lasting);
    });
  });

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
