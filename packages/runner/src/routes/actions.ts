import {
  actionFileTypes,
  type ActionChange,
  type ActionInput,
  type ActionReviewInput,
  type ActionTrial,
  type ProposalsQuery,
  type CheckedActionsFileQuery,
} from "@afterword/sdk";
import type { Ctx } from "@afterword/fieldwork";
import type { Router } from "express";
import { actionsTransport } from "../actions-transport.ts";
import { actionFile } from "../export/action-file.ts";
import { Created, mount } from "../http/mount.ts";
import { FileReply } from "../http/send-file.ts";
import type { Parts } from "../parts.ts";

/** The routes of actions. */
export function actionRoutes(router: Router, parts: Parts): void {
  const wake = () => {
    parts.worker.wake();
  };
  const on = (ctx: Ctx) => actionsTransport(() => ctx, wake);
  mount(router, parts, "listActions", (ctx, { query }) => on(ctx).list(query));
  mount(router, parts, "exportActions", async (ctx, { query }) => {
    const asked = query as CheckedActionsFileQuery;
    const { format } = asked;
    return new FileReply({ name: `actions.${format}`, type: actionFileTypes[format], bytes: actionFile(ctx, asked) });
  });
  mount(router, parts, "listActionOwners", (ctx) => on(ctx).owners());
  mount(router, parts, "proposeActions", (ctx, { query }) => on(ctx).proposals(query as unknown as ProposalsQuery));
  mount(router, parts, "tryAction", (ctx, { body }) => on(ctx).baseline(body as ActionTrial));
  mount(router, parts, "addAction", async (ctx, { body }) => new Created(await on(ctx).add(body as ActionInput)));
  mount(router, parts, "readAction", (ctx, { params }) => on(ctx).get(params["id"] ?? ""));
  mount(router, parts, "changeAction", (ctx, { params, body }) =>
    on(ctx).change(params["id"] ?? "", body as ActionChange),
  );
  mount(
    router,
    parts,
    "reviewAction",
    async (ctx, { params, body }) => new Created(await on(ctx).review(params["id"] ?? "", body as ActionReviewInput)),
  );
}
