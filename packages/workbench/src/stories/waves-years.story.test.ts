import { defineProject, defineSurvey, defineWave, everyone, nextOccurrences, q } from "@afterword/sdk";
import { testAfterword } from "@afterword/runner/testing";
import { expect, test } from "vitest";

const annual = defineSurvey("annual", { nps: q.nps("Would you recommend us?") }, { kind: "relational" });
/** 29 February, a wall time that some clocks skip, and the end of a month. */
const cases = [
  ["UTC", "year", "2028-02-29T09:00"],
  ["America/New_York", "year", "2027-03-14T02:30"],
  ["Africa/Cairo", "half-year", "2027-04-30T00:30"],
  ["Asia/Kabul", "half-year", "2027-08-31T09:00"],
  ["Pacific/Apia", "year", "2027-12-31T23:59"],
] as const;
const years = 10;

test.each(cases)(
  "ten years of waves in %s, each %s from %s: every occurrence opens once, also when the clock jumps",
  async (timeZone, every, anchor) => {
    const window = { hours: "00:00-24:00", days: "any" } as const;
    const options = { every, anchor, timeZone, audience: everyone, open: "30d", remind: [], window } as const;
    const wave = defineWave("annual", annual, options);
    const project = defineProject({ surveys: [annual], waves: [wave] });
    const start = new Date("2027-01-01T00:00:00Z");
    const t = await testAfterword(project, { now: start });
    await t.people.put({ id: "amina", email: "amina@example.org" });
    const end = start.getTime() + years * 365.25 * 86_400_000;
    for (let step = 0; t.clock.now().getTime() < end; step++) {
      await t.clock.advance("11d");
      if (step % 7 === 0) await t.clock.advance("-9d");
    }
    const expected = nextOccurrences(wave.definition, start.getTime(), 50).filter(
      ({ at }) => at <= t.clock.now().getTime(),
    );
    const { items } = await t.waves.list({ limit: 500 });
    const opened = items.filter(({ launchedAt }) => launchedAt !== null).reverse();
    expect(expected.length).toBeGreaterThan(every === "year" ? 8 : 17);
    expect(opened.map(({ occurrence, opensAt }) => [occurrence, opensAt])).toEqual(
      expected.map(({ n, at }) => [n, new Date(at).toISOString()]),
    );
    expect(items.filter(({ state }) => state === "scheduled")).toHaveLength(1);
    expect(items.filter(({ state }) => state === "missed")).toEqual([]);
    expect(await t.inbox.all()).toHaveLength(expected.length);
    await t.stop();
  },
);
