import { ProblemError } from "@afterword/sdk";
import type { ReportRow, Rows } from "@afterword/store";
import { authorize, mayDo } from "../access/authorize.ts";
import { covers, type Part } from "../access/parts.ts";
import type { Ctx } from "../context.ts";
import { findColleague, type Colleague } from "../notices/colleagues.ts";
import { sectionsOf } from "./content.ts";

/** Who gets a report, with the parts of the organisation that it tells them of. */
export interface Reader {
  readonly colleague: Colleague;
  readonly parts: readonly Part[] | null;
}

/**
 * Who gets a report, by what they may see now; null for who is gone, kept out, or may see nothing of what it is about.
 */
export async function readerOf(
  rows: Parameters<typeof findColleague>[0],
  { reader, filter }: Pick<ReportRow, "reader" | "filter">,
): Promise<Reader | null> {
  const colleague = await findColleague(rows, reader);
  if (!colleague) return null;
  try {
    const parts = authorize(colleague.actor, { action: "figures.read", reach: "part" });
    return sectionsOf(parts, filter).length === 0 ? null : { colleague, parts };
  } catch (error) {
    if (error instanceof ProblemError && error.code === "forbidden") return null;
    throw error;
  }
}

/** The same for whoever makes it for them. @throws ProblemError `forbidden` */
export async function expectReader(rows: Rows, of: Pick<ReportRow, "reader" | "filter">): Promise<Reader> {
  const reader = await readerOf(rows, of);
  if (!reader) throw new ProblemError("forbidden", { detail: "Its reader may see nothing of it any more." });
  return reader;
}

/** What a reader asks with: as themselves, whoever begins it. */
export const asReader = (ctx: Ctx, { colleague, parts }: Reader): Ctx => ({ ...ctx, actor: colleague.actor, parts });

/** Whether a report is the caller's, or theirs to manage. */
export const isSeen = ({ actor }: Pick<Ctx, "actor">, { reader }: Pick<ReportRow, "reader">): boolean =>
  (actor.kind === "member" && actor.id === reader) || mayDo(actor, "members.manage", null);

/** A report that the caller may see. @throws ProblemError `not_found` */
export async function findReport(
  ctx: Ctx,
  rows: Pick<Rows, "reports">,
  id: string,
  how: { readonly lock?: boolean } = {},
): Promise<ReportRow> {
  const row = await rows.reports.find(id, how);
  if (!row || !isSeen(ctx, row)) throw new ProblemError("not_found");
  return row;
}

/** The parts of the organisation that a report tells its reader of; null is all of it. */
export const partsTold = ({ parts }: Reader, filter: Part): readonly Part[] | null =>
  parts === null && Object.keys(filter).length === 0 ? null : sectionsOf(parts, filter);

/** Whether whoever asks may see all that a report tells its reader. @throws ProblemError `forbidden` */
export function checkSight(ctx: Ctx, reader: Reader, { filter }: Pick<ReportRow, "filter">): void {
  if (!covers(ctx.parts, partsTold(reader, filter)))
    throw new ProblemError("forbidden", { detail: "Its reader sees more of the organisation than you." });
}
