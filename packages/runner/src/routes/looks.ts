import { previewedMail, seenLook, type Ctx } from "@afterword/fieldwork";
import { previewPage } from "@afterword/pages";
import type { LookInput, LookTest, Preview } from "@afterword/sdk";
import type { Router } from "express";
import { mount, PageReply } from "../http/mount.ts";
import { looksTransport } from "../looks-transport.ts";
import type { Parts } from "../parts.ts";
import { inTheme, withPictures } from "../preview/preview-mail.ts";

/** What a page may do that is only looked at: be shown, by the console. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

/** The routes of looks, and of what they are seen by. */
export function lookRoutes(router: Router, parts: Parts): void {
  const on = (ctx: Ctx) => looksTransport(() => ctx).looks;
  mount(router, parts, "listLooks", (ctx) => on(ctx).list());
  mount(router, parts, "putLook", (ctx, { params, body }) => on(ctx).put(params["unit"] ?? "", body as LookInput));
  mount(router, parts, "removeLook", (ctx, { params }) => on(ctx).remove(params["unit"] ?? ""));
  mount(router, parts, "testLook", (ctx, { params, body }) => on(ctx).test(params["unit"] ?? "", body as LookTest));
  mount(router, parts, "listSenderDomains", (ctx) => on(ctx).domains());
  mount(router, parts, "previewMail", (ctx, { query }) => previewedMail(ctx, query as Preview));
  mount(router, parts, "showPreview", async (ctx, { params, query }) => {
    const asked = query as Preview;
    const seen = await seenLook(ctx, asked);
    const { html } =
      params["what"] === "page.html"
        ? { html: previewPage(seen.survey, { locale: asked.locale, look: seen.look }) }
        : await previewedMail(ctx, asked);
    return new PageReply(withoutScript(inTheme(withPictures(html, seen.look), asked.theme)), policy);
  });
}

/** Nothing runs in what is only looked at; a browser would complain of each that is kept from it. */
const withoutScript = (html: string): string => html.replace(/<script[^>]*>[^]*?<\/script>/g, "");
