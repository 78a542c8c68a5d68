import { exportTypes } from "../contract/export.ts";
import { editionFileTypes } from "../contract/report.ts";
import { writeMetricQuery } from "../contract/metric.ts";
import { ProblemError } from "../contract/problem.ts";
import { routes, type Reply, type Route, type RouteName } from "../contract/routes.ts";
import type { Project } from "../project.ts";
import { apiOf, type AfterwordApi } from "./api.ts";
import { receiveFile } from "./receive-file.ts";
import { baseOf, headersOf, problemOf, unreachable } from "./reply.ts";

/** Where a runner is, and with which key to call it. */
export interface ClientOptions<P extends Project> {
  /** The runner's public URL, with the path it is mounted under. */
  readonly url: string;
  /** Without one, in a page of the runner's own, whoever has signed in there calls. */
  readonly apiKey?: string;
  /** With which data somebody who has signed in works, where it is not what the runner works with. A key has its own. */
  readonly mode?: "test" | "live";
  /** For the types of segments and surveys only. */
  readonly project?: P;
  /** How to call; default the platform's `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /** How long to wait for an answer, in milliseconds. Default 30,000. */
  readonly timeoutMs?: number;
}

/**
 * The same interface as in-process, over HTTP.
 *
 * @throws ProblemError what the runner answers, or `unavailable` when it can't be reached
 * @example const aw = createClient({ url: "http://127.0.0.1:3000", apiKey: key, project });
 */
export function createClient<P extends Project = Project>(options: ClientOptions<P>): AfterwordApi<P> {
  const send = options.fetch ?? globalThis.fetch;
  const base = baseOf(options);
  const call = async <N extends RouteName>(
    name: N,
    input: { params?: Record<string, string>; query?: URLSearchParams; body?: unknown },
  ): Promise<Reply<N>> => {
    const route: Route = routes[name];
    const path = route.path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(input.params?.[key] ?? ""));
    const search = input.query && input.query.size > 0 ? `?${input.query.toString()}` : "";
    const reply = await send(`${base}${path}${search}`, {
      method: route.method,
      signal: AbortSignal.timeout(options.timeoutMs ?? 30_000),
      headers: { ...headersOf(options), accept: "application/json", "content-type": "application/json" },
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
    }).catch(unreachable(base));
    const json: unknown = await reply.json().catch(() => null);
    const expected = reply.ok ? route.replies[200]?.safeParse(json) : undefined;
    if (expected?.success !== true) throw problemOf(reply.status, json);
    return expected.data as Reply<N>;
  };
  return apiOf<P>({
    receive: async (event) => {
      const { results } = await call("receiveEvents", { body: event });
      const [result] = results;
      if (!result) throw new ProblemError("internal", { detail: "The runner's reply has no result." });
      return result;
    },
    facts: (facts) => call("receiveFacts", { body: facts }),
    metric: async (metric, query) =>
      (await call("readMetric", { params: { metric }, query: writeMetricQuery(query) })).rows,
    trend: (metric, query) => call("readTrend", { params: { metric }, query: writeMetricQuery(query) }),
    benchmark: (metric, query) => call("readBenchmark", { params: { metric }, query: writeMetricQuery(query) }),
    figuresFile: (asked, format, language) => {
      const { of } = asked;
      const path = of === "coverage" ? "coverage" : `metrics/${asked.metric}${of === undefined ? "" : `/${of}`}`;
      return receiveFile(
        options,
        `/v1/${path}?${writeMetricQuery(asked.query).toString()}`,
        exportTypes[format].split(";", 1)[0],
        language,
      );
    },
    putPeople: async (people, isDryRun) => {
      const query = new URLSearchParams(isDryRun ? { dryRun: "true" } : {});
      return call("putPeople", { query, body: people });
    },
    readPerson: (id) => call("readPerson", { params: { id } }),
    listPeople: (query) => call("listPeople", { query: searchOf(query) }),
    listAttributes: () => call("listAttributes", {}),
    exportPerson: (id) => call("exportPerson", { params: { id } }),
    erasePerson: (id) => call("erasePerson", { params: { id } }),
    addResponse: (body) => call("addResponse", { body }),
    exportResponses: (query) => receiveFile(options, `/v1/exports/responses?${writeMetricQuery(query).toString()}`),
    listResponses: (query) => call("listResponses", { query: writeMetricQuery(query) }),
    listSurveys: () => call("listSurveys", {}),
    surveys: {
      templates: () => call("listTemplates", {}),
      drafts: () => call("listDrafts", {}),
      draft: (id) => call("readDraft", { params: { id } }),
      saveDraft: (id, body) => call("saveDraft", { params: { id }, body }),
      discardDraft: (id) => call("discardDraft", { params: { id } }),
      publish: (id, body, isDryRun) =>
        call("publishSurvey", { params: { id }, query: searchOf({ dryRun: isDryRun || undefined }), body }),
      exportTranslations: (id, locale, query = {}) =>
        textOf(
          receiveFile(
            options,
            `/v1/surveys/${encodeURIComponent(id)}/translations/${encodeURIComponent(locale)}?${searchOf(query).toString()}`,
          ),
        ),
      importTranslations: (id, body, isDryRun) =>
        call("importTranslations", { params: { id }, query: searchOf({ dryRun: isDryRun || undefined }), body }),
      versions: (id) => call("listVersions", { params: { id } }),
      move: (id, move) => call(`${move}Survey`, { params: { id } }),
    },
    additions: {
      list: (query) => call("listAdditions", { query: searchOf(query) }),
      save: (survey, unit, body) => call("saveAddition", { params: { survey, unit }, body }),
      discard: (survey, unit) => call("discardAddition", { params: { survey, unit } }),
      publish: (survey, unit, body, isDryRun) =>
        call("publishAddition", {
          params: { survey, unit },
          query: searchOf({ dryRun: isDryRun || undefined }),
          body,
        }),
    },
    codes: {
      add: (body) => call("addCode", { body }),
      list: (query) => call("listCodes", { query: searchOf(query) }),
      revoke: (id) => call("revokeCode", { params: { id } }),
    },
    records: {
      add: (body) => call("addRecord", { body }),
      list: (query) => call("listRecords", { query: searchOf(query) }),
      get: (id) => call("readRecord", { params: { id } }),
      change: (id, body) => call("changeRecord", { params: { id }, body }),
      erase: (id) => call("eraseRecord", { params: { id } }),
      importFeedback: (body, isDryRun) =>
        call("importFeedback", { body, query: searchOf({ dryRun: isDryRun || undefined }) }),
      voices: (query) => call("readVoices", { query: searchOf(query) }),
    },
    cases: {
      list: (query) => call("listCases", { query: searchOf(query) }),
      export: (query) => receiveFile(options, `/v1/exports/cases?${new URLSearchParams(searchOf(query)).toString()}`),
      get: (id) => call("readCase", { params: { id } }),
      figures: (query) => call("readCaseFigures", { query: searchOf(query) }),
      workers: (query) => call("listCaseWorkers", { query: searchOf(query) }),
      open: (body) => call("openCase", { body }),
      change: (id, body) => call("changeCase", { params: { id }, body }),
      templates: (id) => call("listCaseTemplates", { params: { id } }),
      queues: () => call("listCaseQueues", {}),
      putQueue: (body) => call("putCaseQueue", { body }),
      unmerge: (id, body) => call("unmergeCase", { params: { id }, body }),
      answer: (id, body) => call("answerCase", { params: { id }, body }),
    },
    alerts: {
      list: (query) => call("listAlerts", { query: searchOf(query) }),
      add: (body) => call("addAlert", { body }),
      try: (body) => call("tryAlert", { body }),
      change: (id, body) => call("changeAlert", { params: { id }, body }),
      remove: (id, seen) => call("removeAlert", { params: { id }, query: searchOf({ ...seen }) }),
    },
    actions: {
      list: (query) => call("listActions", { query: searchOf(query) }),
      export: (query) => receiveFile(options, `/v1/exports/actions?${new URLSearchParams(searchOf(query)).toString()}`),
      get: (id) => call("readAction", { params: { id } }),
      owners: () => call("listActionOwners", {}),
      baseline: (body) => call("tryAction", { body }),
      add: (body) => call("addAction", { body }),
      change: (id, body) => call("changeAction", { params: { id }, body }),
      review: (id, body) => call("reviewAction", { params: { id }, body }),
      proposals: (query) => call("proposeActions", { query: searchOf(query) }),
    },
    cards: {
      list: () => call("listCards", {}),
      add: (body) => call("addCard", { body }),
      change: (id, body) => call("changeCard", { params: { id }, body }),
    },
    messages: {
      list: (query) => call("listMessages", { query: searchOf(query) }),
      end: (id, how) => call(`${how}Message`, { params: { id } }),
    },
    goals: {
      list: () => call("listGoals", {}),
      put: (body) => call("putGoal", { body }),
      remove: (id) => call("removeGoal", { params: { id } }),
    },
    services: {
      list: () => call("listServices", {}),
      read: (id) => call("readService", { params: { id } }),
    },
    indicators: {
      list: () => call("listIndicators", {}),
      read: (id) => call("readIndicator", { params: { id } }),
    },
    warnings: {
      list: (query) => call("listWarnings", { query: searchOf(query) }),
      settle: (id, body) => call("settleWarning", { params: { id }, body }),
    },
    aggregates: {
      sign: (body) => call("signAggregate", { body }),
      verify: (body) => call("verifyAggregate", { body }),
      compare: (files) => call("compareAggregates", { body: { files } }),
    },
    collections: {
      list: () => call("listCollections", {}),
      add: (body) => call("addCollection", { body }),
      get: (id) => call("readCollection", { params: { id } }),
      change: (id, body) => call("changeCollection", { params: { id }, body }),
      file: (id) => receiveFile(options, `/v1/exports/collections/${encodeURIComponent(id)}`, "text/csv"),
    },
    reports: {
      list: () => call("listReports", {}),
      add: (body) => call("addReport", { body }),
      change: (id, body) => call("changeReport", { params: { id }, body }),
      remove: (id) => call("removeReport", { params: { id } }),
      preview: (id, how) => call("previewReport", { params: { id }, query: searchOf(how) }),
      test: (id) => call("testReport", { params: { id } }),
      make: (id, body) => call("makeEdition", { params: { id }, body }),
      editions: (query) => call("listEditions", { query: searchOf(query) }),
      edition: (id, how) => call("readEdition", { params: { id }, query: searchOf(how) }),
      file: (id, how) =>
        receiveFile(
          // A browser is started before the first byte of a PDF comes.
          { ...options, timeoutMs: Math.max(options.timeoutMs ?? 0, 90_000) },
          `/v1/exports/editions/${encodeURIComponent(id)}?${searchOf(how).toString()}`,
          editionFileTypes[how.format ?? "xlsx"],
        ),
    },
    rules: {
      list: () => call("listRules", {}),
      change: (id, body) => call("changeRule", { params: { id }, body }),
    },
    firstSteps: {
      get: () => call("readFirstSteps", {}),
      change: (body) => call("changeFirstSteps", { body }),
    },
    comments: {
      rising: (query) => call("readRising", { query: writeMetricQuery(query) }),
      words: (query) => call("readCommentWords", { query: writeMetricQuery(query) }),
      quotes: (query) => call("readCommentQuotes", { query: writeMetricQuery(query) }),
      coding: () => call("readCoding", {}),
      recode: () => call("recodeComments", {}),
      learn: () => call("learnEstimates", {}),
      codebook: () => call("readCodebook", {}),
      changeCodebook: (body) => call("changeCodebook", { body }),
      tryCodebook: (body) => call("tryCodebook", { body }),
      exportCodebook: (query) =>
        receiveFile(options, `/v1/exports/codebook?${new URLSearchParams(searchOf(query)).toString()}`),
      sample: (query) => call("readCommentSample", { query: new URLSearchParams(query) }),
      label: (body) => call("labelComment", { body }),
      translate: (body) => call("translateComment", { body }),
      labels: () => call("listCommentLabels", {}),
      exportLabels: (query) =>
        receiveFile(options, `/v1/exports/labels?${new URLSearchParams(searchOf(query)).toString()}`),
      agreement: () => call("readAgreement", {}),
    },
    sample: {
      get: () => call("readSample", {}),
      fill: () => call("fillSample", {}),
      remove: () => call("removeSample", {}),
    },
    suppressions: {
      list: (query) => call("listSuppressions", { query: searchOf(query) }),
      lift: (person) => call("liftSuppression", { params: { person } }),
    },
    views: {
      add: (body) => call("addView", { body }),
      list: () => call("listViews", {}),
      remove: (id) => call("removeView", { params: { id } }),
      addLink: (id, body) => call("addViewLink", { params: { id }, body }),
      links: () => call("listViewLinks", {}),
      removeLink: (id) => call("removeViewLink", { params: { id } }),
      shown: () => call("readShownView", {}),
      // A browser is started, and reads all figures, before the first byte comes.
      pdf: (query) =>
        receiveFile(
          { ...options, timeoutMs: Math.max(options.timeoutMs ?? 0, 90_000) },
          `/v1/exports/results?${searchOf(query).toString()}`,
          "application/pdf",
        ),
    },
    keys: {
      create: (body) => call("createKey", { body }),
      list: () => call("listKeys", {}),
      revoke: (id) => call("revokeKey", { params: { id } }),
    },
    units: {
      create: (body) => call("createUnit", { body }),
      list: () => call("listUnits", {}),
      change: (id, body) => call("changeUnit", { params: { id }, body }),
      remove: (id) => call("removeUnit", { params: { id } }),
    },
    looks: {
      list: () => call("listLooks", {}),
      put: (unit, body) => call("putLook", { params: { unit }, body }),
      remove: (unit) => call("removeLook", { params: { unit } }),
      test: (unit, body) => call("testLook", { params: { unit }, body }),
      preview: (query) => call("previewMail", { query: searchOf(query) }),
      domains: () => call("listSenderDomains", {}),
    },
    webhooks: {
      add: (body) => call("addWebhook", { body }),
      list: () => call("listWebhooks", {}),
      get: (id) => call("readWebhook", { params: { id } }),
      change: (id, body) => call("changeWebhook", { params: { id }, body }),
      remove: (id) => call("removeWebhook", { params: { id } }),
      test: (id) => call("testWebhook", { params: { id } }),
      rotate: (id) => call("rotateWebhook", { params: { id } }),
      deliveries: (id, query) => call("listDeliveries", { params: { id }, query: searchOf(query) }),
      replay: (id, delivery) => call("replayDelivery", { params: { id, delivery } }),
    },
    members: {
      invite: (body) => call("inviteMember", { body }),
      list: () => call("listMembers", {}),
      change: (id, body) => call("changeMember", { params: { id }, body }),
      link: (id, body) => call("linkMember", { params: { id }, body }),
      remove: (id) => call("removeMember", { params: { id } }),
    },
    me: {
      get: () => call("readMe", {}),
      change: (body) => call("changeMe", { body }),
      sessions: () => call("listSessions", {}),
      endSession: (id, body) => call("endSession", { params: { id }, body }),
      endSessions: () => call("endSessions", { body: {} }),
    },
    audit: {
      list: (query) => call("listAudit", { query: searchOf(query) }),
      check: () => call("checkAudit", {}),
    },
    readHealth: () => call("readHealth", {}),
    readProject: () => call("readProject", {}),
    deployProject: (body, { dryRun, breaking, base }) =>
      call("deployProject", {
        body,
        query: new URLSearchParams({
          ...(dryRun === true ? { dryRun: "true" } : {}),
          ...(breaking === true ? { breaking: "true" } : {}),
          ...(base === undefined ? {} : { base }),
        }),
      }),
    waves: {
      list: (query) => call("listWaves", { query: searchOf(query) }),
      get: (id, by) => call("readWave", { params: { id }, query: searchOf({ by }) }),
      create: (body, isDryRun) =>
        call("createWave", { body, query: new URLSearchParams(isDryRun ? { dryRun: "true" } : {}) }),
      move: (id, move) => call(`${move}Wave`, { params: { id } }),
      signOffs: () => call("listSignOffs", {}),
      sign: (id, unit) => call("signWave", { params: { id }, body: { unit } }),
      unsign: (id, unit) => call("unsignWave", { params: { id, unit } }),
    },
    simulate: (body, { strictChannel = false }) =>
      call("simulate", { body, query: new URLSearchParams(strictChannel ? { strictChannel: "true" } : {}) }),
    explain: (id, source) =>
      call("explainEvent", { params: { id }, query: new URLSearchParams(source === undefined ? {} : { source }) }),
    explainSubject: (query) => call("explainSubject", { query: searchOf(query) }),
    explainPerson: (id, page) => call("explainPerson", { params: { id }, query: searchOf(page) }),
    explainInvitation: (id) => call("explainInvitation", { params: { id } }),
    createPersonToken: (body) => call("createPersonToken", { body }),
    listInvitations: (query) => call("listInvitations", { query: searchOf(query) }),
    coverage: async (query) => (await call("readCoverage", { query: writeMetricQuery(query) })).rows,
  });
}

function searchOf(query: object): URLSearchParams {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]));
}

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const part of bytes) text += decoder.decode(part, { stream: true });
  return text + decoder.decode();
}
