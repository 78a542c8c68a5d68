import { randomUUID } from "node:crypto";
import { dayMs } from "@afterword/sdk";
import type { Part, PartPosition, Scope, Store } from "@afterword/store";
import { dayAt } from "../periods.ts";
import { kOfFigures } from "../privacy/ballot-box.ts";

/** What keeping columns needs: a store, whose answers, and the time. */
export interface Keeping {
  readonly store: Store;
  readonly scope: Scope;
  /** The product's time: days before it are over. */
  readonly now: number;
  /** Real time, by which a writer that is gone is told. */
  readonly leaseNow: number;
}

/** Days of a month are kept apart until answers of it are hardly changed any more. */
const settledDays = 35;
/** How long a part may take to write before another writer begins anew. */
const longestMs = 10 * 60_000;
const atOnce = 1_000;

/**
 * Keeps the answers of finished days to one survey column by column, oldest first, and joins the days of settled months.
 * Says how many parts it wrote, `limit` at most. Surveys whose figures are about k people or more have no columns.
 */
export async function keepColumns(keeping: Keeping, survey: string, limit: number): Promise<number> {
  const { store, scope, now, leaseNow } = keeping;
  const found = await store.read(scope, async (rows) =>
    (await kOfFigures(rows, survey)) > 1
      ? null
      : {
          missing: await rows.columns.listMissing(survey, dayAt(now)),
          left: await rows.columns.listUnfinished(survey, leaseNow - longestMs),
        },
  );
  if (found === null) return 0;
  const { missing, left } = found;
  if (missing.length + left.length === 0)
    return (await removeOldest(keeping, survey)) || (await joinMonth(keeping, survey)) ? 1 : 0;
  await store.write(scope, async ({ columns }) => {
    for (const period of left) await columns.remove(survey, period);
  });
  let written = left.length;
  for (const day of missing.slice(0, limit)) if (await keepDay(keeping, survey, day)) written++;
  return written;
}

async function keepDay({ store, scope, leaseNow }: Keeping, survey: string, day: string): Promise<boolean> {
  const of = { survey, period: `d${day}`, writer: randomUUID() };
  if (!(await store.write(scope, ({ columns }) => columns.open({ ...of, openedAt: leaseNow })))) return false;
  const part = await partOf({ store, scope }, survey, Date.parse(day), Date.parse(day) + dayMs);
  return store.write(scope, ({ columns }) => columns.keep(of, part));
}

/** The answers of a stretch of time, column by column, read a thousand at once. */
export async function partOf(
  { store, scope }: Pick<Keeping, "store" | "scope">,
  survey: string,
  from: number,
  to: number,
): Promise<Part> {
  const writer = store.newPart();
  const readAfter = (after: PartPosition | null) =>
    store.read(scope, ({ columns }) => columns.listResponses({ survey, from, to, after }, atOnce));
  let responses = await readAfter(null);
  while (responses.length > 0) {
    for (const response of responses) writer.add(response);
    responses = await readAfter(responses.at(-1) ?? null);
  }
  return writer.end();
}

/** Takes the oldest part away that was written before people were told apart: its days are kept anew, one part at a time. */
async function removeOldest({ store, scope }: Keeping, survey: string): Promise<boolean> {
  const [old] = await store.read(scope, ({ columns }) => columns.listWithoutPeople(survey));
  if (old !== undefined) await store.write(scope, ({ columns }) => columns.remove(survey, old));
  return old !== undefined;
}

/** Joins the days of the oldest month that is settled. */
async function joinMonth({ store, scope, now, leaseNow }: Keeping, survey: string): Promise<boolean> {
  const settled = dayAt(now - settledDays * dayMs).slice(0, 7);
  const heads = await store.read(scope, ({ columns }) => columns.listHeads(survey));
  const month = heads.find(({ period }) => period.startsWith("d"))?.period.slice(1, 8);
  if (month === undefined || month >= settled) return false;
  const of = { survey, period: `m${month}`, writer: randomUUID() };
  if (!(await store.write(scope, ({ columns }) => columns.open({ ...of, openedAt: leaseNow })))) return false;
  const writer = store.newPart();
  const days = await store.read(scope, async ({ columns }) => {
    const kept = await columns.listDays(survey, month);
    for (const { days, period } of kept ?? [])
      writer.addAll({ days, columns: await columns.readColumns(survey, period) });
    return kept;
  });
  return store.write(scope, async ({ columns }) => {
    if (days !== null) return columns.keepInstead(of, writer.end(), days);
    // Another writer is at one of its days: the month waits until that is kept.
    await columns.remove(survey, of.period);
    return false;
  });
}
