import { expect } from "vitest";
import { annualWave, released } from "./anonymous.ts";
import { ballot, invitation, live, measure, response, responseVersion, surveyVersion } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

/** A version of a survey whose figures need so many people. */
const needing = (k: number, survey: string, version = 1) => {
  const row = surveyVersion(version, `${survey}${String(version)}`, survey);
  return { ...row, definition: { ...row.definition, k } };
};

/** What rules and reports may know where figures need several people. */
export function confiding(test: StoreTest): void {
  test("the most people that versions and waves ever promised", ({ store }) =>
    store.write(live, async ({ surveys, waves }) => {
      expect(await surveys.findK("csat")).toEqual({ ofVersions: 1, ofAll: 1 });
      await surveys.addVersion(needing(5, "csat"));
      await surveys.addVersion(needing(1, "csat", 2));
      await surveys.addVersion(needing(9, "nps"));
      expect(await surveys.findK("csat")).toEqual({ ofVersions: 5, ofAll: 5 });
      await waves.add(annualWave);
      expect(await surveys.findK("csat")).toEqual({ ofVersions: 5, ofAll: 6 });
      await waves.save({ ...annualWave, definition: { ...annualWave.definition, k: 7 } });
      expect(await surveys.findK("csat")).toEqual({ ofVersions: 5, ofAll: 7 });
      await waves.save({ ...annualWave, definition: { ...annualWave.definition, k: null } });
      expect(await surveys.findK("csat")).toEqual({ ofVersions: 5, ofAll: 5 });
    }));

  test("what people did with a survey that needs several is not known to clocks, by its version nor by its wave", ({
    store,
  }) =>
    store.write(live, async ({ surveys, invitations, asked, waves }) => {
      await surveys.addVersion(needing(5, "quiet"));
      for (const survey of ["nps", "csat"]) await surveys.addVersion(needing(1, survey));
      await waves.add(annualWave);
      for (const survey of ["quiet", "csat", "nps"]) {
        await invitations.add(invitation(survey, { survey, createdAt: now - 9 }));
        await invitations.markSent(survey, now - 9);
        await invitations.decline(survey, now - 5);
        await invitations.markAnswered(survey, now - 3);
      }
      const nothing = { isTold: false, answeredAt: null, declinedAt: null, withdrawnFor: null };
      const did = (rows: readonly { survey: string }[]) =>
        [...rows].sort((a, b) => (a.survey < b.survey ? -1 : 1)) as unknown[];
      const expected = [
        { survey: "csat", at: now - 9, ...nothing },
        { survey: "nps", at: now - 9, isTold: true, answeredAt: now - 3, declinedAt: now - 5 },
        { survey: "quiet", at: now - 9, ...nothing },
      ];
      expect(did(await asked.listOfPerson("u17"))).toMatchObject(expected);
      expect(did(await asked.listOfPeople(["u17"], now - 100))).toMatchObject(expected);
      const all = { survey: null, of: "answered", segment: null, since: now - 100 } as const;
      expect(await asked.findNthNewest({ ...all, n: 1 })).toBe(now - 3);
      expect(await asked.findNthNewest({ ...all, n: 2 })).toBeNull();
    }));

  test("a cap counts answers where so many may be seen", ({ store }) =>
    store.write(live, async ({ surveys, invitations, asked }) => {
      await surveys.addVersion(needing(3, "quiet"));
      for (const at of [1, 2, 3, 4]) {
        await invitations.add(invitation(`i${String(at)}`, { survey: "quiet", person: `p${String(at)}` }));
        await invitations.markAnswered(`i${String(at)}`, now + at);
      }
      const all = { survey: "quiet", of: "answered", segment: null, since: 0 } as const;
      expect(await asked.findNthNewest({ ...all, n: 2 })).toBeNull();
      expect(await asked.findNthNewest({ ...all, n: 3 })).toBe(now + 2);
    }));

  test("ballots are taken a few at a time, and what was released is mixed a few at a time", ({ store }) =>
    store.write(live, async (rows) => {
      await rows.surveys.addVersion(surveyVersion(1, "a"));
      for (const id of ["c", "a", "b"]) await rows.ballots.add(ballot(id));
      const box = { survey: "csat", wave: null };
      expect((await rows.ballots.list(box, 2)).map(({ id }) => id)).toEqual(["a", "b"]);
      for (const id of ["r3", "r1", "r2"]) {
        await rows.responses.add(response(id, released));
        await rows.responses.addVersion(responseVersion(id));
        await rows.measures.add([measure(id)]);
        await rows.segments.add(id, { team: "ICT" });
      }
      const ids = await rows.ballots.listReleased("csat");
      expect(ids).toEqual(["r1", "r2", "r3"]);
      await rows.ballots.mixReleased(ids.slice(0, 2));
      await rows.ballots.mixReleased(ids.slice(2));
      expect(await rows.ballots.listReleased("csat")).toEqual(ids);
      expect(await rows.entries.listMeasured("csat", measure("r1"))).toHaveLength(3);
      expect((await rows.segments.listOf(ids)).get("r2")).toEqual({ team: "ICT" });
    }));
}
