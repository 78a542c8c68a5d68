import { addCollection, type Ctx } from "@afterword/fieldwork";
import type { CollectionChange, CollectionInput } from "@afterword/sdk";
import type { Router } from "express";
import { collectionsTransport } from "../collections-transport.ts";
import { Created, mount } from "../http/mount.ts";
import { FileReply } from "../http/send-file.ts";
import type { Parts } from "../parts.ts";

/** The routes of what is reported to the public by quarter. */
export function collectionRoutes(router: Router, parts: Parts): void {
  const on = (ctx: Ctx) => collectionsTransport(() => ctx);
  mount(router, parts, "listCollections", (ctx) => on(ctx).list());
  mount(router, parts, "addCollection", async (ctx, { body }) => {
    const { detail, isNew } = await addCollection(ctx, body as CollectionInput);
    return isNew ? new Created(detail) : detail;
  });
  mount(router, parts, "readCollection", (ctx, { params }) => on(ctx).get(params["id"] ?? ""));
  mount(router, parts, "changeCollection", (ctx, { params, body }) =>
    on(ctx).change(params["id"] ?? "", body as CollectionChange),
  );
  mount(router, parts, "exportCollection", (ctx, { params }) => {
    const bytes = on(ctx).file(params["id"] ?? "") as AsyncGenerator<Uint8Array>;
    return Promise.resolve(new FileReply({ name: "collection.csv", type: "text/csv; charset=utf-8", bytes }));
  });
}
