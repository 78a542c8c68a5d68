import { openCase, type Ctx } from "@afterword/fieldwork";
import {
  caseFileTypes,
  caseInput,
  check,
  type CheckedCasesFileQuery,
  type CaseAnswer,
  type CaseChange,
  type CaseQueueInput,
  type CaseUndo,
} from "@afterword/sdk";
import type { Router } from "express";
import { casesTransport } from "../cases-transport.ts";
import { caseFile } from "../export/case-file.ts";
import { Created, mount } from "../http/mount.ts";
import { FileReply } from "../http/send-file.ts";
import type { Parts } from "../parts.ts";

/** The routes of cases. */
export function caseRoutes(router: Router, parts: Parts): void {
  const wake = () => {
    parts.worker.wake();
  };
  const on = (ctx: Ctx) => casesTransport(() => ctx, wake);
  mount(router, parts, "listCases", (ctx, { query }) => on(ctx).list(query));
  mount(router, parts, "exportCases", async (ctx, { query }) => {
    const asked = query as CheckedCasesFileQuery;
    const { format } = asked;
    return new FileReply({ name: `cases.${format}`, type: caseFileTypes[format], bytes: caseFile(ctx, asked) });
  });
  mount(router, parts, "readCaseFigures", (ctx, { query }) => on(ctx).figures(query));
  mount(router, parts, "listCaseWorkers", (ctx, { query }) => on(ctx).workers(query));
  mount(router, parts, "listCaseQueues", (ctx) => on(ctx).queues());
  mount(router, parts, "putCaseQueue", (ctx, { body }) => on(ctx).putQueue(body as CaseQueueInput));
  mount(router, parts, "openCase", async (ctx, { body }) => {
    const opened = await openCase(ctx, check(caseInput, body));
    wake();
    return opened.isNew ? new Created(opened.case) : opened.case;
  });
  mount(router, parts, "readCase", (ctx, { params }) => on(ctx).get(params["id"] ?? ""));
  mount(router, parts, "changeCase", (ctx, { params, body }) => on(ctx).change(params["id"] ?? "", body as CaseChange));
  mount(router, parts, "unmergeCase", (ctx, { params, body }) => on(ctx).unmerge(params["id"] ?? "", body as CaseUndo));
  mount(router, parts, "listCaseTemplates", (ctx, { params }) => on(ctx).templates(params["id"] ?? ""));
  mount(router, parts, "answerCase", (ctx, { params, body }) => on(ctx).answer(params["id"] ?? "", body as CaseAnswer));
}
