import { randomUUID } from "node:crypto";
import { dayMs } from "@afterword/sdk";
import type { Part, PartPosition, Scope, Store } from "@afterword/store";
import { kOfFigures } from "../privacy/ballot-box.ts";

/** What keeping columns needs: a store, whose answers, and the time. */
export interface Keeping {
  readonly store: Store;
  readonly scope: Scope;
  readonly now: number;
}

/** Days of a month are kept apart until answers of it are hardly changed any more. */
const settledDays = 35;
/** How long a part may take to write before another writer begins anew. */
const longestMs = 10 * 60_000;
const atOnce = 1_000;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/**
 * Keeps the answers of finished days to one survey column by column, oldest first, and joins the days of settled months.
 * Says how many parts it wrote, `limit` at most. Surveys whose figures are about k people or more have no columns.
 */
export async function keepColumns(keeping: Keeping, survey: string, limit: number): Promise<number> {
  const { store, scope, now } = keeping;
  const missing = await store.read(scope, async (rows) =>
    (await kOfFigures(rows, survey)) > 1 ? null : rows.columns.listMissing(survey, dayOf(now)),
  );
  if (missing === null) return 0;
  if (missing.length === 0) return (await joinMonth(keeping, survey)) ? 1 : 0;
  await store.write(scope, ({ columns }) => columns.removeUnfinished(survey, now - longestMs));
  let written = 0;
  for (const day of missing.slice(0, limit)) if (await keepDay(keeping, survey, day)) written++;
  return written;
}

async function keepDay({ store, scope, now }: Keeping, survey: string, day: string): Promise<boolean> {
  const of = { survey, period: `d${day}`, writer: randomUUID() };
  if (!(await store.write(scope, ({ columns }) => columns.open({ ...of, openedAt: now })))) return false;
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
  const writer = await store.read(scope, ({ columns }) => Promise.resolve(columns.newPart()));
  const readAfter = (after: PartPosition | null) =>
    store.read(scope, ({ columns }) => columns.listResponses({ survey, from, to, after }, atOnce));
  let responses = await readAfter(null);
  while (responses.length > 0) {
    for (const response of responses) writer.add(response);
    responses = await readAfter(responses.at(-1) ?? null);
  }
  return writer.end();
}

/** Joins the days of the oldest month that is settled. */
async function joinMonth({ store, scope, now }: Keeping, survey: string): Promise<boolean> {
  const settled = dayOf(now - settledDays * dayMs).slice(0, 7);
  const days = await store.read(scope, async ({ columns }) =>
    (await columns.listHeads(survey)).map(({ period }) => period).filter((period) => period.startsWith("d")),
  );
  const month = days[0]?.slice(1, 8);
  if (month === undefined || month >= settled) return false;
  const instead = days.filter((period) => period.slice(1, 8) === month);
  const of = { survey, period: `m${month}`, writer: randomUUID(), openedAt: now };
  return store.write(scope, ({ columns }) => columns.joinParts(of, instead));
}
