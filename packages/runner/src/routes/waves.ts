import type { Ctx } from "@afterword/fieldwork";
import type { WaveInput, WaveMove } from "@afterword/sdk";
import type { Router } from "express";
import { mount } from "../http/mount.ts";
import type { Parts } from "../parts.ts";
import { wavesTransport } from "../waves-transport.ts";

const moves: readonly WaveMove[] = ["launch", "pause", "resume", "close"];

/** The routes of waves: making, looking at and moving them. */
export function waveRoutes(router: Router, parts: Parts): void {
  const wake = () => {
    parts.worker.wake();
  };
  const on = (ctx: Ctx) => wavesTransport(() => ctx, wake);
  mount(router, parts, "listWaves", (ctx, { query }) => on(ctx).list(query));
  mount(router, parts, "createWave", (ctx, { query, body }) =>
    on(ctx).create(body as WaveInput, query["dryRun"] === true),
  );
  mount(router, parts, "readWave", (ctx, { params, query }) =>
    on(ctx).get(params["id"] ?? "", query["by"] as string | undefined),
  );
  mount(router, parts, "listSignOffs", (ctx) => on(ctx).signOffs());
  mount(router, parts, "signWave", (ctx, { params, body }) =>
    on(ctx).sign(params["id"] ?? "", (body as { readonly unit: string }).unit),
  );
  mount(router, parts, "unsignWave", (ctx, { params }) => on(ctx).unsign(params["id"] ?? "", params["unit"] ?? ""));
  for (const move of moves)
    mount(router, parts, `${move}Wave`, (ctx, { params }) => on(ctx).move(params["id"] ?? "", move));
}
