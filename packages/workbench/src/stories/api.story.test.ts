import { createClient, routes } from "@afterword/sdk";
import type { z } from "zod";
import { afterAll, beforeAll, expect, test } from "vitest";
import project, { csat, ticket } from "./project.ts";
import { serve, type Served } from "./served.ts";

let aw: Served;
beforeAll(async () => {
  aw = await serve();
});
afterAll(() => aw.stop());

const results = (json: Record<string, unknown>) => json["results"] as { status: string; problem?: { code: string } }[];

test("what the host serves besides stays the host's", async () => {
  for (const path of ["/something-else", "/R/x", "/V1/surveys", "/x%72/x"])
    expect([path, (await aw.call("GET", path)).text]).toEqual([path, "the host's own page"]);
});

test("a path that encodes its first letters is ours, and unknown", async () => {
  const token = await aw.invite("encoded");
  const plain = await aw.call("GET", "/r/unknown");
  for (const path of [`/%72/${token}`, `/r%2f${token}`, "/%72/..%2f"]) {
    const reply = await aw.call("GET", path);
    expect([path, reply.status, reply.text]).toEqual([path, 404, plain.text]);
    for (const header of ["content-security-policy", "referrer-policy", "x-content-type-options", "cache-control"])
      expect(reply.headers.get(header)).toBe(plain.headers.get(header));
  }
  expect((await aw.call("GET", "/%76%31/surveys")).json["code"]).toBe("not_found");
});

test("a batch is answered event by event: one that can't be read takes none of the others with it", async () => {
  const person = { id: "b", email: "b@example.org" };
  const good = { id: "b1", type: "ticket.closed", person, data: { id: "B-1", team: "ICT" } };
  const reply = await aw.call("POST", "/v1/events", [
    good,
    good,
    { ...good, data: { id: "B-1", team: "HR" } },
    { ...good, id: "b2", type: "ticket.lost" },
    { ...good, id: "b3", data: { id: "B-3" } },
    { ...good, id: "b4", person: { ...person, name: "A\r\nBcc: evil@example.org" } },
    "no event at all",
  ]);
  expect(reply.status).toBe(200);
  expect(results(reply.json).map(({ status, problem }) => problem?.code ?? status)).toEqual([
    "accepted",
    "duplicate",
    "idempotency_mismatch",
    "unknown_event_type",
    "invalid_event",
    "invalid_event",
    "invalid_event",
  ]);
});

test("a single event that is rejected answers its problem", async () => {
  const reply = await aw.call("POST", "/v1/events", {
    type: "ticket.closed",
    person: { id: "x" },
    data: { id: "X-1" },
  });
  expect(reply.status).toBe(422);
  expect(reply.headers.get("content-type")).toContain("application/problem+json");
  expect(reply.json).toMatchObject({ code: "invalid_event", errors: [{ path: "data.team" }] });
  expect(reply.json["requestId"]).toMatch(/^[0-9a-f-]{36}$/);
});

test.each([
  ["a@b.test, evil@x.test"],
  ["grp: e1@x.test, e2@x.test;"],
  ['"x evil@x.test"@b.test'],
  ["a@b.test\r\nRCPT TO:<e@x.test>"],
  ["<a@b.test>"],
  ["a@localhost"],
  [""],
])("the recipient %j is refused", async (email) => {
  expect((await aw.close("addr", { person: { email } })).status).toBe(422);
});

test("50 equal events at once give one invitation", async () => {
  const replies = await Promise.all(Array.from({ length: 50 }, () => aw.close("par")));
  expect(replies.every((reply) => reply.status === 200)).toBe(true);
  const decisions = replies.map(
    (reply) => (results(reply.json)[0] as unknown as { decisions: { invitationId: string }[] }).decisions,
  );
  expect(new Set(decisions.map(([decision]) => decision?.invitationId)).size).toBe(1);
});

test.each<[string, () => Promise<{ status: number; json: Record<string, unknown> }>, number, string]>([
  ["malformed JSON", () => aw.call("POST", "/v1/events", "{bad"), 400, "malformed"],
  ["a bad escape", () => aw.call("GET", "/v1/events/%E0%A4%A"), 400, "malformed"],
  ["an unknown route", () => aw.call("GET", "/v1/nothing"), 404, "not_found"],
  ["a wrong method", () => aw.call("DELETE", "/v1/events"), 405, "method_not_allowed"],
  [
    "no JSON",
    () => aw.call("POST", "/v1/events", "x=1", { "content-type": "text/plain" }),
    415,
    "unsupported_media_type",
  ],
  [
    "a body that is too large",
    () => aw.call("POST", "/v1/events", JSON.stringify({ a: "x".repeat(5e6) })),
    413,
    "too_large",
  ],
  [
    "nesting without end",
    () =>
      aw.call(
        "POST",
        "/v1/events",
        `{"type":"ticket.closed","person":{"id":"d"},"data":{"id":"D","team":${"[".repeat(50_000)}${"]".repeat(50_000)}}}`,
      ),
    422,
    "invalid_event",
  ],
  [
    "too many events",
    () =>
      aw.call(
        "POST",
        "/v1/events",
        Array.from({ length: 1_001 }, () => ({})),
      ),
    422,
    "invalid_request",
  ],
  ["an unknown event", () => aw.call("GET", "/v1/events/none"), 404, "not_found"],
  ["an unknown metric", () => aw.call("GET", "/v1/metrics/happiness?survey=ticket-csat"), 422, "invalid_query"],
  [
    "an unknown parameter",
    () => aw.call("GET", "/v1/metrics/csat?survey=ticket-csat&question=csat&sort=1"),
    422,
    "invalid_query",
  ],
  [
    "a parameter given twice",
    () => aw.call("GET", "/v1/metrics/csat?survey=ticket-csat&question=csat&where[team]=A&where[team]=B"),
    422,
    "invalid_query",
  ],
  [
    "a parameter given twice",
    () => aw.call("GET", "/v1/metrics/csat?survey=ticket-csat&question=csat&where[team]=A&where[team]=B"),
    422,
    "invalid_query",
  ],
  ["an unknown survey", () => aw.call("GET", "/v1/metrics/csat?survey=none&question=csat"), 422, "invalid_query"],
  [
    "a metric that the question has not",
    () => aw.call("GET", "/v1/metrics/nps?survey=ticket-csat&question=csat"),
    422,
    "invalid_query",
  ],
  [
    "SQL in a segment",
    () => aw.call("GET", "/v1/metrics/csat?survey=ticket-csat&question=csat&by=team' or 1=1 --"),
    422,
    "invalid_query",
  ],
  ["a cursor that is none of ours", () => aw.call("GET", "/v1/responses?cursor=abc"), 422, "invalid_query"],
])("%s is a problem that tells nothing about the inside", async (_, call, status, code) => {
  const reply = await call();
  expect(reply.status).toBe(status);
  expect(reply.json).toMatchObject({ code, status });
  expect(JSON.stringify(reply.json)).not.toMatch(/node_modules|\.ts:|sqlite|select /i);
});

test("keys open what their scope says, in their own mode", async () => {
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
  const reader = bearer(await aw.keyFor("test", ["results:read"]));
  expect((await aw.call("POST", "/v1/events", {}, reader)).status).toBe(403);
  expect((await aw.call("GET", "/v1/responses", undefined, reader)).status).toBe(403);
  expect((await aw.call("GET", "/v1/surveys", undefined, reader)).status).toBe(200);
  for (const wrong of [
    "Bearer ",
    "Bearer aw_test_x",
    `Bearer ${aw.key}x`,
    `Bearer ${aw.key.replace("_test_", "_live_")}`,
    "Basic abc",
  ])
    expect((await aw.call("GET", "/v1/surveys", undefined, { authorization: wrong })).status).toBe(401);
  await aw.close("mode");
  const live = bearer(await aw.keyFor("live"));
  expect((await aw.call("GET", "/v1/events/evt-mode", undefined, live)).status).toBe(404);
  expect((await aw.call("GET", "/v1/events/evt-mode")).status).toBe(200);
});

test("a revoked key is refused at once", async () => {
  const key = await aw.keyFor("test");
  const scope = { unit: "org", mode: "test" } as const;
  await aw.parts.store.write(scope, (rows) => rows.apiKeys.revoke(key.split("_")[2] ?? "", Date.now()));
  expect((await aw.call("GET", "/v1/surveys", undefined, { authorization: `Bearer ${key}` })).status).toBe(401);
});

test("every route of the contract is mounted, and OpenAPI describes it", async () => {
  const spec = (await aw.call("GET", "/openapi.json")).json as { paths: Record<string, object> };
  for (const { method, path } of Object.values(routes)) {
    expect(spec.paths[path], path).toHaveProperty(method.toLowerCase());
    const reply = await aw.call(method, path.replaceAll(/\{\w+\}/g, "x"), method === "POST" ? {} : undefined, {
      authorization: "",
    });
    expect([401, 404, 422], `${method} ${path}`).toContain(reply.status);
    expect(reply.json["code"], `${method} ${path}`).not.toBe("method_not_allowed");
  }
});

test("the client over HTTP and the interface in-process give the same, and replies are what the contract says", async () => {
  const http = createClient({ url: `${aw.base}/feedback`, apiKey: aw.key, project });
  const person = { person: { id: "same", email: "same@example.org" }, id: "same" };
  const first = await http.track(ticket.closed, { id: "S-1", team: "HR" }, person);
  const again = await aw.afterword.track(ticket.closed, { id: "S-1", team: "HR" }, person);
  expect(again).toEqual({ ...first, status: "duplicate" });
  expect(await http.explain("same")).toEqual(await aw.afterword.explain("same"));
  expect(await http.results(csat).score("csat").by("team")).toEqual(
    await aw.afterword.results(csat).score("csat").by("team"),
  );
  await expect(http.explain("none")).rejects.toMatchObject({ code: "not_found", status: 404 });
  const replies: [z.ZodType, string][] = [
    [routes.explainEvent.replies[200], "/v1/events/same"],
    [routes.listResponses.replies[200], "/v1/responses?limit=5"],
    [routes.listSurveys.replies[200], "/v1/surveys"],
    [routes.listLanguages.replies[200], "/v1/languages"],
    [routes.readProject.replies[200], "/v1/project"],
    [
      routes.readMetric.replies[200],
      "/v1/metrics/distribution?survey=ticket-csat&question=csat&by=team&period=month&where[team]=HR",
    ],
  ];
  for (const [schema, path] of replies)
    expect(schema.safeParse((await aw.call("GET", path)).json).error, path).toBeUndefined();
});

test("lists come page by page, newest first", async () => {
  for (const id of ["L1", "L2", "L3"]) {
    const token = await aw.invite(id);
    await aw.call("POST", `/r/${token}`, { answers: { csat: 4 }, submissionId: id });
  }
  const subjects: unknown[] = [];
  let cursor = "";
  do {
    const { json } = await aw.call("GET", `/v1/responses?limit=1${cursor}`);
    subjects.push(...(json["items"] as { subject: string }[]).map((item) => item.subject));
    cursor = typeof json["nextCursor"] === "string" ? `&cursor=${json["nextCursor"]}` : "";
  } while (cursor !== "");
  expect(subjects.slice(0, 3)).toEqual(["L3", "L2", "L1"]);
});

test("the languages of pages and mails, each by its own name, say who has read them", async () => {
  const { json } = await aw.call("GET", "/v1/languages");
  expect(json).toMatchObject({ nextCursor: null });
  expect(json["items"]).toContainEqual({ locale: "ar", name: "العربية", direction: "rtl", reviewed: false });
  expect(json["items"]).toContainEqual({ locale: "en", name: "English", direction: "ltr", reviewed: true });
});

test("a method that a path doesn't take is answered with those it does", async () => {
  for (const [method, path, allowed] of [
    ["DELETE", "/v1/simulate", "POST"],
    ["POST", "/livez", "GET, HEAD"],
    ["DELETE", "/u/x", "GET, HEAD, POST"],
  ] as const) {
    const reply = await aw.call(method, path);
    expect([reply.status, reply.headers.get("allow")]).toEqual([405, allowed]);
  }
});

test.each([[[1.5, "a"]], [[1, "a\0"]], [["1", "a"]]])("the cursor %j is none of ours", async (content) => {
  const cursor = Buffer.from(JSON.stringify(content)).toString("base64url");
  expect((await aw.call("GET", `/v1/responses?cursor=${cursor}`)).status).toBe(422);
});

test("what is deployed is told as it was declared, over HTTP and in the process alike", async () => {
  const told = await createClient({ url: `${aw.base}/feedback`, apiKey: aw.key }).project.get();
  expect(told).toEqual(await aw.afterword.project.get());
  expect(told.surveys).toEqual(JSON.parse(JSON.stringify(project.surveys.map(({ definition }) => definition))));
  expect(told.rules).toEqual(JSON.parse(JSON.stringify(project.rules.map(({ definition }) => definition))));
  expect(told.events.find(({ type }) => type === ticket.closed.type)).toMatchObject({
    subject: "id",
    segments: ["team"],
  });
  expect(told.segments).toContain("team");
});
