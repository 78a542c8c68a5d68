import { isDeepStrictEqual } from "node:util";
import type { MetricRow, Trend } from "@afterword/sdk";

/** Asks for a figure as a user does: `GET /v1/metrics/` and what follows. */
export type Ask = (path: string) => Promise<{ readonly status: number; readonly json: unknown }>;

/** The rows of a reply. @throws Error when it is a problem */
export async function readRows(ask: Ask, path: string): Promise<MetricRow[]> {
  const { rows } = (await read(ask, path)) as { rows: MetricRow[] };
  return rows;
}

/** A control chart. @throws Error when it is a problem */
export const readTrend = async (ask: Ask, path: string): Promise<Trend> => (await read(ask, path)) as Trend;

async function read(ask: Ask, path: string): Promise<unknown> {
  const { status, json } = await ask(path);
  if (status !== 200) throw new Error(`${path} is ${String(status)}: ${JSON.stringify(json)}`);
  return json;
}

/** Where and why a query is refused, as `path code`. @throws Error when it is not */
export async function refusedBy(ask: Ask, path: string): Promise<string> {
  const { status, json } = await ask(path);
  const { errors = [] } = json as { errors?: { path: string; code: string }[] };
  if (status !== 422) throw new Error(`${path} is ${String(status)}, but should be refused.`);
  return errors.map((error) => `${error.path} ${error.code}`).join(", ");
}

/** Holds what the report says to what was counted by hand. @throws Error naming both */
export function same(what: string, reported: unknown, byHand: unknown): void {
  if (!isDeepStrictEqual(reported, byHand))
    throw new Error(`${what}: the report says ${JSON.stringify(reported)}, by hand it is ${JSON.stringify(byHand)}.`);
}

/** The same for numbers, to nine digits. @throws Error naming both */
export function near(what: string, reported: number | null | undefined, byHand: number): void {
  if (reported == null || !(Math.abs(reported - byHand) <= 1e-9 * Math.max(1, Math.abs(byHand))))
    throw new Error(`${what}: the report says ${String(reported)}, by hand it is ${String(byHand)}.`);
}
