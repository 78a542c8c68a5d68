import { join } from "node:path";
import { assemble, afterwordOn } from "@afterword/runner/parts";
import { defineProject, defineSurvey, defineWave, everyone, q } from "@afterword/sdk";
import Database from "better-sqlite3";
import { pino } from "pino";
import { expect, test } from "vitest";
import { newFolder } from "./program.ts";

const minuteMs = 60_000;
const survey = defineSurvey("annual", { nps: q.nps("Would you recommend us?") }, { kind: "relational" });
const project = defineProject({
  surveys: [survey],
  waves: [
    defineWave("annual", survey, {
      every: "year",
      anchor: "2026-03-02T10:00",
      timeZone: "UTC",
      audience: everyone,
      window: { hours: "00:00-24:00", days: "any" },
      remind: ["1d"],
      perMinute: 2,
    }),
  ],
});

test("a wave keeps its rate over a pause, and with reminders among what is late", async () => {
  const file = join(newFolder(), "afterword.db");
  let now = Date.parse("2026-03-02T09:59:00Z");
  const parts = await assemble(project, {
    database: `file:${file}`,
    publicUrl: "http://127.0.0.1:3000",
    clock: () => now,
    logger: pino({ level: "silent" }),
  });
  const aw = await afterwordOn(parts);
  const advance = async (minutes: number) => {
    now += minutes * minuteMs;
    await parts.worker.drain();
  };
  const ids = Array.from({ length: 41 }, (_, at) => `p${String(at).padStart(2, "0")}`);
  await aw.people.put(ids.map((id) => ({ id, email: `${id}@example.org` })));
  await advance(1);
  await advance(4);
  await aw.waves.pause("annual");
  await advance(4);
  // What was to leave meanwhile goes after what still has its minute.
  await aw.waves.resume("annual");
  await advance(1);
  await aw.waves.pause("annual");
  // So long that the reminder falls among what is sent late.
  await advance(24 * 60 - 11);
  await aw.waves.resume("annual");
  for (let minute = 0; minute < 60; minute++) await advance(1);
  const db = new Database(file, { readonly: true });
  const busiest = db.prepare("select count(*) from messages group by due_at / 60000 order by 1 desc").pluck().get();
  const sent = db.prepare("select kind, count(*) as n from messages where state = 'sent' group by kind").all();
  db.close();
  expect(busiest).toBe(2);
  expect(sent).toContainEqual({ kind: "invitation", n: 41 });
  expect(sent).toContainEqual({ kind: "reminder-1", n: expect.any(Number) as number });
  await aw.stop();
});
