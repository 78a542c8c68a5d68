import type { ReportJob } from "@afterword/delivery";
import type { EditionContent } from "@afterword/sdk";
import type { ReportRow, Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { allowedLook, findLook } from "../look/find-look.ts";
import { stopUrlOf } from "./stop.ts";

/** Whom a report goes to, in which language. */
export interface Addressed {
  readonly email: string;
  readonly name: string | null;
  readonly language: string | null;
  readonly timeZone: string | null;
}

/** What a report's mail is made from, and its page; the page of the archive can stop nothing. */
export async function reportJob(
  ctx: Ctx,
  rows: Pick<Rows, "looks" | "units" | "segments">,
  {
    row,
    to: { language, timeZone, ...person },
    content,
    edition,
  }: {
    readonly row: ReportRow | null;
    readonly to: Addressed;
    readonly content: EditionContent;
    readonly edition: string | null;
  },
): Promise<ReportJob> {
  return {
    kind: "report",
    survey: null,
    mode: ctx.scope.mode,
    messageId: "",
    look: allowedLook(await findLook(rows, null), ctx.senders.domains),
    person: { ...person, locale: language, timeZone: timeZone ?? ctx.project.project.timeZone },
    content,
    language: ctx.project.survey(content.survey)?.language ?? "en",
    archiveUrl: row !== null && edition !== null ? `${ctx.publicUrl}/console/reports/${edition}` : null,
    ...(row === null ? {} : { unsubscribeUrl: stopUrlOf(ctx, row.id) }),
  };
}
