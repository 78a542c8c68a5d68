import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { defineProject, defineSurvey, q, when, type KeyScope } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { programFile } from "../needs/program-file.ts";
import { run } from "./program.ts";
import project, { csat, ticket } from "./project.ts";
import { serve, type Served } from "./served.ts";

// `afterword mcp`: an assistant's client speaks to the program, which reads by the API with a key.

const secret = defineSurvey("secret", { csat: q.csat("How satisfied are you?") }, { privacy: "confidential" });
const both = defineProject({
  surveys: [...project.surveys, secret],
  rules: [...project.rules, when(ticket.closed).ask(secret).id("secret").by("link").quiet("0d")],
});

let aw: Served;
const ends: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  aw = await serve("file::memory:", both);
  const token = await aw.invite("m1");
  await aw.call("POST", `/r/${token}`, { answers: { csat: 5 }, submissionId: "s1" });
}, 60_000);
afterAll(async () => {
  await Promise.all(ends.map((end) => end()));
  await aw.stop();
});

interface Answer {
  readonly id?: number | null;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly code: number; readonly message: string };
}

/** Starts the program as an assistant does. */
async function connect(scopes: readonly KeyScope[]) {
  const env = { PATH: process.env["PATH"], AFTERWORD_API_KEY: await aw.keyFor("test", scopes) };
  const child = spawn(process.execPath, [programFile(), "mcp", "--url", `${aw.base}/feedback`], { env });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise<number | null>((done) => child.once("close", done));
  let id = 0;
  const say = (line: string) => child.stdin.write(`${line}\n`);
  const hear = async () => JSON.parse(String((await lines.next()).value)) as Answer;
  const ask = async (method: string, params: object = {}) => {
    id += 1;
    say(JSON.stringify({ jsonrpc: "2.0", id, method, params }));
    return hear();
  };
  const call = async (name: string, args: object = {}) => {
    const { result } = await ask("tools/call", { name, arguments: args });
    const [{ text } = { text: "" }] = (result?.["content"] ?? []) as { text: string }[];
    return { isError: result?.["isError"] === true, text };
  };
  const end = () => {
    child.stdin.end();
    return ended;
  };
  ends.push(end);
  return { say, hear, ask, call, end };
}

const begin = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "story", version: "1" } };

test("a client begins with the handshake, reads by tools, and its end ends the program", async () => {
  const client = await connect(["results:read"]);
  const reading = await aw.keyFor("test", ["results:read"]);
  expect((await client.ask("tools/list")).error).toMatchObject({ code: -32_600 });
  expect((await client.ask("initialize", begin)).result).toMatchObject({
    ...{ protocolVersion: "2025-06-18", capabilities: { tools: {} }, serverInfo: { name: "afterword" } },
  });
  client.say('{"jsonrpc":"2.0","method":"notifications/initialized"}');
  const tools = (await client.ask("tools/list")).result?.["tools"] as { name: string; annotations: object }[];
  expect(tools.map(({ name }) => name)).toEqual([
    ...["definitions", "why", "what_changed", "metric", "coverage"],
    ...["services", "indicators", "warnings", "actions", "reports", "collections"],
  ]);
  for (const { annotations } of tools)
    expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });

  const one = JSON.parse((await client.call("definitions", { survey: "secret" })).text) as object;
  expect(one).toMatchObject({ surveys: [{ id: "secret", k: 5 }], rules: [{ id: "secret" }], waves: [] });
  const reason = JSON.parse((await client.call("why", { event: "evt-m1" })).text) as { decisions: object[] };
  expect(reason.decisions).toHaveLength(2);
  // What comes through is what the API says, to the last letter.
  for (const survey of [csat.id, secret.id]) {
    const asked = { metric: "csat", survey, question: "csat", by: ["team"] };
    const { json } = await aw.call("GET", `/v1/metrics/csat?survey=${survey}&question=csat&by=team`);
    expect(JSON.parse((await client.call("metric", asked)).text)).toEqual(json);
  }
  for (const [name, path] of [
    ["services", "/v1/services"],
    ["indicators", "/v1/indicators"],
    ["warnings", "/v1/warnings"],
    ["reports", "/v1/editions"],
    ["collections", "/v1/collections"],
    ["actions", "/v1/actions"],
  ] as const) {
    const { status, json } = await aw.call("GET", path, undefined, { authorization: `Bearer ${reading}` });
    const said = await client.call(name);
    // What the key may not read is refused here as there.
    expect([name, said.isError]).toEqual([name, status !== 200]);
    if (status === 200) expect(JSON.parse(said.text)).toEqual(json);
    else expect(said.text).toContain(String(json["code"]));
  }
  expect(await client.call("services", { service: "none" })).toMatchObject({ isError: true });
  const hidden = await client.call("metric", { metric: "csat", survey: "secret", question: "csat" });
  expect(JSON.parse(hidden.text)).toMatchObject({
    rows: [{ value: null, n: null, withheld: { reason: "below_k", k: 5 } }],
  });
  expect(JSON.parse((await client.call("coverage", { survey: csat.id })).text)).toMatchObject({
    rows: [{ eligible: 1 }],
  });
  expect(await client.end()).toBe(0);
});

test("what changed: versions with grades, and what was done where the key may read that", async () => {
  const questions = csat.definition.questions.map((one) => ({ ...one, text: "Well?" }));
  await aw.call("PUT", "/v1/project", { surveys: [{ ...csat.definition, questions }] });
  const [admin, reader] = await Promise.all([connect(["results:read", "admin"]), connect(["results:read"])]);
  const asked = { survey: csat.id, from: "2020-01-01T00:00:00Z" };
  const told = await Promise.all(
    [admin, reader].map(async (client) => {
      await client.ask("initialize", begin);
      return JSON.parse((await client.call("what_changed", asked)).text) as {
        surveys: { versions: { version: number; grade: string | null; changes: object[] }[] }[];
        actions: { action: string }[] | string;
      };
    }),
  );
  for (const { surveys } of told)
    expect(surveys[0]?.versions.map(({ version, grade }) => [version, grade])).toEqual([
      [2, "safe"],
      [1, null],
    ]);
  expect(told[0]?.actions).toContainEqual(expect.objectContaining({ action: "surveys.publish" }));
  expect(told[1]?.actions).toBe("This key may not read the audit log.");
});

test("a key's scope is the most that comes through, and what can't be asked is an answer, not an end", async () => {
  const client = await connect(["events:write"]);
  // A version from the future: the newest that is spoken here.
  const { result } = await client.ask("initialize", { ...begin, protocolVersion: "2099-01-01" });
  expect(result?.["protocolVersion"]).toBe("2025-11-25");
  for (const [name, args] of [
    ["definitions"],
    ["why", { person: "p-m1" }],
    ["metric", { metric: "csat", survey: csat.id }],
  ] as const)
    expect(await client.call(name, args)).toMatchObject({ isError: true, text: expect.stringContaining("forbidden") });
  for (const [args, sentence] of [
    [{}, "metric is needed"],
    [{ metric: "mood" }, "metric is not as its schema says"],
    [{ metric: "csat", by: "team" }, "by is not as its schema says"],
    [{ metric: "csat", sql: "drop" }, "There is no argument sql"],
  ] as const)
    expect(await client.call("metric", args)).toEqual({ isError: true, text: expect.stringContaining(sentence) });
  expect((await client.ask("tools/call", { name: "erase" })).error).toMatchObject({ code: -32_602 });
  expect((await client.ask("resources/list")).error).toMatchObject({ code: -32_601 });
  const wrong = [
    ["{", -32_700],
    ["7", -32_600],
    ['{"jsonrpc":"1.0","id":1,"method":"ping"}', -32_600],
    ["[]", -32_600],
  ] as const;
  for (const [line, code] of wrong) {
    client.say(line);
    expect((await client.hear()).error?.code).toBe(code);
  }
  client.say('[{"jsonrpc":"2.0","id":"a","method":"ping"},{"jsonrpc":"2.0","method":"notifications/cancelled"}]');
  expect(await client.hear()).toEqual([{ jsonrpc: "2.0", id: "a", result: {} }]);
});

test("without a key, or an address, it says so", async () => {
  const { code, stderr, stdout } = await run(["mcp"], { AFTERWORD_API_KEY: undefined });
  expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining("AFTERWORD_API_KEY is needed")]);
});
