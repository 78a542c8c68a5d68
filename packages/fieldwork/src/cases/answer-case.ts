import {
  ProblemError,
  caseTemplates,
  type CaseAnswer,
  type CaseDetail,
  type CaseTemplate,
  type CaseTemplateList,
} from "@afterword/sdk";
import type { CaseRow, Rows } from "@afterword/store";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { findLook } from "../look/find-look.ts";
import { newClientMessage } from "../new-message.ts";
import { doerOf } from "../surveys/who-did.ts";
import { clientOf } from "./client-of.ts";
import { nextDue } from "./new-case.ts";
import { findCase } from "./read-case.ts";
import { toCaseDetail } from "./view-case.ts";

/** What an answer to the client of a case begins with, in their language. @throws ProblemError `not_found` */
export async function listCaseTemplates(ctx: Ctx, id: string): Promise<CaseTemplateList> {
  return ctx.store.read(ctx.scope, async (rows) => {
    const row = await findCase(ctx, rows, id);
    const client = await clientOf(ctx, rows, row);
    const texts = await textsOf(ctx, rows, row, client);
    const [{ locale }] = [texts("received")];
    return {
      unreachable: "unreachable" in client ? client.unreachable : null,
      locale,
      items: caseTemplates.map((template) => ({ id: template, text: texts(template).text })),
    };
  });
}

/**
 * Writes to the client of a case. The answer stands in its history, and its mail is in the outbox with it: both, or neither. It
 * counts as the first contact. Of two who answer the same revision the second is told.
 *
 * @throws ProblemError `not_found`, `case_changed`, `case_unreachable`
 */
export async function answerCase(ctx: Ctx, id: string, answer: CaseAnswer): Promise<CaseDetail> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const before = await findCase(ctx, rows, id, { lock: true });
    if (before.revision !== answer.revision) throw new ProblemError("case_changed");
    const client = await clientOf(ctx, rows, before);
    if ("unreachable" in client)
      throw new ProblemError("case_unreachable", { detail: `No answer can be sent: ${client.unreachable}.` });
    const texts = await textsOf(ctx, rows, before, client);
    const text = answer.text ?? (answer.template === undefined ? "" : texts(answer.template).text);
    const changed = { ...before, revision: before.revision + 1, contactedAt: before.contactedAt ?? ctx.now };
    const after: CaseRow = { ...changed, dueAt: nextDue(changed), updatedAt: ctx.now };
    if (!(await rows.cases.save(after))) throw new Error("A locked case was changed by somebody else.");
    await rows.cases.addNotes(after, [{ kind: "answer", state: null, text, by: doerOf(ctx.actor), at: ctx.now }]);
    const seq = (await rows.cases.listNotes(id)).length;
    await rows.messages.add(newClientMessage(ctx, after, `client-answer-${String(seq)}`, client.email));
    await note(ctx, rows, { action: "cases.answer", kind: "case", id });
    return toCaseDetail(ctx, rows, after);
  });
}

async function textsOf(
  ctx: Ctx,
  rows: Rows,
  { response }: CaseRow,
  client: Awaited<ReturnType<typeof clientOf>>,
): Promise<(template: CaseTemplate) => { readonly locale: string; readonly text: string }> {
  const look = await findLook(rows, response);
  const survey = typeof client.survey === "string" ? client.survey : client.survey?.language;
  return (template) => ctx.delivery.templateIn(look, template, { locale: client.locale, survey });
}
