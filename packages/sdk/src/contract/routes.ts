import { z } from "zod";
import { eventDetail, eventInput, eventResult } from "./event.ts";
import { metricNames, metricQuery, metricRow } from "./metric.ts";
import { line } from "./person.ts";
import { pageQuery, receipt, responseItem, submission, surveyItem } from "./response.ts";

/** What an API key may do. */
export const scopes = ["events:write", "results:read", "comments:read", "people:write", "admin"] as const;

/** What an API key may do. */
export type KeyScope = (typeof scopes)[number];

/** One route of the contract. Paths name parameters as `{id}`. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly summary: string;
  /** The scope that a key needs; null where a link or nothing at all is enough. */
  readonly scope: KeyScope | null;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Largest body in bytes. */
  readonly limit?: number;
  readonly replies: { readonly [status: number]: z.ZodType };
}

const list = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), nextCursor: z.string().nullable() });
const token = z.object({ token: z.string() });

/** Every JSON route: the server mounts it, the client is typed by it, OpenAPI is produced from it. */
export const routes = {
  receiveEvents: {
    method: "POST",
    path: "/v1/events",
    summary: "Receive one event, or up to 1,000.",
    scope: "events:write",
    body: z.union([eventInput, z.array(eventInput).max(1_000)]),
    limit: 4 * 1024 * 1024,
    replies: { 200: z.object({ results: z.array(eventResult) }) },
  },
  explainEvent: {
    method: "GET",
    path: "/v1/events/{id}",
    summary: "An event with each decision, gate by gate.",
    scope: "results:read",
    params: z.object({ id: line(200) }),
    query: z.strictObject({ source: line(200).optional() }),
    replies: { 200: eventDetail },
  },
  listResponses: {
    method: "GET",
    path: "/v1/responses",
    summary: "Responses, newest first.",
    scope: "comments:read",
    query: pageQuery,
    replies: { 200: list(responseItem) },
  },
  listSurveys: {
    method: "GET",
    path: "/v1/surveys",
    summary: "The deployed surveys, with their newest version.",
    scope: "results:read",
    replies: { 200: list(surveyItem) },
  },
  readMetric: {
    method: "GET",
    path: "/v1/metrics/{metric}",
    summary: "A figure with its n and interval, by segment and period.",
    scope: "results:read",
    params: z.object({ metric: z.enum(metricNames) }),
    query: metricQuery,
    replies: { 200: z.object({ rows: z.array(metricRow) }) },
  },
  submitResponse: {
    method: "POST",
    path: "/r/{token}",
    summary: "Answers to an invitation, as JSON. (A browser sends a form to the same address.)",
    scope: null,
    params: token,
    body: submission,
    limit: 64 * 1024,
    replies: { 200: receipt, 201: receipt },
  },
} as const satisfies { readonly [name: string]: Route };

/** A route's name. */
export type RouteName = keyof typeof routes;

/** The reply of a route, for its first status. */
export type Reply<N extends RouteName> = z.output<(typeof routes)[N]["replies"][200]>;
