import { caseDays, dueAfterWorkdays, isCaseClosed, placeOf, type CaseState } from "@afterword/sdk";
import type { CaseRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { newIds } from "../secret.ts";

/** Where the work is done: at the site of the answer, and in the organisation's time where it has none. */
export interface Where {
  readonly locale: string | null;
  readonly segments: { readonly [name: string]: string };
}

/** When something is due that begins now and has so many working days, or when a share of them is over. */
export const dueIn = (
  { now, project }: Pick<Ctx, "now" | "project">,
  days: number,
  { locale, segments }: Where,
  share = 1,
): number =>
  dueAfterWorkdays(now, days, placeOf({ timeZone: null, locale, attributes: segments }, project.project), share);

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

/** What has a time of its own. */
const steps = ["acknowledge", "contact", "resolve"] as const;

/** Whether a step of a case that is not closed is still to be done. */
export function isStepOpen(row: Pick<CaseRow, "entered" | "contactedAt">, step: (typeof steps)[number]): boolean {
  if (step === "acknowledge") return Object.keys(row.entered).length === 1;
  return step === "resolve" || row.contactedAt === null;
}

/** The next of a case's times that is still to be kept; null when nothing more is to be done. */
export function nextDue(row: Omit<CaseRow, "dueAt">): number | null {
  if (isCaseClosed(row.state as CaseState)) return null;
  const times = [row.acknowledgeBy, row.contactBy, row.resolveBy];
  return Math.min(...steps.flatMap((step, at) => (isStepOpen(row, step) ? (times[at] ?? []) : [])));
}
