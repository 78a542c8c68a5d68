import { expect } from "vitest";
import { waveDefaults, type WaveDefinition } from "@afterword/sdk";
import type { WaveRow } from "../waves.ts";
import { ballot, invitation, invite, live, measure, response, responseVersion, surveyVersion } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

const box = { survey: "csat", wave: null };
const definition: WaveDefinition = {
  ...waveDefaults,
  id: "annual",
  survey: "csat",
  every: "year",
  anchor: "2027-02-03T09:00",
  timeZone: "UTC",
  audience: { where: null, sample: null, strata: [] },
  remind: [],
  perMinute: null,
  k: 6,
};
/** A wave that is open. */
export const annualWave: WaveRow = {
  id: "wav-1",
  plan: "annual",
  origin: "project",
  survey: "csat",
  anchor: "2027-02-03T09:00",
  n: 0,
  definition,
  state: "open",
  reason: null,
  opensAt: now,
  closesAt: now + 1_000,
  strata: null,
  slots: null,
  pausedFrom: null,
  createdAt: now,
  launchedAt: now,
  closedAt: null,
};

/** What an answer that was released from among others has. */
export const released = {
  origin: "ballot",
  invitation: null,
  person: null,
  subject: null,
  source: null,
  event: null,
} as const;

/** Anonymous answers, and who is behind figures. */
export function anonymous(test: StoreTest): void {
  test("ballots wait by survey and wave, in the order of their ids, until they are removed", ({ store }) =>
    store.write(live, async ({ ballots }) => {
      for (const id of ["c", "a", "b"]) await ballots.add(ballot(id));
      await ballots.add(ballot("w", { wave: "wav-1" }));
      await ballots.add(ballot("o", { survey: "nps" }));
      expect((await ballots.list(box)).map(({ id }) => id)).toEqual(["a", "b", "c"]);
      expect(await ballots.list({ survey: "csat", wave: "wav-1" })).toEqual([ballot("w", { wave: "wav-1" })]);
      expect(await ballots.count(box)).toBe(3);
      await ballots.remove("csat", ["a", "c", "o"]);
      expect((await ballots.list(box)).map(({ id }) => id)).toEqual(["b"]);
      expect(await ballots.count({ survey: "nps", wave: null })).toBe(1);
    }));

  test("what is released is a response of nobody; mixing changes nothing that can be read", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows, "inv-1");
      await rows.responses.add(response("named"));
      for (const id of ["r1", "r2", "r3"]) {
        await rows.responses.add(response(id, released));
        await rows.responses.addVersion(responseVersion(id));
        await rows.segments.add(id, { team: "ICT" });
        await rows.measures.add([measure(id)]);
      }
      const read = async () => [
        await rows.responses.list({ survey: "csat", after: null, limit: 10 }),
        await rows.measures.countResponses({
          survey: "csat",
          by: ["team"],
          where: {},
          from: null,
          to: null,
          dayChars: 0,
        }),
        await rows.entries.listMeasured("csat", measure("r1")),
      ];
      const before = await read();
      await rows.ballots.mixReleased(await rows.ballots.listReleased("csat"));
      await rows.spentLinks.mix();
      const sorted = (value: unknown) => JSON.stringify(value);
      expect(new Set((await read()).flat().map(sorted))).toEqual(new Set(before.flat().map(sorted)));
      expect(await rows.ballots.countReleased(box)).toBe(3);
      expect(await rows.ballots.countReleased({ survey: "csat", wave: "wav-1" })).toBe(0);
    }));

  test("a released answer with a person or an invitation is refused", async ({ store }) => {
    const named = response("r1", { origin: "ballot" });
    await store.write(live, (rows) => invite(rows, "inv-1"));
    await expect(store.write(live, (rows) => rows.responses.add(named))).rejects.toThrow(/constraint/i);
  });

  test("an invitation whose link was spent is not withdrawn", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows, "inv-1", "inv-2");
      await rows.spentLinks.spend({ tokenHash: "token of inv-1", submissionHash: "s" });
      expect(await rows.spentLinks.find("token of inv-1")).toBe("s");
      expect(await rows.spentLinks.find("token of inv-2")).toBeNull();
      expect(await rows.invitations.withdraw("inv-1", "reopened", now)).toBe(false);
      expect(await rows.invitations.withdraw("inv-2", "reopened", now)).toBe(true);
    }));

  test("who is behind the figures of a survey: answers, people asked, segments and measures", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows, "inv-1", "inv-2", "inv-3", "inv-4");
      for (const id of ["inv-1", "inv-2", "inv-4"]) await rows.invitations.markSent(id, now);
      await rows.invitations.withdraw("inv-4", "reopened", now);
      await rows.spentLinks.spend({ tokenHash: "token of inv-2", submissionHash: "s" });
      await rows.responses.add(response("r1"));
      await rows.responses.add(response("r2", { origin: "import", invitation: null, externalId: "x", person: null }));
      await rows.segments.addMany([
        { owner: "r1", values: { team: "ICT", site: "HQ" } },
        { owner: "inv-1", values: { team: "ICT" } },
      ]);
      await rows.measures.add([measure("r1"), measure("r2", { value: 1 })]);
      const answered = await rows.entries.listAnswered("csat");
      const link = { origin: "link", wave: null, month: "2027-02" };
      expect(answered.find(({ id }) => id === "r1")).toEqual({ id: "r1", person: "u17", ...link });
      expect(answered.find(({ id }) => id === "r2")).toMatchObject({ person: null, origin: "import" });
      const asked = await rows.entries.listAsked("csat");
      expect(asked.map(({ id, isAnswered }) => [id, isAnswered]).sort()).toEqual([
        ["inv-1", true],
        ["inv-2", true],
        ["inv-4", false],
      ]);
      expect(await rows.entries.listMonthsOfLinks("csat")).toEqual([{ month: "2027-02", openUntil: now + 1_000_000 }]);
      expect(await rows.entries.listMonthsOfLinks("other")).toEqual([]);
      const of = { survey: "csat", names: ["team", "site"] };
      expect(await rows.entries.listSegments({ ...of, table: "responses" })).toHaveLength(2);
      expect(await rows.entries.listSegments({ ...of, table: "responses", names: [] })).toEqual([]);
      expect(await rows.entries.listSegments({ ...of, table: "invitations" })).toEqual([
        { owner: "inv-1", name: "team", value: "ICT" },
      ]);
      const measured = await rows.entries.listMeasured("csat", measure("r1"));
      expect(measured.map(({ response, value }) => [response, value]).sort()).toEqual([
        ["r1", 4],
        ["r2", 1],
      ]);
    }));

  test("the months and waves in which answers wait", ({ store }) =>
    store.write(live, async (rows) => {
      await rows.surveys.addVersion(surveyVersion(1, "a"));
      await rows.waves.add(annualWave);
      await rows.invitations.add(invitation("inv-1", { wave: "wav-1", source: null, event: null }));
      await rows.invitations.add(invitation("inv-2", { wave: "wav-1", source: null, event: null, person: "u18" }));
      await rows.spentLinks.spend({ tokenHash: "token of inv-1", submissionHash: "s" });
      await rows.ballots.add(ballot("a", { day: "2027-01-31" }));
      await rows.ballots.add(ballot("b", { day: "2027-01-02" }));
      await rows.ballots.add(ballot("c", { wave: "wav-1", day: "2027-03-02" }));
      expect(await rows.entries.listWaitingMonths("csat")).toEqual(["2027-01"]);
      const { id, state, reason, closesAt } = annualWave;
      expect(await rows.entries.listWaves("csat")).toEqual([{ id, state, reason, closesAt, definition, waiting: 1 }]);
      expect(await rows.entries.listWaves("nps")).toEqual([]);
      expect([await rows.entries.isInUse("csat"), await rows.entries.isInUse("nps")]).toEqual([true, false]);
    }));

  test("a survey's versions, and the responses of a month or a wave", ({ store }) =>
    store.write(live, async (rows) => {
      await invite(rows, "inv-1");
      await rows.surveys.addVersion(surveyVersion(2, "b"));
      await rows.surveys.addVersion(surveyVersion(1, "a", "nps"));
      const versions = async (survey: string | null) =>
        (await rows.surveys.listVersions(survey)).map((row) => [row.survey, row.version]);
      expect(await versions("csat")).toEqual([
        ["csat", 1],
        ["csat", 2],
      ]);
      expect(await versions(null)).toEqual([
        ["csat", 1],
        ["csat", 2],
        ["nps", 1],
      ]);
      const imported = { origin: "import", invitation: null } as const;
      await rows.responses.add(response("r1"));
      await rows.responses.add(response("r2", { ...imported, externalId: "2", wave: "wav-1" }));
      await rows.responses.add(response("r3", { ...imported, externalId: "3", survey: "nps" }));
      for (const id of ["r1", "r2", "r3"]) await rows.responses.addVersion(responseVersion(id));
      const of = { survey: "csat", wave: null, from: now, to: now + 1 };
      const ids = async (how: typeof of | { wave: string }) =>
        (await rows.responses.listOfPeriod({ ...of, ...how })).map(({ id }) => id);
      expect(await ids(of)).toEqual(["r1"]);
      expect(await ids({ ...of, from: now + 1, to: now + 2 })).toEqual([]);
      expect(await ids({ wave: "wav-1" })).toEqual(["r2"]);
      const left = await rows.responses.list({ survey: null, except: ["csat"], after: null, limit: 9 });
      expect(left.map(({ id }) => id)).toEqual(["r3"]);
    }));

  test("scrubbing takes its turn between writes", async ({ store }) => {
    const add = (id: string) => store.write(live, ({ ballots }) => ballots.add(ballot(id)));
    await Promise.all([add("a"), store.scrub(), add("b"), store.scrub()]);
    expect(await store.read(live, ({ ballots }) => ballots.count(box))).toBe(2);
  });
}
