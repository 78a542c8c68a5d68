import type { ReportJob } from "@afterword/delivery";
import {
  ProblemError,
  type EditionContent,
  type EditionDetail,
  type EditionItem,
  type EditionsQuery,
  type LookTested,
  type ReportShown,
} from "@afterword/sdk";
import type { EditionHead, ReportRow, Rows } from "@afterword/store";
import { note, noteAlone } from "../access/audit.ts";
import { covers } from "../access/parts.ts";
import type { Ctx } from "../context.ts";
import { newId } from "../secret.ts";
import { unusable } from "../unusable.ts";
import { contentOf, isClosed } from "./content.ts";
import { reportJob, type Addressed } from "./job.ts";
import { addEdition } from "./make-report.ts";
import { asReader, checkSight, expectReader, findReport, type Reader } from "./reader.ts";
import { lastSpan, namedSpan } from "./when.ts";

/** The archive shows so many. */
const mostShown = 500;

/** In which language something is shown: the reader's own unless told. */
interface Shown {
  readonly language?: string | undefined;
}

/**
 * What the reader of a report would get of the last whole month or quarter.
 *
 * @throws ProblemError `not_found`; `forbidden` where its reader may see nothing any more, or more than the caller
 */
export async function previewReport(ctx: Ctx, id: string, { language }: Shown): Promise<ReportShown> {
  const { row, reader, content } = await tried(ctx, id);
  return shown(ctx, { row, to: addressed(row, reader, language), content, edition: null });
}

/** Sends its reader the preview now, marked as a test. @throws ProblemError as {@link previewReport} */
export async function testReport(ctx: Ctx, id: string): Promise<LookTested> {
  const { row, reader, content } = await tried(ctx, id);
  const to = addressed(row, reader);
  const host = new URL(ctx.publicUrl).hostname;
  await noteAlone(ctx, { action: "reports.test", kind: "report", id });
  const job = await ctx.store.read(ctx.scope, (rows) => reportJob(ctx, rows, { row, to, content, edition: null }));
  const result = await ctx.delivery.send({ ...job, isTrial: true, messageId: `<${newId("trial")}@${host}>` });
  return { outcome: result.outcome, to: to.email, reply: result.reply };
}

async function tried(ctx: Ctx, id: string) {
  const { row, reader } = await open(ctx, id);
  return { row, reader, content: await contentOf(asReader(ctx, reader), row, lastSpan(row.kind, ctx.now)) };
}

const open = (ctx: Ctx, id: string): Promise<{ readonly row: ReportRow; readonly reader: Reader }> =>
  ctx.store.read(ctx.scope, async (rows) => {
    const row = await findReport(ctx, rows, id);
    if (!ctx.project.survey(row.survey)) throw new ProblemError("not_found");
    const reader = await expectReader(rows, row);
    checkSight(ctx, reader, row);
    return { row, reader };
  });

/**
 * Makes and sends the report of a month or quarter that is over; of one that was made already it gives that.
 *
 * @returns what was made, and whether it was now
 * @throws ProblemError as {@link previewReport}; `invalid_request` for a time that is not over, or in which answers may change
 */
export async function makeEdition(
  ctx: Ctx,
  id: string,
  { period }: { readonly period?: string | undefined },
): Promise<{ readonly item: EditionItem; readonly isNew: boolean }> {
  const { row, reader } = await open(ctx, id);
  const span = period === undefined ? lastSpan(row.kind, ctx.now) : namedSpan(row.kind, period, ctx.now);
  if (span === null) throw unusable("period", `"${period ?? ""}" is no ${row.kind} report's time that is over.`);
  const made = await ctx.store.read(ctx.scope, (rows) => rows.editions.findOf(id, span.period));
  if (made === null && !(await isClosed(ctx, row.survey, span)))
    throw unusable(
      "period",
      "Answers of that time can still change, so that nothing is shown of it yet.",
      "not_closed",
    );
  const content = made === null ? await contentOf(asReader(ctx, reader), row, span) : null;
  return ctx.store.write(ctx.scope, async (rows) => {
    await findReport(ctx, rows, id, { lock: true });
    const isNew = content !== null && (await addEdition(ctx, rows, { row, reader, content }));
    if (isNew) await note(ctx, rows, { action: "reports.make", kind: "report", id });
    const edition = await rows.editions.findOf(id, span.period);
    if (!edition) throw new Error("What was made is not there.");
    return { item: await toItem(rows, edition), isNew };
  });
}

/** What was made, of what the caller may see, newest first. */
export async function listEditions(
  ctx: Ctx,
  { report, survey }: EditionsQuery,
): Promise<{ readonly items: readonly EditionItem[] }> {
  return ctx.store.read(ctx.scope, async (rows) => {
    const found = await rows.editions.list({ report: report ?? null, survey: survey ?? null, limit: mostShown });
    const items: EditionItem[] = [];
    for (const one of found) if (covers(ctx.parts, one.parts)) items.push(await toItem(rows, one));
    return { items };
  });
}

/** A report as it was made, with its figures and words. @throws ProblemError `not_found` */
export async function readEdition(ctx: Ctx, id: string, { language }: Shown): Promise<EditionDetail> {
  const { head, content, to } = await ctx.store.read(ctx.scope, async (rows) => {
    const found = await rows.editions.find(id);
    if (!found || !covers(ctx.parts, found.parts)) throw new ProblemError("not_found");
    const { content, ...head } = found;
    const report = await rows.reports.find(found.report);
    const member = await rows.members.find(found.reader);
    const to: Addressed = {
      ...{ email: "", name: null },
      language: language ?? report?.language ?? member?.locale ?? null,
      timeZone: report?.timeZone ?? null,
    };
    return { head: await toItem(rows, head), content: content as EditionContent, to };
  });
  return { ...head, ...(await shown(ctx, { row: null, to, content, edition: id })) };
}

const addressed = (row: ReportRow, { colleague: { member } }: Reader, language?: string): Addressed => ({
  email: member.email,
  name: member.name,
  language: language ?? row.language ?? member.locale,
  timeZone: row.timeZone,
});

async function shown(ctx: Ctx, of: Parameters<typeof reportJob>[2]): Promise<ReportShown> {
  const job: ReportJob = await ctx.store.read(ctx.scope, (rows) => reportJob(ctx, rows, of));
  const mail = ctx.delivery.samples.show(job);
  const { subject, html, text, inline } = mail;
  const whole =
    inline === undefined ? html : html.replace(/src="cid:[^"]*"/g, `src="data:${inline.type};base64,${inline.data}"`);
  return { language: mail.headers["Content-Language"] ?? "en", subject, html: whole, text, content: of.content };
}

async function toItem(rows: Pick<Rows, "members">, row: EditionHead): Promise<EditionItem> {
  const { id, report, kind, survey, period, reader, filter, createdAt } = row;
  return {
    ...{ id, report, kind: kind as EditionItem["kind"], survey, period, where: filter },
    reader: { id: reader, name: (await rows.members.find(reader))?.name ?? null },
    createdAt: new Date(createdAt).toISOString(),
  };
}
