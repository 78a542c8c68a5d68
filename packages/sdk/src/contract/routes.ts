import { z } from "zod";
import type { Action } from "./access.ts";
import { actionRoutes } from "./action-routes.ts";
import { additionRoutes } from "./addition.ts";
import { embedRoutes } from "./embed.ts";
import { benchmark, benchmarkQuery } from "./benchmark.ts";
import { bounceReply } from "./bounce.ts";
import { cardRoutes } from "./card.ts";
import { alertRoutes } from "./alert.ts";
import { caseQueueRoutes } from "./case-queue.ts";
import { caseRoutes } from "./case.ts";
import { codebookRoutes } from "./codebook.ts";
import { codeInput, codeItem, codesQuery } from "./code.ts";
import { commentRoutes } from "./comment.ts";
import { commentLabelRoutes } from "./comment-label.ts";
import { commentTranslationRoutes } from "./comment-translation.ts";
import { commentWordRoutes } from "./comment-words.ts";
import { coverageQuery, coverageRow } from "./coverage.ts";
import { eventDetail, eventInput, eventResult, subjectRoutes } from "./event.ts";
import { exportQuery, exportTypes } from "./export.ts";
import {
  invitationDetail,
  invitationItem,
  invitationsQuery,
  personDecisions,
  personDecisionsQuery,
} from "./explanation.ts";
import { factInput, factsReply } from "./fact.ts";
import { firstStepRoutes } from "./first-steps.ts";
import { healthRoutes } from "./health.ts";
import { languageItem } from "./language.ts";
import { accessRoutes } from "./access-routes.ts";
import { lookRoutes } from "./look.ts";
import { memberRoutes } from "./member-routes.ts";
import { messageRoutes } from "./message-routes.ts";
import { metricNames, metricQuery, metricRow } from "./metric.ts";
import { peopleRoutes } from "./people-routes.ts";
import { line } from "./person.ts";
import { projectRoutes } from "./project-routes.ts";
import { proposalRoutes } from "./proposal.ts";
import { recordRoutes } from "./record-routes.ts";
import { goalRoutes } from "./goal.ts";
import { indicatorRoutes } from "./indicator.ts";
import { serviceRoutes } from "./service.ts";
import { warningRoutes } from "./warning.ts";
import { aggregateRoutes } from "./aggregate.ts";
import { collectionRoutes } from "./collection.ts";
import { reportRoutes } from "./report.ts";
import { ruleRoutes } from "./rule.ts";
import { simulation, simulationBody, simulationQuery } from "./simulation.ts";
import { sampleRoutes } from "./sample.ts";
import {
  anonymousReceipt,
  declined,
  declining,
  pageQuery,
  receipt,
  responseItem,
  submission,
  surveyItem,
} from "./response.ts";
import { staffReceipt, staffResponse } from "./staff-response.ts";
import { suppressionRoutes } from "./suppression.ts";
import { scoreMetrics, trend, trendMetrics, trendQuery } from "./trend.ts";
import { surveyRoutes } from "./survey-routes.ts";
import { viewRoutes } from "./view.ts";
import { viewLinkRoutes } from "./view-link.ts";
import { waveRoutes } from "./wave-routes.ts";
import { webhookRoutes } from "./webhook-routes.ts";

/** Since when a route is deprecated, from when on it may be gone, and where it says what to call instead. Days are UTC. */
export interface Deprecation {
  readonly since: `${number}-${number}-${number}`;
  readonly sunset: `${number}-${number}-${number}`;
  readonly link: string;
}

/** One route of the contract. Paths name parameters as `{id}`. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly summary: string;
  /**
   * What it does, which a key's scopes or a member's roles have to allow; `self` is about whoever calls, and open to all who
   * are somebody; null where a link or nothing at all is enough.
   */
  readonly action: Action | "self" | null;
  /**
   * Whether it also works for whoever may do this in parts of the organisation only, and then with the rows of these parts; or
   * takes the whole organisation. A link opens a part: its own.
   */
  readonly reach: "part" | "whole";
  /** A link to a saved view opens it as well, as far as the view goes. */
  readonly byLink?: true;
  /** It is opened by a person's token, and by nothing else. */
  readonly byPerson?: true;
  /** What is looked at by it, where that is noted in the audit log. */
  readonly views?: "person" | "response" | "record" | "case" | "export";
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The body may be a file of comma-separated values as well. */
  readonly csv?: true;
  /** The body may be CloudEvents as well: one, a batch, or the data of one whose attributes are headers. */
  readonly cloudEvents?: true;
  /** The body is a mail as it travelled (`message/rfc822`), and not JSON. */
  readonly mail?: true;
  /** The reply's rows may be asked for as comma-separated values as well. */
  readonly csvReply?: true;
  /** The reply is a file, of one of these types, and not JSON. */
  readonly file?: readonly string[];
  /** Largest body in bytes. */
  readonly limit?: number;
  /** It is going away: replies say so (RFC 9745), and when it ends (RFC 8594). */
  readonly deprecated?: Deprecation;
  readonly replies: { readonly [status: number]: z.ZodType };
}

const list = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), nextCursor: z.string().nullable() });
const token = z.object({ token: z.string() });
const byId = z.object({ id: line(64) });

/** Every JSON route: the server mounts it, the client is typed by it, OpenAPI is produced from it. */
export const routes = {
  receiveEvents: {
    method: "POST",
    path: "/v1/events",
    summary: "Receive one event, or up to 1,000.",
    action: "events.send",
    reach: "part",
    body: z.union([eventInput, z.array(eventInput).max(1_000)]),
    cloudEvents: true,
    limit: 4 * 1024 * 1024,
    replies: { 200: z.object({ results: z.array(eventResult) }) },
  },
  ...subjectRoutes,
  explainEvent: {
    method: "GET",
    path: "/v1/events/{id}",
    summary: "An event with each decision, gate by gate.",
    action: "decisions.read",
    reach: "part",
    params: z.object({ id: line(200) }),
    query: z.strictObject({ source: line(200).optional() }),
    replies: { 200: eventDetail },
  },
  receiveFacts: {
    method: "POST",
    path: "/v1/facts",
    summary: "Receive one fact about a subject, or up to 1,000.",
    action: "events.send",
    reach: "whole",
    body: z.union([factInput, z.array(factInput).max(1_000)]),
    limit: 1024 * 1024,
    replies: { 200: factsReply },
  },
  explainPerson: {
    method: "GET",
    path: "/v1/people/{id}/decisions",
    summary: "What each rule would say about a person now, and what was said, newest first.",
    action: "decisions.read",
    reach: "whole",
    params: z.object({ id: line(200) }),
    query: personDecisionsQuery,
    replies: { 200: personDecisions },
  },
  listInvitations: {
    method: "GET",
    path: "/v1/invitations",
    summary: "Invitations, newest first; those of one wave in the order of people's ids.",
    action: "decisions.read",
    reach: "part",
    query: invitationsQuery,
    replies: { 200: list(invitationItem) },
  },
  explainInvitation: {
    method: "GET",
    path: "/v1/invitations/{id}",
    summary: "An invitation: why it was made, where it stands, and each message.",
    action: "decisions.read",
    reach: "part",
    params: z.object({ id: line(200) }),
    replies: { 200: invitationDetail },
  },
  readCoverage: {
    method: "GET",
    path: "/v1/coverage",
    summary: "Whom a survey reached, by segment: eligible, asked, answered, and why others were not asked.",
    action: "figures.read",
    reach: "part",
    byLink: true,
    query: coverageQuery,
    csvReply: true,
    replies: { 200: z.object({ rows: z.array(coverageRow) }) },
  },
  simulate: {
    method: "POST",
    path: "/v1/simulate",
    summary: "What the rules would make of events, or make of a past period again. Nothing is stored.",
    action: "decisions.read",
    reach: "whole",
    query: simulationQuery,
    body: simulationBody,
    cloudEvents: true,
    limit: 4 * 1024 * 1024,
    replies: { 200: simulation },
  },
  listResponses: {
    method: "GET",
    path: "/v1/responses",
    summary: "Responses, newest first.",
    action: "comments.read",
    reach: "part",
    views: "response",
    query: pageQuery,
    replies: { 200: list(responseItem) },
  },
  exportResponses: {
    method: "GET",
    path: "/v1/exports/responses",
    summary: "Answers as a file that is sent while it is read, newest first: a line for each.",
    action: "figures.read",
    reach: "part",
    views: "export",
    query: exportQuery,
    file: Object.values(exportTypes),
    replies: { 200: z.string() },
  },
  addResponse: {
    method: "POST",
    path: "/v1/responses",
    summary: "Store answers that staff took down, on the phone or from paper.",
    action: "answers.add",
    reach: "whole",
    body: staffResponse,
    limit: 64 * 1024,
    replies: { 200: staffReceipt, 201: staffReceipt },
  },
  listSurveys: {
    method: "GET",
    path: "/v1/surveys",
    summary: "The deployed surveys, with their newest version.",
    action: "figures.read",
    reach: "part",
    replies: { 200: list(surveyItem) },
  },
  ...surveyRoutes,
  ...additionRoutes,
  ...projectRoutes,
  listLanguages: {
    method: "GET",
    path: "/v1/languages",
    summary: "The languages that pages and mails speak, and which of them a native speaker has read.",
    action: "figures.read",
    reach: "part",
    replies: { 200: list(languageItem) },
  },
  readMetric: {
    method: "GET",
    path: "/v1/metrics/{metric}",
    summary: "A figure with its n and interval, by segment and period.",
    action: "figures.read",
    reach: "part",
    byLink: true,
    params: z.object({ metric: z.enum(metricNames) }),
    query: metricQuery,
    csvReply: true,
    replies: { 200: z.object({ rows: z.array(metricRow) }) },
  },
  readTrend: {
    method: "GET",
    path: "/v1/metrics/{metric}/trend",
    summary: "A figure period by period, with the limits and signals of a control chart.",
    action: "figures.read",
    reach: "part",
    byLink: true,
    params: z.object({ metric: z.enum(trendMetrics) }),
    query: trendQuery,
    csvReply: true,
    replies: { 200: trend },
  },
  readBenchmark: {
    method: "GET",
    path: "/v1/metrics/{metric}/benchmark",
    summary: "The groups of a segment beside their overall figure: the data of a funnel plot.",
    action: "figures.read",
    reach: "part",
    byLink: true,
    params: z.object({ metric: z.enum(scoreMetrics) }),
    query: benchmarkQuery,
    csvReply: true,
    replies: { 200: benchmark },
  },
  ...peopleRoutes,
  ...ruleRoutes,
  ...goalRoutes,
  ...serviceRoutes,
  ...indicatorRoutes,
  ...warningRoutes,
  ...reportRoutes,
  ...collectionRoutes,
  ...aggregateRoutes,
  ...suppressionRoutes,
  ...healthRoutes,
  ...firstStepRoutes,
  ...sampleRoutes,
  ...viewRoutes,
  ...viewLinkRoutes,
  ...waveRoutes,
  listCodes: {
    method: "GET",
    path: "/v1/codes",
    summary: "Codes of posters, kiosks and letters, newest first.",
    action: "codes.manage",
    reach: "part",
    query: codesQuery,
    replies: { 200: list(codeItem) },
  },
  addCode: {
    method: "POST",
    path: "/v1/codes",
    summary: "Make a short code that opens a survey's form, or the link of one invitation.",
    action: "codes.manage",
    reach: "part",
    body: codeInput,
    limit: 64 * 1024,
    replies: { 200: codeItem, 201: codeItem },
  },
  revokeCode: {
    method: "DELETE",
    path: "/v1/codes/{id}",
    summary: "End a code: it opens nothing from now on.",
    action: "codes.manage",
    reach: "part",
    params: byId,
    replies: { 200: codeItem },
  },
  ...messageRoutes,
  ...accessRoutes,
  ...webhookRoutes,
  ...lookRoutes,
  ...memberRoutes,
  receiveBounce: {
    method: "POST",
    path: "/v1/bounces",
    summary: "Take in a mail that came to the address for bounces, as it travelled.",
    action: "messages.manage",
    reach: "whole",
    body: z.unknown(),
    mail: true,
    limit: 1024 * 1024,
    replies: { 200: bounceReply },
  },
  ...recordRoutes,
  ...embedRoutes,
  ...caseRoutes,
  ...caseQueueRoutes,
  ...alertRoutes,
  ...commentRoutes,
  ...codebookRoutes,
  ...commentLabelRoutes,
  ...commentTranslationRoutes,
  ...commentWordRoutes,
  ...actionRoutes,
  ...proposalRoutes,
  ...cardRoutes,
  submitResponse: {
    method: "POST",
    path: "/r/{token}",
    summary: "Answers to an invitation, as JSON. (A browser sends a form to the same address.)",
    action: null,
    reach: "part",
    params: token,
    body: submission,
    limit: 64 * 1024,
    replies: { 200: z.union([receipt, anonymousReceipt]), 201: z.union([receipt, anonymousReceipt]) },
  },
  declineInvitation: {
    method: "POST",
    path: "/r/{token}/decline",
    summary: "Not now: no reminder follows, and the link goes on working. (The page's form sends it to `/r/{token}`.)",
    action: null,
    reach: "part",
    params: token,
    body: declining,
    limit: 1_024,
    replies: { 200: declined },
  },
} as const satisfies { readonly [name: string]: Route };

/** A route's name. */
export type RouteName = keyof typeof routes;

/** The reply of a route, for its first status. */
export type Reply<N extends RouteName> = z.output<(typeof routes)[N]["replies"][200]>;
