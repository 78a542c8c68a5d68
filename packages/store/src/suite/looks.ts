import { expect } from "vitest";
import { annualWave } from "./anonymous.ts";
import { live } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";
import { unit } from "./units.ts";

/** How units show themselves, and what they sign off. */
export function looks(test: StoreTest): void {
  test("a unit has one look, which goes with it", ({ store }) =>
    store.write(live, async (rows) => {
      await rows.units.add(unit("hr"));
      const row = { within: "hr", look: { name: { en: "People", ar: "الناس" } }, changedAt: now };
      await rows.looks.put(row);
      expect(await rows.looks.list()).toEqual([row]);
      const other = { within: "hr", look: { from: "hr@example.org" }, changedAt: now + 1 };
      await rows.looks.put(other);
      await rows.looks.put({ ...row, within: "org" });
      expect(await rows.looks.list()).toEqual([other, { ...row, within: "org" }]);
      expect([await rows.looks.remove("org"), await rows.looks.remove("org")]).toEqual([true, false]);
      await rows.units.remove("hr");
      expect(await rows.looks.list()).toEqual([]);
    }));

  test("a unit signs an occurrence off once", ({ store }) =>
    store.write(live, async ({ waves, signOffs }) => {
      await waves.add(annualWave);
      const row = { wave: annualWave.id, within: "hr", member: "ana", signedAt: now };
      expect([await signOffs.add(row), await signOffs.add({ ...row, member: "ben" })]).toEqual([true, false]);
      expect(await signOffs.listOfWave(annualWave.id)).toEqual([row]);
      expect([await signOffs.remove({ ...row, member: "ben" }), await signOffs.listOfWave(annualWave.id)]).toEqual([
        false,
        [row],
      ]);
      expect([await signOffs.remove(row), await signOffs.listOfWave(annualWave.id)]).toEqual([true, []]);
      await signOffs.add(row);
      expect([await signOffs.forgetWave(annualWave.id), await signOffs.listOfWave(annualWave.id)]).toEqual([1, []]);
    }));
}
