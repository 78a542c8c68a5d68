import { ProblemError, type CaseDetail, type CaseInput } from "@afterword/sdk";
import type { ResponseRow, Rows } from "@afterword/store";
import { note } from "../access/audit.ts";
import { isOwnerIn } from "../access/in-parts.ts";
import type { Ctx } from "../context.ts";
import { kOfFigures } from "../privacy/ballot-box.ts";
import { doerOf } from "../surveys/who-did.ts";
import { newCase } from "./new-case.ts";
import { addCase } from "./open-by-alert.ts";
import { toCaseDetail } from "./view-case.ts";

/**
 * Opens a case on an answer that somebody has read. There is one of a response: once more gives it as it is.
 *
 * @throws ProblemError `not_found` for an answer that is not there, that whoever asks may not see, or behind which nobody may
 *   be seen
 */
export async function openCase(
  ctx: Ctx,
  { response: id, queue, urgent = false, note: text }: CaseInput,
): Promise<{ readonly case: CaseDetail; readonly isNew: boolean }> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const { survey, locale } = await findResponse(ctx, rows, id);
    const of = { response: id, rule: "", survey, question: null, answer: null, queue };
    const segments = (await rows.segments.listOf([id])).get(id) ?? {};
    const where = { locale, segments };
    const row = newCase(ctx, { ...of, isUrgent: urgent, isRestricted: false }, where);
    const isNew = await addCase(ctx, rows, row, { by: doerOf(ctx.actor), text: text ?? null, where });
    if (isNew) await note(ctx, rows, { action: "cases.open", kind: "case", id: row.id });
    const stored = await rows.cases.findOfResponse(row);
    if (!stored) throw new Error("A case was neither added nor there.");
    return { case: await toCaseDetail(ctx, rows, stored), isNew };
  });
}

async function findResponse(ctx: Ctx, rows: Rows, id: string): Promise<ResponseRow> {
  const response = await rows.unasked.find(id, { lock: true });
  if (!response || !(await isOwnerIn(ctx, rows, id)) || (await kOfFigures(rows, response.survey)) > 1)
    throw new ProblemError("not_found");
  return response;
}
