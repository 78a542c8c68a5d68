import { z } from "zod";
import { scopeOf } from "./access.ts";
import { cloudEvent, cloudEventTypes } from "./cloud-event.ts";
import { exportTypes } from "./export.ts";
import { problemDocument } from "./event.ts";
import { examples as callable, type Example } from "./examples/index.ts";
import { problems, type ProblemCode } from "./problem.ts";
import { problemsOf } from "./route-problems.ts";
import { routes, type Route } from "./routes.ts";

/**
 * The OpenAPI 3.1 description of the contract, produced from the route table.
 *
 * @example openApi({ url: "https://app.example.org/feedback", version: "0.1.0" }).paths["/v1/events"]
 */
export function openApi(
  server: { readonly url: string; readonly version: string },
  table: Readonly<Record<string, Route>> = routes,
) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, route] of Object.entries<Route>(table))
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(name, route) };
  return {
    openapi: "3.1.0",
    info: {
      title: "Afterword",
      version: server.version,
      description: "Events in, invitations and answers, figures out.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: server.url }],
    paths,
    components: {
      securitySchemes: {
        key: { type: "http", scheme: "bearer", bearerFormat: "aw_<test|live>_<id>_<secret>" },
        person: { type: "http", scheme: "bearer", bearerFormat: "awp_<test|live>_<key id>_<sealed>" },
        session: { type: "apiKey", in: "cookie", name: sessionCookie },
      },
      schemas: { Problem: schemaOf(problemDocument, "output") },
      headers: limitHeaders,
    },
  };
}

/** The cookie of somebody who has signed in. */
export const sessionCookie = "__Host-afterword";

function securityOf({ action, byPerson }: Route): object[] {
  if (byPerson) return [{ person: [] }];
  return action === null ? [] : [{ key: action === "self" ? [] : [scopeOf(action)] }, { session: [] }];
}

/** What says how often something may be asked for. */
const limitHeaders = {
  RateLimit: {
    description: 'What is left of a limit, and in how many seconds all of it is back, such as `"posts";r=59;t=1`.',
    schema: { type: "string" },
  },
  "RateLimit-Policy": {
    description: 'How often in how many seconds, such as `"posts";q=60;w=60`.',
    schema: { type: "string" },
  },
  "Retry-After": { description: "In how many seconds to try again.", schema: { type: "integer" } },
};

const refs = (...names: readonly (keyof typeof limitHeaders)[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

/** A reply for each status of the problems that a route may answer. */
function problemReplies(codes: readonly ProblemCode[]) {
  const statuses = [...new Set(codes.map((code) => problems[code].status))];
  return statuses.map((status): [string, object] => {
    const of = codes.filter((code) => problems[code].status === status);
    const waits = status === 503 || status === 429;
    const headers = status === 429 ? refs("Retry-After", "RateLimit", "RateLimit-Policy") : refs("Retry-After");
    return [
      String(status),
      {
        description: of.map((code) => `\`${code}\`: ${problems[code].title}`).join(" "),
        ...(waits ? { headers } : {}),
        content: {
          "application/problem+json": {
            schema: {
              allOf: [{ $ref: "#/components/schemas/Problem" }],
              properties: { code: { enum: of } },
            },
          },
        },
      },
    ];
  });
}

/** A query's parameter as its example says it: a map's with its keys, a list's in one. */
function exampleOf({ params, query }: Example, where: "path" | "query", name: string): unknown {
  if (where === "path") return params?.[name];
  const inMap = Object.entries(query ?? {}).flatMap(([key, value]): [string, string][] =>
    key.startsWith(`${name}[`) ? [[key.slice(name.length + 1, -1), value]] : [],
  );
  return inMap.length > 0 ? Object.fromEntries(inMap) : query?.[name];
}

/** What stands in an address as the schema has it. */
function asTyped(schema: unknown, said: unknown): unknown {
  const { type } = schema as { readonly type?: string };
  if (said === undefined) return said;
  if (type === "array") return [said];
  return type === "integer" || type === "number" ? Number(said) : said;
}

function operation(name: string, route: Route) {
  const example: Example = (callable as Readonly<Record<string, Example>>)[name] ?? {};
  const withExample = (content: Record<string, object>) =>
    Object.fromEntries(
      Object.entries(content).map(([type, media], at) => [
        type,
        at === 0 && example.body !== undefined ? { ...media, example: example.body } : media,
      ]),
    );
  const json = (schema: unknown) => ({ "application/json": { schema } });
  const text = { "text/csv": { schema: { type: "string" } } };
  const book = { [exportTypes.xlsx]: { schema: { type: "string", format: "binary" } } };
  const csv = route.csv ? text : {};
  const body = (schema: z.ZodType) =>
    route.mail
      ? { "message/rfc822": { schema: { type: "string" } } }
      : { ...json(schemaOf(schema, "input")), ...csv, ...(route.cloudEvents ? cloudEventContent() : {}) };
  const files = Object.fromEntries(route.file?.map((type) => [type, { schema: { type: "string" } }]) ?? []);
  const content = (schema: z.ZodType) =>
    route.file ? files : { ...json(schemaOf(schema, "output")), ...(route.csvReply ? { ...text, ...book } : {}) };
  const replies = Object.entries(route.replies).map(([status, schema]): [string, object] => [
    status,
    { description: "Done.", content: content(schema) },
  ]);
  return {
    operationId: name,
    summary: route.summary,
    ...(route.deprecated ? { deprecated: true, "x-sunset": route.deprecated.sunset } : {}),
    security: securityOf(route),
    parameters: [
      ...parameters("path", route.params, example),
      ...parameters("query", route.query, example),
      ...(route.cloudEvents ? cloudEventHeaders() : []),
    ],
    ...(route.body ? { requestBody: { required: true, content: withExample(body(route.body)) } } : {}),
    responses: {
      ...Object.fromEntries(replies),
      ...Object.fromEntries(problemReplies(problemsOf(name, route))),
      default: {
        description: "A problem that came later than this description.",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

function cloudEventContent() {
  const event = schemaOf(cloudEvent, "input");
  return {
    [cloudEventTypes.one]: { schema: event },
    [cloudEventTypes.batch]: { schema: { type: "array", items: event, maxItems: 1_000 } },
  };
}

/** The attributes of a CloudEvent whose data is the body. */
function cloudEventHeaders() {
  const { datacontenttype: _, data: __, data_base64: ___, ...attributes } = cloudEvent.shape;
  return Object.entries<z.ZodType>(attributes).map(([name, part]) => ({
    name: `ce-${name}`,
    in: "header",
    required: false,
    schema: schemaOf(part, "input"),
  }));
}

function parameters(where: "path" | "query", schema: z.ZodObject | undefined, example: Example) {
  return Object.entries(schema?.shape ?? {}).map(([name, part]) => {
    const isMap = part instanceof z.ZodDefault && ["where", "map", "type"].includes(name);
    const schema = schemaOf(part as z.ZodType, "input");
    const said = asTyped(schema, exampleOf(example, where, name));
    return {
      name,
      in: where,
      ...(said === undefined ? {} : { example: said }),
      required: where === "path" || !(part as z.ZodType).safeParse(undefined).success,
      schema,
      ...(isMap ? { style: "deepObject", explode: true } : {}),
    };
  });
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): unknown {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}
