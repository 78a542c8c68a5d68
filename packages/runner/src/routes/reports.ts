import {
  makeEdition,
  openStop,
  previewReport,
  readEdition,
  stopReport,
  type Ctx,
  type StopLink,
} from "@afterword/fieldwork";
import { stopReportPage } from "@afterword/pages";
import {
  editionFileTypes,
  ProblemError,
  type EditionFileQuery,
  type EditionInput,
  type ReportChange,
  type ReportInput,
} from "@afterword/sdk";
import express, { type Request, type Response, type Router } from "express";
import { editionBook } from "../export/figures-file.ts";
import { formOf } from "../http/form.ts";
import { follow, type LinkLimits } from "../http/link-limits.ts";
import { Created, mount, PageReply } from "../http/mount.ts";
import { FileReply } from "../http/send-file.ts";
import { paperOfPage, paperPolicy } from "../paper/of-page.ts";
import type { Parts } from "../parts.ts";
import { inTheme, type Theme } from "../preview/preview-mail.ts";
import { reportsTransport } from "../reports-transport.ts";
import { sendPage } from "./page.ts";
import { localeOf, pathOf } from "./visit.ts";

/** What a page of a report may load: the styles inside it, and the picture of the organisation. It leads nowhere. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

/** The routes of reports that go out by themselves, and the page that stops one. */
export function reportRoutes(router: Router, parts: Parts, limits: LinkLimits): void {
  const wake = () => {
    parts.worker.wake();
  };
  const on = (ctx: Ctx) => reportsTransport(() => ctx, wake);
  const idOf = ({ id = "" }: Readonly<Record<string, string>>): string => id;
  mount(router, parts, "listReports", (ctx) => on(ctx).list());
  mount(router, parts, "addReport", async (ctx, { body }) => new Created(await on(ctx).add(body as ReportInput)));
  mount(router, parts, "changeReport", (ctx, { params, body }) => on(ctx).change(idOf(params), body as ReportChange));
  mount(router, parts, "removeReport", (ctx, { params }) => on(ctx).remove(idOf(params)));
  mount(router, parts, "previewReport", (ctx, { params, query }) => on(ctx).preview(idOf(params), query));
  mount(router, parts, "showReport", async (ctx, { params, query }) =>
    pageOf(await previewReport(ctx, idOf(params), query), query),
  );
  mount(router, parts, "testReport", (ctx, { params }) => on(ctx).test(idOf(params)));
  mount(router, parts, "makeEdition", async (ctx, { params, body }) => {
    const { item, isNew } = await makeEdition(ctx, idOf(params), body as EditionInput);
    wake();
    return isNew ? new Created(item) : item;
  });
  mount(router, parts, "listEditions", (ctx, { query }) => on(ctx).editions(query));
  mount(router, parts, "readEdition", (ctx, { params, query }) => on(ctx).edition(idOf(params), query));
  mount(router, parts, "showEdition", async (ctx, { params, query }) =>
    pageOf(await readEdition(ctx, idOf(params), query), query),
  );
  mount(router, parts, "exportEdition", async (ctx, { params, query }, response) => {
    const { format = "xlsx", language } = query as EditionFileQuery;
    const edition = await readEdition(ctx, idOf(params), { language });
    const bytes =
      format === "xlsx"
        ? editionBook(edition, edition.language)
        : paperOfPage(parts, edition.html, { request: response.req, response });
    const name = `${edition.survey}-${edition.period}.${format}`.replace(/[^\w.-]/g, "_");
    return new FileReply({ name, type: editionFileTypes[format], bytes });
  });
  router.get("/paper/:secret", (request: Request<{ secret: string }>, response: Response) => {
    const page = parts.paper.openPage(request.params.secret);
    if (page === null) throw new ProblemError("not_found");
    response.set("Content-Security-Policy", paperPolicy).type("html").send(page);
  });
  stopRoutes(router, parts, limits);
}

const pageOf = ({ html }: { readonly html: string }, { theme }: Readonly<Record<string, unknown>>): PageReply =>
  new PageReply(theme === undefined ? html : inTheme(html, theme as Theme), policy);

type Asked = Request<{ token: string }>;

/** Stops a report. GET shows a page and changes nothing; POST acts, also as mail programs send it (RFC 8058). */
function stopRoutes(router: Router, parts: Parts, limits: LinkLimits): void {
  const open = (request: Asked, response: Response) =>
    follow(limits, request, response, (token) => openStop(parts.store, parts.secret, token));
  router.get("/stop/:token", async (request: Asked, response: Response) => {
    const link = await open(request, response);
    show(parts, { request, response, link });
  });
  router.post("/stop/:token", express.text({ type: () => true, limit: 4_096 }), async (request: Asked, response) => {
    const link = await open(request, response);
    const isPressed = saysStop(request);
    if (isPressed) await stopReport(parts.contextOf(link.scope, { kind: "respondent", id: link.report }), link);
    show(parts, { request, response, link: { ...link, isOn: link.isOn && !isPressed } }, isPressed ? 200 : 422);
  });
}

/** Whether its button was pressed, or a mail program's own; a form that a program submits without a press does nothing. */
function saysStop(request: Asked): boolean {
  const fields = formOf(request);
  const body: unknown = request.body;
  return (
    fields.get("state") === "off" ||
    fields.get("List-Unsubscribe") === "One-Click" ||
    (typeof body === "string" && /name="?List-Unsubscribe"?[^\n]*\r?\n\r?\nOne-Click/i.test(body))
  );
}

function show(
  parts: Parts,
  { request, response, link }: { readonly request: Asked; readonly response: Response; readonly link: StopLink },
  status = 200,
): void {
  const lang = typeof request.query["lang"] === "string" ? request.query["lang"] : undefined;
  const locale = localeOf(request, link.language, undefined);
  const action = pathOf(parts, `/stop/${request.params.token}${lang === undefined ? "" : `?lang=${locale}`}`);
  const consoleUrl = pathOf(parts, "/console/reports");
  const { isOn, scope } = link;
  sendPage(response, status, stopReportPage({ locale, isTest: scope.mode === "test", action, consoleUrl, isOn }));
}
