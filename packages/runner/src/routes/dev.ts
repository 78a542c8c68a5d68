import { html } from "@afterword/pages";
import type { DevMail } from "@afterword/delivery";
import { durationMs, ProblemError } from "@afterword/sdk";
import express, { type NextFunction, type Request, type Response, type Router } from "express";
import type { Parts } from "../parts.ts";
import { homePage } from "./dev-home.ts";
import { isNear } from "./dev-near.ts";
import { devPage, framePolicy, mailPolicy } from "./dev-page.ts";
import { previewRoutes } from "./preview.ts";
import { pathOf } from "./visit.ts";

/** How long a moved clock waits for work that another process holds. */
const longestWaitMs = 10_000;

/** Development only, and for this machine only: to anybody else these routes are not there. */
export function devRoutes(router: Router, parts: Parts): void {
  const near = express.Router({ caseSensitive: true });
  nearRoutes(near, parts);
  router.use((request: Request, response: Response, next: NextFunction) => {
    if (isNear(request, parts.settings.publicUrl)) near(request, response, next);
    else next();
  });
}

/** What there is to look at, the mails that were sent, how they look, and the clock. */
function nearRoutes(router: Router, parts: Parts): void {
  previewRoutes(router, parts);
  const path = (rest: string) => pathOf(parts, rest);
  router.get("/", (request, response, next) => {
    // Under a path of its own, whoever opens that path finds what there is to look at; the root is the host's.
    if (request.baseUrl === "") next();
    else response.redirect(path("/dev"));
  });
  router.get("/dev", async (_request, response) => {
    send(response, await homePage(parts));
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
    const body = mail.html.replace(/<head>/i, '<head><base target="_blank">');
    response.set("Content-Security-Policy", mailPolicy).type("html").send(body);
  });
  router.post("/dev/clock", express.json(), async (request: Request, response) => {
    const advance = (request.body as { advance?: unknown } | undefined)?.advance;
    const ms = typeof advance === "string" ? durationMs(advance) : null;
    if (ms === null)
      throw new ProblemError("invalid_request", {
        errors: [{ path: "advance", code: "duration", message: "A length of time such as 30m, 2h or -2d." }],
      });
    await parts.clock.advance(ms);
    await parts.worker.settle(longestWaitMs);
    response.json({ now: new Date(parts.clock.now()).toISOString() });
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
