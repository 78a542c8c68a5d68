import { expect } from "vitest";
import type { ResponsesFilter } from "../responses-filter.ts";
import type { Rows } from "../store.ts";
import { live, measure, response, responseVersion, surveyVersion } from "./rows.ts";
import { now, type StoreTest } from "./test-database.ts";

/** Which responses of a list are wanted. */
export function filtering(test: StoreTest): void {
  test("responses are listed by time, segment, language, score and what was written", ({ store }) =>
    store.write(live, async (rows) => {
      await rows.surveys.addVersion(surveyVersion(1, "a"));
      await fill(rows, "a", { csat: 1, wh_y: "Slow" }, "ar");
      await fill(rows, "b", { csat: 4, wh_y: "" }, "ar-EG");
      await fill(rows, "c", { csat: 2, other: 'Not "wh_y":"this"', whxy: "x" }, "fr");
      const ids = async (filter: ResponsesFilter) => {
        const found = await rows.responses.list({ survey: "csat", filter, after: null, limit: 9 });
        return found.map(({ id }) => id).sort();
      };
      const score = { metricKey: "csat", kind: "csat" };
      expect(await ids({})).toEqual(["a", "b", "c"]);
      expect(await ids({ written: ["wh_y"] })).toEqual(["a"]);
      expect(await ids({ written: ["wh_y", "other"] })).toEqual(["a", "c"]);
      expect(await ids({ written: [] })).toEqual([]);
      expect(await ids({ language: "ar" })).toEqual(["a", "b"]);
      expect(await ids({ score: { ...score, least: 2, most: Number.MAX_VALUE } })).toEqual(["b", "c"]);
      expect(await ids({ score: { ...score, least: -Number.MAX_VALUE, most: 1 } })).toEqual(["a"]);
      expect(await ids({ where: { team: "of c" } })).toEqual(["c"]);
      expect(await ids({ from: now, to: now + 1, where: { team: "of a" }, language: "ar" })).toEqual(["a"]);
      expect([await ids({ from: now + 1 }), await ids({ to: now })]).toEqual([[], []]);
    }));
}

async function fill(rows: Rows, id: string, answers: Record<string, unknown>, locale: string): Promise<void> {
  const apart = { invitation: null, event: null, subject: null, person: null };
  await rows.responses.add(response(id, { ...apart, origin: "staff", externalId: id, locale }));
  await rows.responses.addVersion({ ...responseVersion(id), answers });
  await rows.measures.add([measure(id, { value: Number(answers["csat"]) })]);
  await rows.segments.add(id, { team: `of ${id}` });
}
