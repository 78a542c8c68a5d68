import { expect } from "vitest";
import { invitation, live, measure, response, surveyVersion } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

/** What an organisation keeps, and invitations that were made up. */
export function sample(test: StoreTest): void {
  test("a setting of an organisation is kept, replaced and removed", ({ store }) =>
    store.write(live, async ({ keptSettings }) => {
      await keptSettings.put("a", "1");
      await keptSettings.put("a", "2");
      expect([await keptSettings.find("a"), await keptSettings.find("b")]).toEqual(["2", null]);
      expect([await keptSettings.remove("a"), await keptSettings.remove("a")]).toEqual([true, false]);
    }));

  test("invitations of the past are counted as if they had been sent, and are taken out again", async ({ store }) => {
    const asked = { survey: "csat", series: { of: "asked" as const }, by: ["team"] };
    const cells = () => store.read(live, ({ rollups }) => rollups.listCells(asked));
    await store.write(live, async (rows) => {
      await rows.surveys.addVersion(surveyVersion(1, "a"));
      for (const id of ["a", "b"])
        await rows.invitations.add(invitation(id, { rule: id, tokenHash: id, unsubscribeHash: id }));
      await rows.segments.addMany(["a", "b"].map((owner) => ({ owner, values: { team: "ICT" } })));
      const past = { survey: "csat", sentAt: now, segments: { team: "ICT" } };
      await rows.sample.markPast([
        { ...past, id: "a", answeredAt: now },
        { ...past, id: "b", answeredAt: null },
      ]);
    });
    const counted = await cells();
    expect(counted.map(({ groups, counts }) => [groups[0], counts[0], counts[1]])).toEqual([
      ["ICT", 2, 1],
      ["ICT", 2, 1],
    ]);
    await store.write(live, ({ sample: of }) => of.removeInvitations(["a"]));
    expect((await cells()).map(({ counts }) => [counts[0], counts[1]])).toEqual([
      [1, 0],
      [1, 0],
    ]);
    await store.write(live, ({ sample: of }) => of.removeInvitations(["a", "b", "c"]));
    expect(await cells()).toEqual([]);
    expect(await store.read(live, ({ invitations }) => invitations.find("b"))).toBeNull();
  });

  test("responses are removed with what they say and count for, by their ids or their invitations'", async ({
    store,
  }) => {
    const cut = { survey: "csat", series: { of: "responses" as const }, by: [] };
    await store.write(live, async (rows) => {
      await rows.surveys.addVersion(surveyVersion(1, "a"));
      await rows.invitations.add(invitation("inv-1"));
      for (const id of ["r1", "r2"]) {
        const own = response(
          id,
          id === "r1" ? { invitation: "inv-1" } : { invitation: null, origin: "import", externalId: id },
        );
        await rows.responses.add(own);
        await rows.segments.add(id, { team: "ICT" });
        await rows.measures.add([measure(id)]);
        const counted = { survey: "csat", at: own.submittedAt, segments: { team: "ICT" }, measures: [measure(id)] };
        await rows.rollups.addResponses([counted]);
      }
    });
    const there = await store.read(live, ({ sample: of }) => of.listResponses(["r2", "none"], ["inv-1"]));
    expect(there.map(({ id }) => id).sort()).toEqual(["r1", "r2"]);
    await store.write(live, ({ sample: of }) => of.removeResponses(there));
    expect(await store.read(live, ({ sample: of }) => of.listResponses(["r1", "r2"], []))).toEqual([]);
    expect(await store.read(live, ({ rollups }) => rollups.listCells(cut))).toEqual([]);
  });
}
