import {
  benchmark,
  exportResponses,
  listResponses,
  listSurveys,
  readProject,
  receiveEvent,
  receiveEvents,
  report,
  runSimulation,
  trend,
} from "@afterword/fieldwork";
import { languageNames, locales } from "@afterword/language";
import {
  exportTypes,
  type CheckedBenchmarkQuery,
  type CheckedExportQuery,
  type CheckedMetricQuery,
  type CheckedResponsesQuery,
  type CheckedTrendQuery,
  type MetricName,
  type ProjectInput,
} from "@afterword/sdk";
import type { Router } from "express";
import { answerFile } from "../export/answer-file.ts";
import { receiveOneOrMore } from "../facts-transport.ts";
import { projectTransport } from "../project-transport.ts";
import { mount } from "../http/mount.ts";
import { FileReply } from "../http/send-file.ts";
import type { Parts } from "../parts.ts";

/** The routes that need an API key. */
export function apiRoutes(router: Router, parts: Parts): void {
  mount(router, parts, "receiveEvents", async (ctx, { body }) => {
    const results = Array.isArray(body) ? await receiveEvents(ctx, body as unknown[]) : [await receiveEvent(ctx, body)];
    parts.meters.events(results.map(({ status }) => status));
    parts.worker.notice(results);
    return { results };
  });
  mount(router, parts, "receiveFacts", (ctx, { body }) => receiveOneOrMore(ctx, body));
  mount(router, parts, "simulate", (ctx, { body, query }) =>
    runSimulation(ctx, body, { strictChannel: query["strictChannel"] === true }),
  );
  mount(router, parts, "listResponses", (ctx, { query }) =>
    listResponses(parts.reading(ctx), query as CheckedResponsesQuery),
  );
  mount(router, parts, "exportResponses", async (ctx, { query }) => {
    const asked = query as CheckedExportQuery;
    const { format } = asked;
    const table = await exportResponses(parts.reading(ctx), asked);
    return new FileReply({ name: `responses.${format}`, type: exportTypes[format], bytes: answerFile(table, asked) });
  });
  mount(router, parts, "readProject", (ctx) => readProject(ctx));
  mount(router, parts, "deployProject", (ctx, { body, query }) =>
    projectTransport(() => ctx, parts.refreshProject).deployProject(body as ProjectInput, query),
  );
  mount(router, parts, "listSurveys", (ctx) => listSurveys(ctx, locales()));
  mount(router, parts, "listLanguages", async () => ({ items: languageNames(), nextCursor: null }));
  mount(router, parts, "readMetric", async (ctx, { params, query }) => ({
    rows: await report(parts.reading(ctx), params["metric"] as MetricName, query as CheckedMetricQuery),
  }));
  mount(router, parts, "readTrend", (ctx, { params, query }) =>
    trend(parts.reading(ctx), params["metric"] as MetricName, query as CheckedTrendQuery),
  );
  mount(router, parts, "readBenchmark", (ctx, { params, query }) =>
    benchmark(parts.reading(ctx), params["metric"] as MetricName, query as CheckedBenchmarkQuery),
  );
}
