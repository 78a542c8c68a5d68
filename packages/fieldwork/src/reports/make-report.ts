import type { ReportJob } from "@afterword/delivery";
import { dayMs, type EditionContent } from "@afterword/sdk";
import type { MessageRow, ReportRow, Rows, TimerRow } from "@afterword/store";
import { covers } from "../access/parts.ts";
import { envelopeOf } from "../bounces/verp.ts";
import { addressHashes, bouncedScope } from "../contact.ts";
import type { Ctx } from "../context.ts";
import { newReportMessage } from "../new-message.ts";
import type { Held, Ready } from "../prepare-invitation.ts";
import { newIds } from "../secret.ts";
import { contentOf, isClosed, isEmpty } from "./content.ts";
import { reportJob } from "./job.ts";
import { planReport } from "./plan.ts";
import { asReader, partsTold, readerOf, type Reader } from "./reader.ts";
import type { ReportSpan } from "./when.ts";

/** So long it is waited until no answer of the time can change any more; then what is hidden is said to be hidden. */
const longestWaitMs = 45 * dayMs;
/** What was missed so long ago is told by nobody any more. */
const catchUpMs = 100 * dayMs;

/**
 * Makes a report that is due, and plans the next. Whoever may see nothing of it any more gets none. What it says is read before
 * the transaction that keeps it, in which the timer ends: another worker's copy is thrown away.
 */
export async function makeReport(ctx: Ctx, timer: TimerRow): Promise<void> {
  const span = spanOf(timer);
  const id = String(timer.payload["report"]);
  const { row, reader } = await ctx.store.read(ctx.scope, async (rows) => {
    const row = await rows.reports.find(id);
    return { row, reader: row && (await readerOf(rows, row)) };
  });
  const isOn = row?.state === "on" && reader !== null && ctx.project.survey(row.survey) !== undefined;
  if (isOn && ctx.now < span.at + longestWaitMs && !(await isClosed(ctx, row.survey, span))) {
    await ctx.store.write(ctx.scope, (rows) => rows.timers.proceed(timer, { dueAt: ctx.now + dayMs }));
    return;
  }
  const content = isOn ? await contentOf(asReader(ctx, reader), row, span) : null;
  await ctx.store.write(ctx.scope, async (rows) => {
    if (!(await rows.timers.finish(timer, "done", ctx.now))) return;
    const now = await rows.reports.find(id, { lock: true });
    if (now?.state !== "on") return;
    if (content !== null && reader && !(now.empty === "skip" && isEmpty(content)))
      await addEdition(ctx, rows, { row: now, reader, content });
    await planReport(ctx, rows, now, Math.max(span.at, ctx.now - catchUpMs));
  });
}

const spanOf = ({ payload }: TimerRow): ReportSpan & { readonly at: number } => ({
  period: String(payload["period"]),
  from: String(payload["from"]),
  to: String(payload["to"]),
  at: Number(payload["at"]),
});

/** Keeps what was made and has it sent; false where it was made before. */
export async function addEdition(
  ctx: Ctx,
  rows: Rows,
  { row, reader, content }: { readonly row: ReportRow; readonly reader: Reader; readonly content: EditionContent },
): Promise<boolean> {
  const [id = ""] = newIds("edn", ctx.now, 1);
  const isNew = await rows.editions.add({
    ...{ id, report: row.id, kind: row.kind, survey: row.survey, period: content.period, reader: row.reader },
    parts: partsTold(reader, row.filter),
    ...{ filter: row.filter, content, createdAt: ctx.now },
  });
  if (!isNew) return false;
  const notice = { id, reader: `report ${row.id}`, createdAt: ctx.now };
  await rows.notices.add(notice);
  await rows.messages.add(newReportMessage(ctx, notice));
  return true;
}

/** What the mail of a report is made from, if its reader may still see all that it says; or why it does not leave. */
export async function prepareReport(ctx: Ctx, rows: Rows, message: MessageRow): Promise<Ready<ReportJob> | Held> {
  const edition = message.notice === null ? null : await rows.editions.find(message.notice);
  const row = edition && (await rows.reports.find(edition.report));
  if (!edition || row?.state !== "on") return { heldFor: "cancelled" };
  const reader = await readerOf(rows, row);
  if (!reader || !covers(reader.parts, edition.parts)) return { heldFor: "cancelled" };
  const { email, name, locale } = reader.colleague.member;
  const scopes = await rows.optOuts.listScopes(addressHashes(ctx.secret, email));
  if (scopes.includes(bouncedScope)) return { heldFor: "bounced_address" };
  const to = { email, name, language: row.language ?? locale, timeZone: row.timeZone };
  const content = edition.content as EditionContent;
  const make = async (): Promise<ReportJob> => ({
    ...(await reportJob(ctx, rows, { row, to, content, edition: edition.id })),
    messageId: message.messageId,
    ...envelopeOf(ctx, message),
  });
  return { address: email, make };
}
