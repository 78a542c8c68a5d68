import type { CoverageQuery, SubjectQuery } from "@afterword/sdk";
import type { Router } from "express";
import { explainTransport } from "../explain-transport.ts";
import { mount, type Handler } from "../http/mount.ts";
import type { Parts } from "../parts.ts";

type On = (explanations: ReturnType<typeof explainTransport>, call: Parameters<Handler>[1]) => Promise<unknown>;

/** The routes that say why somebody was asked or not, and whom a survey reached. */
export function explainRoutes(router: Router, parts: Parts): void {
  const on = (name: Parameters<typeof mount>[2], work: On) => {
    mount(router, parts, name, (ctx, call) =>
      work(
        explainTransport(
          () => ctx,
          () => parts.reading(ctx),
        ),
        call,
      ),
    );
  };
  on("explainEvent", (all, { params, query }) =>
    all.explain(params["id"] ?? "", query["source"] as string | undefined),
  );
  on("explainSubject", (all, { query }) => all.explainSubject(query as SubjectQuery));
  on("explainPerson", (all, { params, query }) => all.explainPerson(params["id"] ?? "", query));
  on("listInvitations", (all, { query }) => all.listInvitations(query));
  on("explainInvitation", (all, { params }) => all.explainInvitation(params["id"] ?? ""));
  on("readCoverage", async (all, { query }) => ({ rows: await all.coverage(query as CoverageQuery) }));
}
