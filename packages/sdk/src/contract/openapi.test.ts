import { describe, expect, test } from "vitest";
import { openApi } from "./openapi.ts";
import { problems, type ProblemCode } from "./problem.ts";
import { problemsOf } from "./route-problems.ts";
import { examples } from "./examples/index.ts";
import { scopeOf } from "./access.ts";
import { routes, type Route, type RouteName } from "./routes.ts";

interface Operation {
  operationId: string;
  summary: string;
  security: { key?: string[] }[];
  parameters: { name: string; in: string; required: boolean; schema: object; style?: string; example?: unknown }[];
  requestBody?: { required: boolean; content: Record<string, { schema: object; example?: unknown }> };
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

  test("has an example that is what the route takes", () => {
    const { params, query, body } = examples[name as RouteName];
    for (const part of [route.params?.safeParse(params ?? {}), route.body?.safeParse(body)])
      expect(part?.error).toBeUndefined();
    const inQuery = Object.keys(query ?? {}).map((key) => key.replace(/\[.*/, ""));
    const told = operation.parameters.filter((one) => one.example !== undefined).map((one) => one.name);
    expect(told).toEqual(expect.arrayContaining([...Object.keys(route.params?.shape ?? {}), ...inQuery]));
    const [media] = Object.values(operation.requestBody?.content ?? {});
    expect(media?.example).toEqual(body);
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
    const statuses = problemsOf(name, route).map((code) => String(problems[code].status));
    expect(Object.keys(operation.responses)).toEqual([
      ...new Set([...Object.keys(route.replies), ...statuses].sort()),
      "default",
    ]);
    for (const code of problemsOf(name, route))
      expect(operation.responses[problems[code].status]?.description).toContain(`\`${code}\``);
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

test("each problem is one that some route may answer, but for those of addresses that no route has", () => {
  const answered = new Set(Object.entries<Route>(routes).flatMap(([name, route]) => problemsOf(name, route)));
  const others = (Object.keys(problems) as ProblemCode[]).filter((code) => !answered.has(code));
  expect(others).toEqual(["method_not_allowed", "code_ended"]);
});

test("a route that is going away is marked, with the day on which it ends", () => {
  const deprecated = { since: "2027-01-01", sunset: "2028-01-01", link: "https://docs.example.org/v2" } as const;
  const made: Route = { ...routes.listRules, path: "/v1/old", deprecated };
  const { paths } = openApi({ url: "https://app.example.org", version: "1" }, { listOld: made });
  expect(paths["/v1/old"]?.["get"]).toMatchObject({
    operationId: "listOld",
    deprecated: true,
    "x-sunset": "2028-01-01",
  });
  expect(JSON.stringify(document)).not.toContain('"deprecated":true');
});
