import type { ResponseItem } from "@afterword/sdk";
import type { ResponseRow, Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { base62 } from "../secret.ts";
import { periodKey, type FigurePeriod } from "./figure-periods.ts";
import { endOfMonth, startOfMonth } from "./months.ts";
import { loadUnits } from "./units.ts";

/** Where a page of these responses starts: after this one. */
export interface PrivatePosition {
  /** The start of the period's month. */
  readonly submittedAt: number;
  readonly id: string;
}

/**
 * Responses of a survey whose figures need k people: those of months and waves that are over and have k people, without
 * anything of whose they are, about what, of which group and when but for the month, and in an order that says nothing.
 */
export async function listPrivateResponses(
  ctx: Ctx,
  rows: Rows,
  page: { readonly survey: string; readonly after: PrivatePosition | null; readonly limit: number },
): Promise<ResponseItem[]> {
  const { survey, after, limit } = page;
  const { units, periods } = await loadUnits(ctx, rows, { survey, what: "answers", names: [] });
  const peopleOf = new Map<string, Set<string>>();
  for (const unit of units) {
    const key = periodKey(unit);
    peopleOf.set(key, (peopleOf.get(key) ?? new Set()).add(unit.who));
  }
  const shown = [...periods].filter(([key, { isOpen, k }]) => !isOpen && (peopleOf.get(key)?.size ?? 0) >= k);
  const byMonth = Map.groupBy(
    shown.map(([, period]) => period),
    ({ month }) => month,
  );
  const items: ResponseItem[] = [];
  for (const month of [...byMonth.keys()].sort().reverse()) {
    if (after && startOfMonth(month) > after.submittedAt) continue;
    const found = await ofMonth(ctx, rows, survey, byMonth.get(month) ?? []);
    const isNext = ({ id }: ResponseItem) => !after || startOfMonth(month) < after.submittedAt || id < after.id;
    items.push(...found.filter(isNext));
    if (items.length >= limit) break;
  }
  return items.slice(0, limit);
}

async function ofMonth(
  ctx: Ctx,
  rows: Rows,
  survey: string,
  periods: readonly FigurePeriod[],
): Promise<ResponseItem[]> {
  const items: ResponseItem[] = [];
  for (const { wave, month } of periods) {
    const of = { survey, wave, from: startOfMonth(month), to: endOfMonth(month) };
    items.push(...(await rows.responses.listOfPeriod(of)).map((row) => itemOf(ctx, row, month)));
  }
  return items.sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** A keyed hash stands for the id: whoever answered was told the id itself, and ids of imported answers follow their file. */
const itemOf = (ctx: Ctx, row: ResponseRow, month: string): ResponseItem => ({
  id: `row_${base62(ctx.secret.hmac("row", row.id).subarray(0, 16), 22)}`,
  survey: row.survey,
  version: row.version,
  status: row.status,
  answers: { ...row.answers },
  segments: {},
  person: null,
  subject: null,
  wave: row.wave,
  channel: null,
  locale: null,
  submittedAt: new Date(startOfMonth(month)).toISOString(),
});
