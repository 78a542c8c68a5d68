import { ProblemError, type WarningItem } from "@afterword/sdk";
import type { WarningRow } from "@afterword/store";
import { note } from "../access/audit.ts";
import { isIn } from "../access/parts.ts";
import { findAction } from "../actions/read-action.ts";
import type { Ctx } from "../context.ts";
import { doerOf } from "../surveys/who-did.ts";
import { planOnWarning } from "./plan-on-warning.ts";
import { unusable } from "../unusable.ts";
import { risingOf } from "./warning-readers.ts";

/** So many warnings are listed. */
const mostShown = 500;

/** Warnings about all that lies within the parts that whoever asks may see, newest month first. */
export async function listWarnings(
  ctx: Ctx,
  { state = null }: { readonly state?: "open" | "settled" | null },
): Promise<{ readonly items: readonly WarningItem[] }> {
  // Parts are picked here: an organisation has some dozens of warnings a year.
  const rows = await ctx.store.read(ctx.scope, (all) => all.warnings.list({ state, limit: 10 * mostShown }));
  const seen = rows.filter(({ segments }) => isIn(ctx.parts, segments));
  return { items: seen.slice(0, mostShown).map((row) => toWarning(ctx, row)) };
}

/**
 * Notes that a warning was seen to, and by which action.
 *
 * @throws ProblemError `not_found`, `invalid_request` where the caller sees no such action
 */
export async function settleWarning(
  ctx: Ctx,
  id: string,
  { action }: { readonly action: string | null },
): Promise<WarningItem> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const row = await rows.warnings.find(id);
    if (!row || !isIn(ctx.parts, row.segments)) throw new ProblemError("not_found");
    if (action !== null)
      await findAction(ctx, rows, action).catch(() => {
        throw unusable("action", "There is no action with this id.", "unknown");
      });
    const settled = { id, settledAt: ctx.now, settledBy: doerOf(ctx.actor), action };
    await rows.warnings.settle(settled);
    await note(ctx, rows, { action: "warnings.settle", kind: "warning", id });
    return toWarning(ctx, { ...row, ...settled });
  });
}

type Figure = Pick<WarningItem, "name" | "unit" | "target" | "value" | "n" | "interval">;

const time = (at: number): string => new Date(at).toISOString();

/** A warning as it is told. */
export function toWarning(
  ctx: Pick<Ctx, "project" | "now">,
  { figure, raisedAt, settledAt, ...row }: WarningRow,
): WarningItem {
  const rising = risingOf({ figure });
  return {
    ...{ id: row.id, indicator: rising === null ? row.indicator : null, month: row.month, why: row.why },
    ...(figure as Figure),
    ...{ rising, action: row.action, raisedAt: time(raisedAt) },
    settledAt: settledAt === null ? null : time(settledAt),
    plan: planOnWarning(ctx, row),
  };
}
