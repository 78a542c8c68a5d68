import { describe, expect, test } from "vitest";
import { openApi } from "./openapi.ts";
import { problems } from "./problem.ts";
import { scopeOf } from "./access.ts";
import { routes, type Route } from "./routes.ts";

interface Operation {
  operationId: string;
  summary: string;
  security: { key?: string[] }[];
  parameters: { name: string; in: string; required: boolean; schema: object; style?: string }[];
  requestBody?: { required: boolean; content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content: Record<string, { schema: object }> }>;
}

const document = openApi({ url: "https://app.example.org/feedback", version: "1.2.3" });
const operationOf = (route: Route) => document.paths[route.path]?.[route.method.toLowerCase()] as Operation;

/** Whether a value has the shape of a JSON Schema: known types, objects and lists of schemas where schemas belong. */
function expectSchema(value: unknown): void {
  if (typeof value === "boolean") return;
  expect(value).toBeTypeOf("object");
  expect(value).not.toBeNull();
  const schema = value as Record<string, unknown>;
  const types = ["string", "number", "integer", "boolean", "object", "array", "null"];
  if (schema["type"] !== undefined) expect(types).toEqual(expect.arrayContaining([schema["type"]].flat()));
  if (schema["required"] !== undefined) expect(schema["required"]).toBeInstanceOf(Array);
  for (const key of ["items", "additionalProperties", "propertyNames", "not"])
    if (key in schema) expectSchema(schema[key]);
  for (const key of ["anyOf", "oneOf", "allOf"]) if (key in schema) (schema[key] as unknown[]).forEach(expectSchema);
  Object.values(schema["properties"] ?? {}).forEach(expectSchema);
}

test("the document says what it is and where", () => {
  expect(document).toMatchObject({
    openapi: "3.1.0",
    info: { title: "Afterword", version: "1.2.3" },
    servers: [{ url: "https://app.example.org/feedback" }],
  });
});

test("it is JSON", () => {
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
});

test("it has the routes of the table, and no other", () => {
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const declared = Object.values<Route>(routes).map(({ method, path }) => `${method} ${path}`);
  expect(described.sort()).toEqual(declared.sort());
  expect(new Set(declared).size).toBe(declared.length);
});

describe.each(Object.entries<Route>(routes))("%s", (name, route) => {
  const operation = operationOf(route);

  test("has a name and a sentence", () => {
    expect(operation.operationId).toBe(name);
    expect(operation.summary).toMatch(/^[A-Z].*\.\)?$/);
  });

  test("documents every parameter of its path and query", () => {
    const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    const named = (where: string) => operation.parameters.filter((one) => one.in === where).map((one) => one.name);
    expect(named("path")).toEqual(inPath);
    expect(Object.keys(route.params?.shape ?? {})).toEqual(inPath);
    expect(named("query")).toEqual(Object.keys(route.query?.shape ?? {}));
    for (const parameter of operation.parameters) expectSchema(parameter.schema);
    expect(operation.parameters.filter((one) => one.in === "path").every((one) => one.required)).toBe(true);
  });

  test("names the scope its key needs, one of those there are", () => {
    const scopes = route.action === null || route.action === "self" ? [] : [scopeOf(route.action)];
    const none = route.byPerson ? [{ person: [] }] : [];
    expect(operation.security).toEqual(route.action === null ? none : [{ key: scopes }, { session: [] }]);
  });

  test("has schemas for body, replies and problems", () => {
    expect(operation.requestBody !== undefined).toBe(route.body !== undefined);
    expect(route.body === undefined || (route.limit ?? 0) > 0).toBe(true);
    const type = route.mail === true ? "message/rfc822" : "application/json";
    if (operation.requestBody) expectSchema(operation.requestBody.content[type]?.schema);
    expect(Object.keys(operation.responses)).toEqual([...Object.keys(route.replies), "default"]);
    for (const status of Object.keys(route.replies))
      for (const reply of route.file ?? ["application/json"])
        expectSchema(operation.responses[status]?.content[reply]?.schema);
    expect(operation.responses["default"]?.content).toEqual({
      "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
    });
  });
});

test("parts of parameters are told as they are sent", () => {
  const { parameters } = operationOf(routes.readMetric);
  expect(parameters.find(({ name }) => name === "where")).toMatchObject({ style: "deepObject", required: false });
  expect(parameters.find(({ name }) => name === "survey")).toMatchObject({ required: false });
  const ofCoverage = operationOf(routes.readCoverage).parameters;
  expect(ofCoverage.find(({ name }) => name === "survey")).toMatchObject({ required: true });
});

test("a body that may be a file says so, and which columns it is read from", () => {
  const { requestBody, parameters } = operationOf(routes.putPeople);
  expect(Object.keys(requestBody?.content ?? {})).toEqual(["application/json", "text/csv"]);
  expect(parameters.find(({ name }) => name === "map")).toMatchObject({ style: "deepObject", required: false });
});

test("a body that may be CloudEvents says so, and which headers stand for attributes", () => {
  const { requestBody, parameters } = operationOf(routes.receiveEvents);
  const types = ["application/json", "application/cloudevents+json", "application/cloudevents-batch+json"];
  expect(Object.keys(requestBody?.content ?? {})).toEqual(types);
  for (const type of types) expectSchema(requestBody?.content[type]?.schema);
  expect(parameters.filter((one) => one.in === "header").map(({ name }) => name)).toContain("ce-specversion");
  const schema = requestBody?.content["application/cloudevents+json"]?.schema;
  expect(schema).toMatchObject({ required: ["specversion", "id", "source", "type"] });
});

test("answers are described as an object", () => {
  const schema = operationOf(routes.submitResponse).requestBody?.content["application/json"]?.schema;
  expect(schema).toMatchObject({ properties: { answers: { type: "object" } }, required: ["answers", "submissionId"] });
});

test("every problem has a status that fits its kind and a sentence", () => {
  expectSchema(document.components.schemas.Problem);
  for (const { status, title } of Object.values(problems)) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(title).toMatch(/\.$/);
  }
});
