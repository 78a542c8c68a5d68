import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { readPublished, type Ctx } from "@afterword/fieldwork";
import { message } from "@afterword/language";
import { didPage, html, inLanguage, render, resultOf, trusted } from "@afterword/pages";
import type { CardChange, CardInput, PublicCard } from "@afterword/sdk";
import type { Request, Response, Router } from "express";
import { cardsTransport } from "../cards-transport.ts";
import { script } from "../embed/did.generated.ts";
import { cors } from "../http/cors.ts";
import { Created, mount } from "../http/mount.ts";
import type { Parts } from "../parts.ts";
import { scopeOfForms } from "./feedback.ts";
import { sendPage } from "./page.ts";
import { localeOf } from "./visit.ts";

/** The routes of cards, and the page and feeds that everybody may read. */
export function cardRoutes(router: Router, parts: Parts): void {
  const on = (ctx: Ctx) => cardsTransport(() => ctx);
  mount(router, parts, "listCards", (ctx) => on(ctx).list());
  mount(router, parts, "addCard", async (ctx, { body }) => new Created(await on(ctx).add(body as CardInput)));
  mount(router, parts, "changeCard", (ctx, { params, body }) => on(ctx).change(params["id"] ?? "", body as CardChange));

  const { publicUrl } = parts.settings;
  router.get("/did", async (request: Request, response: Response) => {
    const locale = localeOf(request, null, undefined);
    const feeds = {
      json: `${publicUrl}/did/feed.json?lang=${locale}`,
      rss: `${publicUrl}/did/feed.xml?lang=${locale}`,
    };
    const isTest = scopeOfForms(parts).mode === "test";
    sendPage(response, 200, didPage({ locale, isTest, feeds, cards: await cardsFor(parts, request) }));
  });
  // Pages of hosts that were named read it as well: on an intranet it is not for every page that somebody has open.
  router.get("/did/feed.json", cors(parts.settings, "GET"), async (request: Request, response: Response) => {
    const locale = localeOf(request, null, undefined);
    const items = (await cardsFor(parts, request)).map((card) => itemOf(card, locale));
    const feed = { version: "https://jsonfeed.org/version/1.1", title: message(locale, "did.title"), language: locale };
    const named = items.map(({ id, title, text, at }) => ({ id, title, content_text: text, date_published: at }));
    const own = { _afterword: { more: message(locale, "told.more") } };
    response.type("application/feed+json").send({ ...feed, ...own, home_page_url: `${publicUrl}/did`, items: named });
  });
  router.get("/did.js", (request: Request, response: Response) => {
    sendPacked(request, response, didScript);
  });
  router.get("/did/feed.xml", async (request: Request, response: Response) => {
    const locale = localeOf(request, null, undefined);
    const items = (await cardsFor(parts, request)).map((card) => itemOf(card, locale));
    const page = `${publicUrl}/did`;
    const feed = html`<rss version="2.0"><channel>
      <title>${message(locale, "did.title")}</title><link>${page}</link>
      <description>${message(locale, "did.intro")}</description><language>${locale}</language>
      ${items.map(
        ({ id, title, text, at }) => html`<item>
          <guid isPermaLink="false">${id}</guid><title>${title}</title><link>${page}</link>
          <description>${text}</description><pubDate>${new Date(at).toUTCString()}</pubDate>
        </item>`,
      )}
    </channel></rss>`;
    response
      .type("application/rss+xml")
      .send(render(html`${trusted('<?xml version="1.0" encoding="UTF-8"?>')}${feed}`));
  });
}

const bytes = Buffer.from(script);
/** The script that shows the feed in pages of hosts, as it is and packed. */
const didScript = {
  bytes,
  packed: gzipSync(bytes, { level: 9 }),
  tag: `"${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}"`,
};

/** Any page may load it, as it has nothing of anybody's. */
function sendPacked(request: Request, response: Response, { bytes: plain, packed, tag }: typeof didScript): void {
  response
    .set({
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "public, max-age=3600",
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
      ETag: tag,
    })
    .vary("Accept-Encoding");
  if (request.acceptsEncodings("gzip") === "gzip") response.set("Content-Encoding", "gzip").send(packed);
  else response.send(plain);
}

/** The cards of a segment's value, as the address says it (`?where[line]=Travel`), or all. */
async function cardsFor(parts: Parts, { originalUrl }: Request): Promise<readonly PublicCard[]> {
  const search = new URL(originalUrl, "http://internal").searchParams;
  const where = [...search].flatMap(([key, value]) => {
    const name = /^where\[([^\]]{1,64})\]$/.exec(key)?.[1];
    return name === undefined ? [] : [[name, value] as const];
  });
  return readPublished({ store: parts.store, scope: scopeOfForms(parts) }, Object.fromEntries(where));
}

function itemOf(card: PublicCard, locale: string) {
  const did = message(locale, card.kind === "did" ? "did.did" : "did.cannot");
  const said = inLanguage(card.said, locale).text;
  const result = resultOf(card, locale);
  const parts = [`${message(locale, "did.said")}: ${said}`, `${did}: ${inLanguage(card.did, locale).text}`];
  return {
    ...{ id: card.id, title: said.length > 80 ? `${said.slice(0, 79)}…` : said, at: card.publishedAt ?? "" },
    text: [...parts, ...(result === null ? [] : [result])].join("\n"),
  };
}
