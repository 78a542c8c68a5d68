import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, storedOf } from "../hostile/asked.ts";
import project from "../hostile/project.ts";
import { sendRaw } from "../hostile/raw.ts";
import { serve, type Served } from "./served.ts";

let aw: Served;
let token: string;
let id: string;
beforeAll(async () => {
  aw = await serve("file::memory:", project);
  ({ token, id } = await ask(aw));
});
afterAll(() => aw.stop());

let sent = 0;
/** A link that nothing was sent with often. */
async function fresh(): Promise<string> {
  if (++sent % 40 === 0) ({ token, id } = await ask(aw));
  return token;
}
const answersJson = (answers: string) => `{"answers":${answers},"submissionId":"h"}`;
const send = async (answers: string) => aw.call("POST", `/r/${await fresh()}`, answersJson(answers));

describe.each([["11"], ["-1"], ["9.5"], ['"10"'], ['"abc"'], ["true"], ["[9]"], ['{"a":1}'], ["null"], ["1e309"]])(
  "I18: a score of %s",
  (score) => {
    test("is refused by name, and nothing is stored", async () => {
      const reply = await send(`{"nps":${score}}`);
      expect([reply.status, reply.json["code"]]).toEqual([422, "invalid_answers"]);
      expect(reply.json["errors"]).toMatchObject([{ path: "answers.nps" }]);
      expect(await storedOf(aw, id)).toEqual([]);
    });
  },
);

test.each([
  ["a choice that isn't there", '{"nps":9,"topic":"zzz"}', "topic"],
  ["one among several that isn't there", '{"nps":9,"several":["a","zzz"]}', "several"],
  ["the same twice", '{"nps":9,"several":["a","a"]}', "several"],
  ["a ranking with one twice", '{"nps":9,"order":["a","a","b"]}', "order"],
  ["a ranking of some", '{"nps":9,"order":["a","b"]}', "order"],
  ["a name of every object", '{"nps":9,"topic":"constructor"}', "topic"],
  ["a question that isn't there", '{"nps":9,"toString":"x"}', "toString"],
])("I19: %s is refused, never dropped", async (_, answers, name) => {
  const reply = await send(answers);
  expect([reply.status, reply.json["errors"]]).toMatchObject([422, [{ path: `answers.${name}` }]]);
  expect(await storedOf(aw, id)).toEqual([]);
});

test.each([
  ['{"nps":9,"__proto__":{"polluted":1}}'],
  ['{"nps":9,"constructor":{"prototype":{"polluted":1}}}'],
  ['{"nps":9,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'],
  ['{"__proto__":{"nps":9}}'],
])("I21: %s changes no object but is refused", async (answers) => {
  expect((await send(answers)).status).toBe(422);
  const form = new URLSearchParams({ "q.__proto__.polluted": "1", "__proto__[polluted]": "1", commit: "1" });
  expect((await aw.call("POST", `/r/${token}`, form)).status).toBe(422);
  const event = `{"type":"ticket.closed","person":{"id":"p","__proto__":{"polluted":1}},"data":{"id":"x","team":"y","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}},"__proto__":{"polluted":1}}`;
  expect([200, 422]).toContain((await aw.call("POST", "/v1/events", event)).status);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  expect(await storedOf(aw, id)).toEqual([]);
});

/** The least CPU time that something took, in milliseconds: whatever else the machine does counts little. */
async function leastCpuMs(work: () => Promise<unknown>, rounds = 4): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1_000);
  }
  return Math.min(...times);
}

const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);

test.each([10_000, 50_000])("I24: %d lists in each other cost next to nothing", async (levels) => {
  const path = `/r/${token}`;
  const deep = answersJson(`{"nps":9,"why":${nested(levels)}}`);
  expect([413, 422]).toContain((await aw.call("POST", path, deep)).status);
  expect(await leastCpuMs(() => aw.call("POST", path, deep))).toBeLessThan(50);
  expect((await aw.call("GET", "/livez")).status).toBe(200);
});

test("I24: an event, a person, a record and a simulation with 100,000 lists in each other are refused as well", async () => {
  const deep = nested(100_000);
  const objects = '{"a":'.repeat(50_000) + "1" + "}".repeat(50_000);
  for (const part of [deep, objects]) {
    const event = `{"type":"ticket.closed","person":{"id":"p"},"data":{"id":"x","team":"y","deep":${part}}}`;
    for (const path of ["/v1/events", "/v1/simulate"]) {
      const reply = await aw.call("POST", path, event);
      expect([path, reply.status < 500, reply.text.includes("accepted")]).toEqual([path, true, false]);
    }
    const facts = await aw.call(
      "POST",
      "/v1/facts",
      `{"subject":"x","key":"cost","at":"2026-01-01T00:00:00Z","value":${part}}`,
    );
    expect([facts.status < 500, facts.text.includes('"accepted"')]).toEqual([true, false]);
    const bodies = { "/v1/people": `{"id":"p","attributes":{"a":${part}}}`, "/v1/records": part };
    for (const [path, body] of Object.entries(bodies))
      expect([path, (await aw.call("POST", path, body)).status]).toEqual([path, 422]);
  }
});

test("I25: a byte too much ends the connection at once, whether its length was told or not", async () => {
  const path = `/feedback/r/${token}`;
  const limit = 64 * 1024;
  const whole = (length: number) => {
    const json = answersJson(`{"nps":11,"why":"${"x".repeat(1_000)}"}`);
    return json + " ".repeat(length - json.length);
  };
  const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`;
  const told = (length: number) => [`${head}Content-Length: ${String(length)}\r\n\r\n`, whole(length)];
  const chunked = (length: number) => {
    const half = Math.floor(length / 2);
    const parts = [whole(length).slice(0, half), whole(length).slice(half)];
    const chunks = parts.map((part) => `${part.length.toString(16)}\r\n${part}\r\n`);
    return [`${head}Transfer-Encoding: chunked\r\n\r\n`, ...chunks, "0\r\n\r\n"];
  };
  for (const form of [told, chunked]) {
    expect((await sendRaw(aw.base, ...form(limit))).status).toBe(422);
    const { status, head, isClosed, body } = await sendRaw(aw.base, ...form(limit + 1));
    expect([status, isClosed, /connection: close/i.test(head)]).toEqual([413, true, true]);
    expect(body).toContain("too_large");
  }
  expect(await storedOf(aw, id)).toEqual([]);
});

test("H2: ten megabytes of blanks that were packed are never unpacked whole", async () => {
  const packed = gzipSync(Buffer.alloc(10 * 1024 * 1024, " "));
  expect(packed.length).toBeLessThan(20_000);
  const post = (path: string, type: string) =>
    fetch(`${aw.base}/feedback${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${aw.key}`, "content-type": type, "content-encoding": "gzip" },
      body: packed,
    });
  for (const [path, type] of [
    [`/r/${token}`, "application/json"],
    [`/r/${token}`, "application/x-www-form-urlencoded"],
    ["/u/x", "application/x-www-form-urlencoded"],
    ["/v1/events", "application/json"],
    ["/v1/people", "application/json"],
    ["/v1/people", "text/csv"],
    ["/v1/bounces", "message/rfc822"],
  ] as const)
    expect([path, type, (await post(path, type)).status]).toEqual([path, type, 413]);
  const cost = await leastCpuMs(() => post(`/r/${token}`, "application/json"));
  expect(cost).toBeLessThan(50);
  // What was packed twice is no JSON, and other ways of packing are not known.
  const twice = await fetch(`${aw.base}/feedback/r/${token}`, {
    method: "POST",
    headers: { "content-type": "application/json", "content-encoding": "gzip, gzip" },
    body: gzipSync(packed),
  });
  expect(twice.status).toBe(415);
});

const sql = ["'; DROP TABLE responses;--", '" OR 1=1 --', "%' UNION SELECT 1--", "\\'; --", "$1", "?"];

test("I29: SQL is words in an answer, and nothing at all in a query", async () => {
  const asked = await ask(aw);
  const { status } = await aw.call("POST", `/r/${asked.token}`, {
    answers: { nps: 9, why: sql.join(" ") },
    submissionId: sql[0],
  });
  expect([status, await storedOf(aw, asked.id)]).toEqual([201, [{ nps: 9, why: sql.join(" ") }]]);
  const before = (await aw.call("GET", "/v1/responses?limit=500")).text;
  for (const text of sql)
    for (const path of [
      "/v1/responses?survey=",
      "/v1/responses?cursor=",
      "/v1/responses?sort=",
      "/v1/people?email=",
      "/v1/people?cursor=",
      "/v1/invitations?subject=",
      "/v1/invitations?q=",
      "/v1/waves?cursor=",
      "/v1/metrics/nps?survey=hostile&question=nps&by=",
      "/v1/metrics/nps?survey=hostile&question=nps&where%5Bteam%5D=",
      "/v1/metrics/nps?survey=",
      "/v1/events/",
      "/v1/people/",
      "/v1/records/",
      "/f/",
      "/c/",
      "/s/",
    ]) {
      const reply = await aw.call("GET", path + encodeURIComponent(text));
      expect([path, reply.status < 500], text).toEqual([path, true]);
      expect(reply.text).not.toMatch(/sqlite|syntax error|near "|pg_|SELECT .* FROM/i);
    }
  expect((await aw.call("GET", "/v1/responses?limit=500")).text).toBe(before);
});

test("I62: no answer, address, event or query takes more than its length, as no pattern is an author's", async () => {
  const asked = await ask(aw);
  const catalogue = [
    ["mail", `${"a".repeat(50_000)}!`],
    ["mail", `${"a.".repeat(12_000)}@`],
    ["name", `${" ".repeat(50_000)}x`],
    ["why", `${"a".repeat(30)}!`],
    ["why", `${"{name}".repeat(8_000)}`],
  ];
  for (const [name, text] of catalogue) {
    const body = { answers: { nps: 9, [name ?? ""]: text }, submissionId: "r", complete: false };
    const cost = await leastCpuMs(() => aw.call("POST", `/r/${asked.token}`, body), 3);
    expect([name, cost < 100]).toEqual([name, true]);
  }
  const email = `${"a".repeat(50_000)}@${"b.".repeat(20_000)}`;
  const event = { type: "ticket.closed", person: { id: "x", email, locale: "a-".repeat(20_000) }, data: {} };
  expect(await leastCpuMs(() => aw.call("POST", "/v1/events", event), 3)).toBeLessThan(100);
  const typed = `/r/${"a".repeat(30)}${encodeURIComponent(" ".repeat(4_000))}x`;
  expect(await leastCpuMs(() => aw.call("GET", typed), 3)).toBeLessThan(50);
});
