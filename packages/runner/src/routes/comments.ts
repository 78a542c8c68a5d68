import type { Ctx } from "@afterword/fieldwork";
import {
  tableFileTypes,
  type CheckedTableFileQuery,
  type CodebookChange,
  type CodebookTry,
  type CommentLabel,
  type CommentSampleQuery,
  type CommentTranslationChange,
  type CommentWordsQuery,
  type RisingQuery,
} from "@afterword/sdk";
import type { Router } from "express";
import { commentsTransport } from "../comments-transport.ts";
import { codebookFile, labelsFile } from "../export/comment-files.ts";
import { mount } from "../http/mount.ts";
import { FileReply } from "../http/send-file.ts";
import type { Parts } from "../parts.ts";

/** The routes of comments. */
export function commentRoutes(router: Router, parts: Parts): void {
  const wake = () => {
    parts.worker.wake();
  };
  const on = (ctx: Ctx) =>
    commentsTransport(
      () => ctx,
      () => parts.reading(ctx),
      wake,
    ).comments;
  mount(router, parts, "readRising", (ctx, { query }) => on(ctx).rising(query as RisingQuery));
  mount(router, parts, "readCommentWords", (ctx, { query }) => on(ctx).words(query as CommentWordsQuery));
  mount(router, parts, "readCommentQuotes", (ctx, { query }) => on(ctx).quotes(query as CommentWordsQuery));
  mount(router, parts, "readCoding", (ctx) => on(ctx).coding());
  mount(router, parts, "recodeComments", (ctx) => on(ctx).recode());
  mount(router, parts, "learnEstimates", (ctx) => on(ctx).learn());
  mount(router, parts, "readCodebook", (ctx) => on(ctx).codebook());
  mount(router, parts, "changeCodebook", (ctx, { body }) => on(ctx).changeCodebook(body as CodebookChange));
  mount(router, parts, "readCommentSample", (ctx, { query }) => on(ctx).sample(query as CommentSampleQuery));
  mount(router, parts, "labelComment", (ctx, { body }) => on(ctx).label(body as CommentLabel));
  mount(router, parts, "translateComment", (ctx, { body }) => on(ctx).translate(body as CommentTranslationChange));
  mount(router, parts, "listCommentLabels", (ctx) => on(ctx).labels());
  mount(router, parts, "tryCodebook", (ctx, { body }) => on(ctx).tryCodebook(body as CodebookTry));
  mount(router, parts, "exportCodebook", async (ctx, { query }) => {
    const asked = query as CheckedTableFileQuery;
    return file(`codebook.${asked.format}`, asked, codebookFile(parts.reading(ctx), asked));
  });
  mount(router, parts, "exportCommentLabels", async (ctx, { query }) => {
    const asked = query as CheckedTableFileQuery;
    return file(`labels.${asked.format}`, asked, labelsFile(parts.reading(ctx), asked));
  });
  mount(router, parts, "readAgreement", (ctx) => on(ctx).agreement());
}

const file = (name: string, { format }: CheckedTableFileQuery, bytes: AsyncGenerator<Uint8Array>) =>
  new FileReply({ name, type: tableFileTypes[format], bytes });
