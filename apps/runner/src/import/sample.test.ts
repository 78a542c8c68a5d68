import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { report } from "@afterword/fieldwork";
import type { MetricRow, Project } from "@afterword/sdk";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fixture, type Fixture } from "./fixture.test.helper.ts";
import { importFile } from "./import-file.ts";

type Row = Record<string, string>;

const workbench = new URL("../../../../packages/workbench/", import.meta.url);
const pathOf = (name: string) => fileURLToPath(new URL(`data/${name}`, workbench));
const rowsOf = (name: string): Row[] => parse(readFileSync(pathOf(name)), { columns: true });
const events = rowsOf("events-sample.csv");
const responses = rowsOf("responses-sample.csv");
const lineOf = new Map(events.map((event) => [event["event_id"], event["service_line"] ?? ""]));

let t: Fixture;
beforeAll(async () => {
  const config = (await import(new URL("src/service.config.ts", workbench).href)) as { default: Project };
  t = await fixture(config.default);
});
afterAll(() => t.close());

test("the sample goes in, and again without a trace", async () => {
  const ofEvents = ["id=event_id", "person=client_id", "occurredAt=closed_at", "person.locale=language"];
  const ofResponses = ["id=response_id", "event=event_id", "submittedAt=submitted_at", "locale=language"];
  for (const time of ["first", "again"]) {
    const [first, second] = [
      await importFile(t.ctx, { kind: "events", file: pathOf("events-sample.csv"), map: ofEvents }),
      await importFile(t.ctx, { kind: "responses", file: pathOf("responses-sample.csv"), map: ofResponses }),
    ];
    const counts = (all: number) =>
      time === "first" ? { stored: all, alreadyThere: 0 } : { stored: 0, alreadyThere: all };
    expect(first).toMatchObject({ rows: events.length, invalid: 0, ...counts(events.length) });
    expect(second).toMatchObject({ rows: responses.length, invalid: 0, ...counts(responses.length) });
  }
});

const figures = (metric: "csat" | "nps", by: string[] = []): Promise<MetricRow[]> =>
  report(t.ctx, metric, { survey: "service", question: metric, by, where: {} });

/** Counted by hand: the answers to a question, and the share of those that pass. */
const counted = (rows: readonly Row[], question: string, isIn: (value: number) => boolean) => {
  const values = rows.map((row) => row[question] ?? "").filter((text) => text !== "");
  return { n: values.length, share: (100 * values.filter((text) => isIn(Number(text))).length) / values.length };
};
const isTop = (value: number) => value >= 4;

test("CSAT and NPS are those of the file", async () => {
  const csat = counted(responses, "csat", isTop);
  expect(await figures("csat")).toMatchObject([{ n: csat.n, value: expect.closeTo(csat.share, 9) }]);
  const promoters = counted(responses, "nps", (value) => value >= 9);
  const detractors = counted(responses, "nps", (value) => value <= 6);
  expect(await figures("nps")).toMatchObject([
    {
      n: promoters.n,
      value: expect.closeTo(promoters.share - detractors.share, 9),
      missing: responses.length - promoters.n,
    },
  ]);
});

test("each service line has its own CSAT", async () => {
  const groups = Map.groupBy(responses, (row) => lineOf.get(row["event_id"] ?? "") ?? "");
  const expected = [...groups].map(([line, rows]) => ({ line, ...counted(rows, "csat", isTop) }));
  const found = await figures("csat", ["service_line"]);
  expect(found).toHaveLength(expected.length);
  for (const { line, n, share } of expected)
    expect(found.find((row) => row.group["service_line"] === line)).toMatchObject({
      n,
      value: expect.closeTo(share, 9),
    });
});
