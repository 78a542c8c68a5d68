import { createClient } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve, type Served } from "./served.ts";
import waves from "./wave.config.ts";

// What somebody looks at before a wave is made: who there is, what they have, and what the wave would be.

let aw: Served;
beforeAll(async () => {
  aw = await serve("file::memory:", waves);
  await clientOf().people.put([
    { id: "amina", email: "amina@example.org", name: "Amina Bakr", locale: "ar", attributes: { site: "HQ", grade: 4 } },
    { id: "bruno", email: "bruno@example.org", timeZone: "Europe/Rome", attributes: { site: "HQ" } },
    { id: "chen", attributes: { site: "Field" } },
  ]);
});
afterAll(() => aw.stop());
const clientOf = () => createClient({ url: `${aw.base}/feedback`, apiKey: aw.key, project: waves });

const pulse = {
  id: "pulse",
  survey: "annual",
  every: "once",
  anchor: "2099-02-03T09:00",
  timeZone: "Africa/Khartoum",
  audience: { everyone: true },
} as const;

test("people are searched, over HTTP and in this process alike", async () => {
  for (const api of [clientOf(), aw.afterword]) {
    const idsOf = async (search: string) => (await api.people.list({ search })).items.map(({ id }) => id);
    expect([await idsOf("bak"), await idsOf("BRUNO@"), await idsOf("nobody")]).toEqual([["amina"], ["bruno"], []]);
  }
});

test("what people have is counted, the most frequent first", async () => {
  const expected = {
    people: 3,
    without: { email: 1, locale: 2, timeZone: 2 },
    attributes: [
      {
        name: "site",
        isSegment: true,
        people: 3,
        values: [
          { value: "HQ", people: 2 },
          { value: "Field", people: 1 },
        ],
        hasMore: false,
      },
      { name: "grade", isSegment: false, people: 1, values: [{ value: 4, people: 1 }], hasMore: false },
    ],
  };
  for (const api of [clientOf(), aw.afterword]) expect(await api.people.attributes()).toEqual(expected);
});

test("a dry run says what a wave would be, and makes nothing", async () => {
  for (const api of [clientOf(), aw.afterword]) {
    const tried = await api.waves.create(pulse, { dryRun: true });
    expect(tried).toMatchObject({
      id: "pulse.1",
      state: "scheduled",
      opensAt: "2099-02-03T07:00:00.000Z",
      plan: { final: false, audience: 3, asked: 2, skipped: { no_channel: 1 }, unknown: { locale: 1, timeZone: 1 } },
    });
    expect((await api.waves.list()).items.map(({ wave }) => wave)).toEqual(["annual"]);
    await expect(api.waves.create({ ...pulse, id: "annual" }, { dryRun: true })).rejects.toMatchObject({
      code: "wave_exists",
    });
    await expect(api.waves.create({ ...pulse, anchor: "2001-01-01T09:00" }, { dryRun: true })).rejects.toMatchObject({
      code: "invalid_definition",
      errors: [{ path: "waves.pulse.anchor", code: "past" }],
    });
  }
  const { items } = await clientOf().audit.list({ action: "waves.create" });
  expect(items).toEqual([]);
});

test("a survey says which of its texts are missing in which language", async () => {
  const { json } = await aw.call("GET", "/v1/surveys");
  const [annual] = json["items"] as { translations: { locale: string; missing: number }[] }[];
  expect(annual?.translations.map(({ locale }) => locale)).toEqual(["ar", "en", "es", "fr", "ru", "zh"]);
  expect(annual?.translations[1]).toEqual({ locale: "en", missing: 0 });
  expect(annual?.translations[0]?.missing).toBeGreaterThan(0);
});
