import { html } from "@afterword/pages";
import type { DevMail } from "@afterword/delivery";
import { ProblemError } from "@afterword/sdk";
import express, { type NextFunction, type Request, type Response, type Router } from "express";
import type { Parts } from "../parts.ts";
import { inTheme } from "../preview/preview-mail.ts";
import { isNear } from "./dev-near.ts";
import { devPage, framePolicy, mailPolicy } from "./dev-page.ts";
import { devScreenRoutes } from "./dev-screen.ts";
import { previewRoutes } from "./preview.ts";
import { pathOf } from "./visit.ts";

/** Development only, and for this machine only: to anybody else these routes are not there. */
export function devRoutes(router: Router, parts: Parts): void {
  const near = express.Router({ caseSensitive: true });
  nearRoutes(near, parts);
  router.use((request: Request, response: Response, next: NextFunction) => {
    if (isNear(request, parts.settings.publicUrl)) near(request, response, next);
    else next();
  });
}

/** The screen, the mails that were sent, and how they look. */
function nearRoutes(router: Router, parts: Parts): void {
  previewRoutes(router, parts);
  devScreenRoutes(router, parts);
  const path = (rest: string) => pathOf(parts, rest);
  router.get("/", (request, response, next) => {
    // Under a path of its own, whoever opens that path finds what there is to look at; the root is the host's.
    if (request.baseUrl === "") next();
    else response.redirect(path("/dev"));
  });
  router.get("/dev/mail.json", async (request, response) => {
    const { to } = request.query;
    response.json(await parts.mailbox.list(typeof to === "string" ? { to } : {}));
  });
  router.get("/dev/mail", async (_request, response) => {
    send(response, listPage(await parts.mailbox.list(), path));
  });
  router.get("/dev/mail/:id", async (request: Request<{ id: string }>, response) => {
    send(response, mailPage(await find(parts, request.params.id), path));
  });
  router.get("/dev/mail/:id/html", async (request: Request<{ id: string }>, response) => {
    const mail = await find(parts, request.params.id);
    // Links open in a window of their own: the pages they lead to refuse to be framed.
    const { theme } = request.query;
    const shown = theme === "dark" || theme === "light" ? inTheme(mail.html, theme) : mail.html;
    const body = shown.replace(/<head>/i, '<head><base target="_blank">');
    response.set("Content-Security-Policy", mailPolicy).type("html").send(body);
  });
}

async function find(parts: Parts, id: string): Promise<DevMail> {
  const mail = await parts.mailbox.find(id);
  if (!mail) throw new ProblemError("not_found");
  return mail;
}

function send(response: Response, page: string): void {
  response.set("Content-Security-Policy", framePolicy).type("html").send(page);
}

function listPage(mails: readonly DevMail[], path: (rest: string) => string): string {
  const items = mails.map(
    (mail) => html`<li><a href="${path(`/dev/mail/${mail.id}`)}"><strong>${mail.subject}</strong><span>${mail.to}</span>
<time datetime="${mail.sentAt}">${mail.sentAt.slice(0, 16).replace("T", " ")}</time></a></li>`,
  );
  const empty = html`<p class="empty">No mail yet. What Afterword sends in development arrives here, and nowhere else.</p>`;
  const preview = html`<p><a href="${path("/dev/preview")}">How every mail looks</a></p>`;
  return devPage(
    "Mail",
    html`<h1>Mail</h1>${preview}${items.length === 0 ? empty : html`<ul class="mails">${items}</ul>`}`,
  );
}

function mailPage(mail: DevMail, path: (rest: string) => string): string {
  const facts = { From: mail.from, To: mail.to, Sent: mail.sentAt, "Message-ID": mail.messageId };
  const headers = Object.entries(mail.headers).map(([name, value]) => `${name}: ${value}`);
  return devPage(
    mail.subject,
    html`<p><a href="${path("/dev/mail")}">All mail</a></p><h1>${mail.subject}</h1>
<dl>${Object.entries(facts).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
<iframe title="The mail as it looks" src="${path(`/dev/mail/${mail.id}/html`)}" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
<details><summary>As plain text</summary><pre>${mail.text}</pre></details>
<details><summary>Headers</summary><pre>${headers.join("\n")}</pre></details>`,
  );
}
