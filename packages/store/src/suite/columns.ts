import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { PartWriter, type Part } from "../columns/part.ts";
import type { Rows, Store } from "../store.ts";
import { live, measure, response, surveyVersion } from "./rows.ts";
import type { StoreTest } from "./test-database.ts";

const dayMs = 86_400_000;
const day = Date.UTC(2026, 0, 5);
const survey = "csat";

/** Keeps some of the days of a survey column by column, and some of these together as months. */
export async function keepSome(store: Store, survey: string, picks: readonly boolean[]): Promise<void> {
  const days = await store.read(live, ({ columns }) => columns.listMissing(survey, "2028-01-01"));
  const openedAt = 0;
  for (const [at, day] of days.entries()) {
    if (picks[at % picks.length] === true) continue;
    const of = { survey, period: `d${day}`, writer: randomUUID() };
    const part = await store.write(live, async ({ columns }) => {
      expect(await columns.open({ ...of, openedAt })).toBe(true);
      return partOf(columns, survey, Date.parse(day));
    });
    expect(await store.write(live, ({ columns }) => columns.keep(of, part))).toBe(true);
  }
  const kept = await store.read(live, ({ columns }) => columns.listHeads(survey));
  for (const month of new Set(kept.map(({ period }) => period.slice(1, 8)))) {
    const of = { survey, period: `m${month}`, writer: randomUUID() };
    await store.write(live, async ({ columns }) => {
      expect(await columns.open({ ...of, openedAt })).toBe(true);
      const inMonth = await columns.listDays(survey, month);
      const isWhole = days.filter((day) => day.startsWith(month)).length === heads(kept, month);
      expect(inMonth !== null).toBe(isWhole);
      if (inMonth === null) return columns.remove(survey, of.period);
      const writer = store.newPart();
      for (const { days, period } of inMonth)
        writer.addAll({ days, columns: await columns.readColumns(survey, period) });
      expect(await columns.keepInstead(of, writer.end(), inMonth)).toBe(true);
    });
  }
}

const heads = (kept: readonly { readonly period: string }[], month: string): number =>
  kept.filter(({ period }) => period.startsWith(`d${month}`)).length;

async function partOf(columns: Rows["columns"], survey: string, from: number): Promise<Part> {
  const writer = new PartWriter();
  const of = { survey, from, to: from + dayMs };
  let rows = await columns.listResponses({ ...of, after: null }, 2);
  while (rows.length > 0) {
    for (const row of rows) writer.add(row);
    rows = await columns.listResponses({ ...of, after: rows.at(-1) ?? null }, 2);
  }
  return writer.end();
}

async function answer({ responses, segments, measures, rollups }: Rows, id: string): Promise<void> {
  const [own, values] = [{ survey, submittedAt: day + 1 }, { team: id }];
  const all = [measure(id, { ...own, value: 4 })];
  await responses.add(response(id, { ...own, invitation: null, origin: "form", externalId: id }));
  await segments.add(id, values);
  await measures.add(all);
  await rollups.addResponses([{ survey, at: day + 1, segments: values, measures: all }]);
}

/** What is kept when a day is written column by column. */
export function columns(test: StoreTest): void {
  test("a part that is kept has every answer of its days, whoever answers meanwhile", async ({ store }) => {
    await store.write(live, (rows) => rows.surveys.addVersion(surveyVersion(1, "a", survey)));
    const of = { survey, period: "d2026-01-05" };
    let left = 60;
    const keep = async (writer: string): Promise<boolean> => {
      const mine = { ...of, writer };
      if (!(await store.write(live, (rows) => rows.columns.open({ ...mine, openedAt: 0 })))) return false;
      const part = await store.read(live, (rows) => partOf(rows.columns, survey, day));
      return store.write(live, (rows) => rows.columns.keep(mine, part));
    };
    const answering = Array.from({ length: 4 }, async (_, at) => {
      while (left-- > 0) await store.write(live, (rows) => answer(rows, `r${String(left)} of ${String(at)}`));
    });
    const keeping = Array.from({ length: 2 }, async (_, at) => {
      for (let round = 0; left > 0; round++) {
        await keep(`${String(at)}/${String(round)}`);
        await isWhole(store);
      }
    });
    await Promise.all([...answering, ...keeping]);
    await isWhole(store);
    await store.write(live, (rows) => rows.columns.remove(survey, of.period));
    expect(await keep("last")).toBe(true);
    const [head] = await store.read(live, (rows) => rows.columns.listHeads(survey));
    expect(head?.days).toEqual([["2026-01-05", 60, 0]]);
  });

  test("what was begun and never ended is begun again", async ({ store }) => {
    const of = { survey, period: "d2026-01-05" };
    const [first, second] = [
      { ...of, writer: "w1", openedAt: 1 },
      { ...of, writer: "w2", openedAt: 9 },
    ];
    const openIt = (as: typeof first) => store.write(live, (rows) => rows.columns.open(as));
    expect([await openIt(first), await openIt(second)]).toEqual([true, false]);
    const left = await store.read(live, ({ columns }) => columns.listUnfinished(survey, 5));
    expect(left).toEqual([of.period]);
    await store.write(live, (rows) => rows.columns.remove(survey, of.period));
    expect(await openIt(second)).toBe(true);
    const empty = store.newPart().end();
    expect(await store.write(live, (rows) => rows.columns.keep(first, empty))).toBe(false);
  });
}

/** A part that is there holds what was answered: whoever finds one counts it. */
async function isWhole(store: Store): Promise<void> {
  const [part, now] = await store.read(live, async (rows) => {
    const [head] = await rows.columns.listHeads(survey);
    const part = head && { days: head.days, columns: await rows.columns.readColumns(survey, head.period) };
    return [part, await partOf(rows.columns, survey, day)];
  });
  if (part) expect(part).toEqual(now);
}
