import { explainEvent, listResponses, listSurveys, receiveEvent, receiveEvents, report } from "@afterword/fieldwork";
import { ProblemError, type CheckedMetricQuery, type MetricName } from "@afterword/sdk";
import type { Router } from "express";
import { mount } from "../http/mount.ts";
import type { Parts } from "../parts.ts";

const mostEvents = 1_000;

/** The routes that need an API key. */
export function apiRoutes(router: Router, parts: Parts): void {
  mount(router, parts, "receiveEvents", async (ctx, { body }) => {
    const results = Array.isArray(body) ? await receiveEvents(ctx, batch(body)) : [await receiveEvent(ctx, body)];
    parts.worker.notice(results);
    return { results };
  });
  mount(router, parts, "explainEvent", (ctx, { params, query }) =>
    explainEvent(ctx, { id: params["id"] ?? "", source: query["source"] as string | undefined }),
  );
  mount(router, parts, "listResponses", (ctx, { query }) =>
    listResponses(ctx, query as Parameters<typeof listResponses>[1]),
  );
  mount(router, parts, "listSurveys", (ctx) => listSurveys(ctx));
  mount(router, parts, "readMetric", async (ctx, { params, query }) => ({
    rows: await report(ctx, params["metric"] as MetricName, query as CheckedMetricQuery),
  }));
}

function batch(events: readonly unknown[]): readonly unknown[] {
  if (events.length <= mostEvents) return events;
  throw new ProblemError("invalid_request", {
    errors: [{ path: "", code: "too_many", message: `At most ${String(mostEvents)} events in one call.` }],
  });
}
