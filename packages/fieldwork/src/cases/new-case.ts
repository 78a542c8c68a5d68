import { caseDays, dueAfterWorkdays, isCaseClosed, placeOf, type CaseState } from "@afterword/sdk";
import type { CaseRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { newIds } from "../secret.ts";

/** Where the work is done: at the site of the answer, and in the organisation's time where it has none. */
export interface Where {
  readonly locale: string | null;
  readonly segments: { readonly [name: string]: string };
}

/** When something is due that begins now and has so many working days. */
export const dueIn = (
  { now, project }: Pick<Ctx, "now" | "project">,
  days: number,
  { locale, segments }: Where,
): number => dueAfterWorkdays(now, days, placeOf({ timeZone: null, locale, attributes: segments }, project.project));

/** A case that is just opened. */
export function newCase(
  ctx: Pick<Ctx, "now" | "project">,
  of: Pick<CaseRow, "response" | "rule" | "survey" | "question" | "answer" | "queue" | "isUrgent" | "isRestricted">,
  where: Where,
): CaseRow {
  const [id = ""] = newIds("cas", ctx.now, 1);
  const row: CaseRow = {
    id,
    ...of,
    ...{ owner: null, state: "new", causes: [], actionTaken: null, reason: null, duplicateOf: null },
    revision: 1,
    entered: { new: ctx.now },
    acknowledgeBy: dueIn(ctx, caseDays.acknowledge, where),
    contactBy: dueIn(ctx, caseDays.contact, where),
    resolveBy: dueIn(ctx, caseDays.resolve, where),
    ...{ contactedAt: null, dueAt: null, openedAt: ctx.now, updatedAt: ctx.now },
  };
  return { ...row, dueAt: nextDue(row) };
}

/** The next of a case's times that is still to be kept; null when nothing more is to be done. */
export function nextDue(row: Omit<CaseRow, "dueAt">): number | null {
  if (isCaseClosed(row.state as CaseState)) return null;
  const isUnread = Object.keys(row.entered).length === 1;
  return Math.min(
    isUnread ? row.acknowledgeBy : Infinity,
    row.contactedAt === null ? row.contactBy : Infinity,
    row.resolveBy,
  );
}
