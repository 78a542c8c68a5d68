import { isDeepStrictEqual } from "node:util";
import { dayMs } from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import { partOf, type Keeping } from "./keep-columns.ts";

/** What a check of the kept columns found. */
export interface ColumnCheck {
  /** How many days and months were read anew. */
  readonly parts: number;
  /** Those that do not hold, byte for byte, what was answered. */
  readonly differing: readonly { readonly survey: string; readonly period: string }[];
}

/** Writes the columns of a survey's kept days and months anew and compares them; answers may come in meanwhile. */
export async function checkColumns(
  keeping: Pick<Keeping, "store" | "scope">,
  survey: string,
  isRepaired: boolean,
): Promise<ColumnCheck> {
  const { store, scope } = keeping;
  const heads = await store.read(scope, ({ columns }) => columns.listHeads(survey));
  const differing: { survey: string; period: string }[] = [];
  for (const { period } of heads) {
    const anew = await partOf(keeping, survey, ...timesOf(period));
    const kept = await store.read(scope, ({ columns }) => find(columns, survey, period));
    // Gone since: an answer of its days was changed, and it will be written anew.
    if (kept === null || isDeepStrictEqual(kept, anew)) continue;
    differing.push({ survey, period });
    if (isRepaired) await store.write(scope, ({ columns }) => columns.remove(survey, period));
  }
  return { parts: heads.length, differing };
}

async function find(columns: Rows["columns"], survey: string, period: string) {
  const head = (await columns.listHeads(survey)).find((one) => one.period === period);
  return head ? { days: head.days, columns: await columns.readColumns(survey, period) } : null;
}

/** When a day or month begins, and when it is over. */
function timesOf(period: string): [from: number, to: number] {
  const name = period.slice(1);
  if (period.startsWith("d")) return [Date.parse(name), Date.parse(name) + dayMs];
  const [year = 0, month = 1] = name.split("-").map(Number);
  return [Date.UTC(year, month - 1), Date.UTC(year, month)];
}
