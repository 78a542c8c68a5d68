import {
  benchmark,
  publishProject,
  receiveEvent,
  report,
  runSimulation,
  setupLink,
  tokenOf,
  trend,
} from "@afterword/fieldwork";
import {
  apiOf,
  benchmarkQuery,
  check,
  metricQuery,
  trendQuery,
  type AfterwordApi,
  type JoinLink,
  type MembersApi,
  type PersonToken,
  type PersonTokenInput,
  type Project,
  type Transport,
} from "@afterword/sdk";
import { rootUnit, type Scope } from "@afterword/store";
import type { Router } from "express";
import type { AfterwordOptions } from "./options.ts";
import { accessTransport } from "./access-transport.ts";
import { actionsTransport } from "./actions-transport.ts";
import { cardsTransport } from "./cards-transport.ts";
import { alertsTransport } from "./alerts-transport.ts";
import { casesTransport } from "./cases-transport.ts";
import { commentsTransport } from "./comments-transport.ts";
import { assemble, type Parts } from "./parts.ts";
import { embedTransport } from "./embed-transport.ts";
import { explainTransport } from "./explain-transport.ts";
import { exportTransport } from "./export/export-transport.ts";
import { membersTransport, meTransport } from "./members-transport.ts";
import { messagesTransport } from "./messages-transport.ts";
import { peopleTransport } from "./people-transport.ts";
import { projectTransport } from "./project-transport.ts";
import { router } from "./router.ts";
import { receiveOneOrMore } from "./facts-transport.ts";
import { unaskedTransport } from "./unasked-transport.ts";
import { readFiguresFile } from "./export/read-figures-file.ts";
import { looksTransport } from "./looks-transport.ts";
import { fetchOf, type Fetch } from "./http/fetch.ts";
import { listenerOf, type Listener, type ListenerOptions } from "./http/listener.ts";
import { healthOf } from "./health.ts";
import { firstStepsTransport } from "./first-steps-transport.ts";
import { sampleTransport } from "./sample-transport.ts";
import { catalogueTransport } from "./catalogue-transport.ts";
import { additionsTransport } from "./additions-transport.ts";
import { goalsTransport } from "./goals-transport.ts";
import { aggregatesTransport } from "./aggregates-transport.ts";
import { collectionsTransport } from "./collections-transport.ts";
import { reportsTransport } from "./reports-transport.ts";
import { rulesTransport } from "./rules-transport.ts";
import { suppressionsTransport } from "./suppressions-transport.ts";
import { surveysTransport } from "./surveys-transport.ts";
import { viewsTransport } from "./views-transport.ts";
import { wavesTransport } from "./waves-transport.ts";
import { webhooksTransport } from "./webhooks-transport.ts";

/** A runner in this process. */
export interface Afterword<P extends Project = Project> extends AfterwordApi<P> {
  readonly members: MembersApi & {
    /** The link that makes the first member, an owner; it works once, for 24 hours. Null where there is a member. */
    setupLink(): Promise<JoinLink | null>;
  };
  /** The link token of an invitation, for channels where the host shows the link itself: `<publicUrl>/r/<token>`. */
  readonly token: ((invitationId: string) => string) & AfterwordApi<P>["token"];
  /** Routes for the host's Express app, under the path that `publicUrl` names. */
  express(): Router;
  /**
   * The same for a plain server of `node:http`, or another framework on it: it serves what is below the path of `publicUrl`.
   *
   * @example createServer(aw.listener({ trustProxy: "loopback" })).listen(3000, "127.0.0.1");
   */
  listener(options?: ListenerOptions): Listener;
  /**
   * The same for what speaks the Fetch API: route handlers of Next.js, Hono, and the like.
   *
   * @example export const POST = (request: Request) => aw.fetch(request);
   */
  readonly fetch: Fetch;
  /** Starts the worker: decides what is due and sends mail. */
  start(): Promise<void>;
  /** Finishes what is under way, then closes the database. */
  stop(): Promise<void>;
}

/**
 * Makes a runner: opens the database, brings its schema up to date and publishes the project's surveys.
 *
 * @throws OptionsError naming every option that can't work
 * @throws StoreUnavailableError when the database can't be opened
 * @example
 * const aw = await createAfterword(project, { database: "file:./afterword.db", publicUrl: "http://127.0.0.1:3000/feedback" });
 * await aw.start();
 * express().use("/feedback", aw.express()).listen(3000, "127.0.0.1");
 */
export async function createAfterword<P extends Project>(project: P, options: AfterwordOptions): Promise<Afterword<P>> {
  const parts = await assemble(project, options);
  return afterwordOn<P>(parts);
}

/** A runner on parts that are assembled already. */
export async function afterwordOn<P extends Project>(parts: Parts): Promise<Afterword<P>> {
  const scope = hostScope(parts);
  await publishProject(parts.contextOf(scope, { kind: "host", id: "host" }));
  parts.watch.watch();
  const api = apiOf<P>(inProcess(parts, scope));
  let fetching: Fetch | undefined;
  return {
    ...api,
    members: { ...api.members, setupLink: () => setupLink(parts.contextOf(scope, { kind: "host", id: "host" })) },
    token: tokens(parts, api),
    express: () => router(parts),
    listener: (options) => listenerOf(parts.settings, router(parts), options),
    fetch: (request, options) => (fetching ??= fetchOf(listenerOf(parts.settings, router(parts))))(request, options),
    start: () => {
      parts.worker.start();
      return Promise.resolve();
    },
    stop: async () => {
      await parts.paper.stop();
      await parts.worker.stop();
      await parts.watch.stop();
      await parts.delivery.close();
      await parts.store.close();
    },
  };
}

/** Tokens of both kinds: of an invitation's link, and of a person. */
function tokens<P extends Project>({ secret }: Parts, api: AfterwordApi<P>): Afterword<P>["token"] {
  function token(of: string): string;
  function token(of: PersonTokenInput): Promise<PersonToken>;
  function token(of: string | PersonTokenInput) {
    return typeof of === "string" ? tokenOf(secret, "answer", of) : api.token(of);
  }
  return token;
}

/** In-process calls are test data in development and live in production. */
const hostScope = ({ settings }: Parts): Scope => ({
  unit: rootUnit,
  mode: settings.mode === "production" ? "live" : "test",
});

function inProcess(parts: Parts, scope: Scope): Transport {
  const context = () => parts.contextOf(scope, { kind: "host", id: "host" });
  const reads = () => parts.reading(context());
  const wake = () => {
    parts.worker.wake();
  };
  return {
    receive: async (event) => {
      const result = await receiveEvent(context(), event);
      parts.worker.notice([result]);
      return result;
    },
    facts: (facts) => receiveOneOrMore(context(), facts),
    metric: (metric, query) => report(reads(), metric, check(metricQuery, query, "invalid_query")),
    trend: (metric, query) => trend(reads(), metric, check(trendQuery, query, "invalid_query")),
    benchmark: (metric, query) => benchmark(reads(), metric, check(benchmarkQuery, query, "invalid_query")),
    figuresFile: (figures, format, language = "en") => readFiguresFile(reads(), figures, { format, language }),
    ...peopleTransport(context),
    ...additionsTransport(context, parts.refreshProject),
    ...goalsTransport(context),
    ...catalogueTransport(context),
    aggregates: aggregatesTransport(context),
    collections: collectionsTransport(context),
    reports: reportsTransport(context, wake),
    ...rulesTransport(context),
    ...firstStepsTransport(context),
    ...sampleTransport(context, wake),
    ...suppressionsTransport(context),
    ...viewsTransport(context),
    ...looksTransport(context),
    cases: casesTransport(context, wake),
    alerts: alertsTransport(context),
    ...commentsTransport(context, reads, wake),
    actions: actionsTransport(context, wake),
    cards: cardsTransport(context),
    messages: messagesTransport(context, wake),
    ...accessTransport(context),
    webhooks: webhooksTransport(context, wake),
    ...membersTransport(context),
    ...meTransport(context, parts.settings),
    waves: wavesTransport(context, wake),
    ...unaskedTransport(context, wake),
    ...exportTransport(context, reads),
    readHealth: () => healthOf(parts, context()),
    surveys: surveysTransport(context, parts.refreshProject),
    ...projectTransport(context, parts.refreshProject),
    simulate: (input, { strictChannel = false }) => runSimulation(context(), input, { strictChannel }),
    ...explainTransport(context, reads),
    ...embedTransport(context),
  };
}
