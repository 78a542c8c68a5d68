import { z } from "zod";
import { scopeOf } from "./access.ts";
import { cloudEvent, cloudEventTypes } from "./cloud-event.ts";
import { exportTypes } from "./export.ts";
import { problemDocument } from "./event.ts";
import { problems } from "./problem.ts";
import { routes, type Route } from "./routes.ts";

/**
 * The OpenAPI 3.1 description of the contract, produced from the route table.
 *
 * @example openApi({ url: "https://app.example.org/feedback", version: "0.1.0" }).paths["/v1/events"]
 */
export function openApi(server: { readonly url: string; readonly version: string }) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, route] of Object.entries<Route>(routes))
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(name, route) };
  return {
    openapi: "3.1.0",
    info: { title: "Afterword", version: server.version },
    servers: [{ url: server.url }],
    paths,
    components: {
      securitySchemes: {
        key: { type: "http", scheme: "bearer", bearerFormat: "aw_<test|live>_<id>_<secret>" },
        person: { type: "http", scheme: "bearer", bearerFormat: "awp_<test|live>_<key id>_<sealed>" },
        session: { type: "apiKey", in: "cookie", name: sessionCookie },
      },
      schemas: { Problem: schemaOf(problemDocument, "output") },
    },
  };
}

/** The cookie of somebody who has signed in. */
export const sessionCookie = "__Host-afterword";

function securityOf({ action, byPerson }: Route): object[] {
  if (byPerson) return [{ person: [] }];
  return action === null ? [] : [{ key: action === "self" ? [] : [scopeOf(action)] }, { session: [] }];
}

function operation(name: string, route: Route) {
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
    security: securityOf(route),
    parameters: [
      ...parameters("path", route.params),
      ...parameters("query", route.query),
      ...(route.cloudEvents ? cloudEventHeaders() : []),
    ],
    ...(route.body ? { requestBody: { required: true, content: body(route.body) } } : {}),
    responses: {
      ...Object.fromEntries(replies),
      default: {
        description: `A problem; its code is one of ${Object.keys(problems).join(", ")}.`,
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

function parameters(where: "path" | "query", schema: z.ZodObject | undefined) {
  return Object.entries(schema?.shape ?? {}).map(([name, part]) => {
    const isMap = part instanceof z.ZodDefault && ["where", "map", "type"].includes(name);
    return {
      name,
      in: where,
      required: where === "path" || !(part as z.ZodType).safeParse(undefined).success,
      schema: schemaOf(part as z.ZodType, "input"),
      ...(isMap ? { style: "deepObject", explode: true } : {}),
    };
  });
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): unknown {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}
