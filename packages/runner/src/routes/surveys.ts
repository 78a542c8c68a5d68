import type { Ctx } from "@afterword/fieldwork";
import {
  translationFileTypes,
  type DraftInput,
  type PublishInput,
  type TranslationsInput,
  type TranslationsQuery,
} from "@afterword/sdk";
import type { Router } from "express";
import { mount } from "../http/mount.ts";
import { FileReply } from "../http/send-file.ts";
import type { Parts } from "../parts.ts";
import { surveysTransport } from "../surveys-transport.ts";

/** The routes of surveys that are made at the console. */
export function surveyRoutes(router: Router, parts: Parts): void {
  const on = (ctx: Ctx) => surveysTransport(() => ctx, parts.refreshProject);
  mount(router, parts, "listTemplates", (ctx) => on(ctx).templates());
  mount(router, parts, "listDrafts", (ctx) => on(ctx).drafts());
  mount(router, parts, "readDraft", (ctx, { params }) => on(ctx).draft(params["id"] ?? ""));
  mount(router, parts, "saveDraft", (ctx, { params, body }) =>
    on(ctx).saveDraft(params["id"] ?? "", body as DraftInput),
  );
  mount(router, parts, "discardDraft", (ctx, { params }) => on(ctx).discardDraft(params["id"] ?? ""));
  mount(router, parts, "publishSurvey", (ctx, { params, query, body }) =>
    on(ctx).publish(params["id"] ?? "", body as PublishInput, query["dryRun"] === true),
  );
  mount(router, parts, "exportTranslations", async (ctx, { params: { id = "", locale = "" }, query }) => {
    const { format = "xliff" } = query as TranslationsQuery;
    return new FileReply({
      name: `${id.replaceAll(/[^\w-]+/g, "-")}.${locale}.${format === "csv" ? "csv" : "xlf"}`,
      type: translationFileTypes[format],
      bytes: bytesOf(await on(ctx).exportTranslations(id, locale, { format })),
    });
  });
  mount(router, parts, "importTranslations", (ctx, { params, query, body }) =>
    on(ctx).importTranslations(params["id"] ?? "", body as TranslationsInput, query["dryRun"] === true),
  );
  mount(router, parts, "listVersions", (ctx, { params }) => on(ctx).versions(params["id"] ?? ""));
  for (const move of ["retire", "return"] as const)
    mount(router, parts, `${move}Survey`, (ctx, { params }) => on(ctx).move(params["id"] ?? "", move));
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
