import { quantile } from "@afterword/metrics";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../hostile/asked.ts";
import project from "../hostile/project.ts";
import { sendRaw } from "../hostile/raw.ts";
import { formOf, serve, type Reply, type Served } from "./served.ts";

let aw: Served;
beforeAll(async () => {
  aw = await serve("file::memory:", project);
});
afterAll(() => aw.stop());

const altered = (token: string, at: number) =>
  token.slice(0, at) + (token[at] === "a" ? "b" : "a") + token.slice(at + 1);
/** Everything of a reply that could tell one from another. */
const whole = ({ status, headers, text }: Reply) =>
  JSON.stringify([status, [...headers].filter(([name]) => name !== "date"), text]);

test("I09: an altered link and one that never was are told apart by no byte and by no time", async () => {
  const { token } = await ask(aw);
  const groups = [altered(token, 0), altered(token, 13), altered(token, 26), "Z".repeat(27)];
  const [replies, times] = [new Set<string>(), groups.map((): number[] => [])];
  for (let round = 0; round < 200; round++)
    for (const [at, one] of groups.entries()) {
      const startedAt = performance.now();
      const reply = await aw.call("GET", `/r/${one}`);
      times[at]?.push(performance.now() - startedAt);
      replies.add(whole(reply));
    }
  expect(replies.size).toBe(1);
  expect([...replies][0]).toMatch(/^\[404,/);
  const medians = times.map((ms) => quantile(new Map(ms.map((one, at) => [one + at * 1e-9, 1])), 0.5) ?? 0);
  expect(Math.max(...medians) - Math.min(...medians)).toBeLessThan(5);
});

test.each([
  ["10 KB of one letter", "A".repeat(10_240)],
  ["a way up the folders", "..%2f..%2fetc%2fpasswd"],
  ["a NUL", "%00"],
  ["bytes that are no letter", "%E0%A4%A"],
  ["an emoji", encodeURIComponent("\u{1F600}")],
  ["a line break and a header", "a%0d%0aSet-Cookie:%20x=1"],
])("I10: a link of %s is refused with a page, and looked up nowhere", async (_, path) => {
  const reply = await sendRaw(aw.base, `GET /feedback/r/${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  expect([400, 404]).toContain(reply.status);
  expect(reply.head).toMatch(/content-type: text\/html/i);
  expect(reply.head + reply.body).not.toMatch(
    /\bat .*\(|node_modules|\/(?:tmp|work|home)\/|set-cookie|sqlite|express/i,
  );
});

test("I10: what mail programs put behind a link does no harm", async () => {
  const { token } = await ask(aw);
  for (const end of [".", ")", ">", "%3E", "%20", ").", "%22"])
    expect((await aw.call("GET", `/r/${token}${end}`)).status, end).toBe(200);
});

test("I02: HEAD and GET on a link and on the one that stops mails change nothing, ten times each", async () => {
  const { token, mail, id } = await ask(aw);
  const stop = /\/feedback(\/u\/\w+)/.exec(mail?.text ?? "")?.[1] ?? "";
  const before = (await aw.call("GET", "/v1/responses?limit=500")).text;
  for (let round = 0; round < 10; round++)
    for (const path of [`/r/${token}?score=9`, stop])
      for (const method of ["HEAD", "GET"]) {
        const reply = await aw.call(method, path);
        expect([reply.status, method === "HEAD" && reply.text !== ""]).toEqual([200, false]);
      }
  expect((await aw.call("GET", "/v1/responses?limit=500")).text).toBe(before);
  expect((await aw.call("GET", `/v1/people/p-${id}`)).json["optOuts"]).toEqual([]);
});

const elsewhere = ["//evil.test", "https:evil.test", "/\\\\evil.test", "javascript:alert(1)", "https://evil.test/"];

test("I41: no parameter, answer or form sends anybody elsewhere", async () => {
  const { token } = await ask(aw);
  for (const to of elsewhere) {
    const query = ["next", "return_to", "redirect", "url", "page", "lang", "via", "code"].map(
      (name) => `${name}=${encodeURIComponent(to)}`,
    );
    for (const path of [`/r/${token}`, "/c", "/s", "/u/x"]) {
      const page = await aw.call("GET", `${path}?${query.join("&")}`);
      expectInside(page, `${path} ${to}`);
    }
    const form = formOf((await aw.call("GET", `/r/${token}?score=9`)).text, {
      next: to,
      "q.why": to,
      page: to,
      via: to,
    });
    expectInside(await aw.call("POST", `/r/${token}?next=${encodeURIComponent(to)}`, form), to);
  }
});

function expectInside({ headers, text }: Reply, what: string): void {
  const location = headers.get("location");
  if (location !== null) expect(new URL(location, aw.base).origin, what).toBe(aw.base);
  for (const [, address = ""] of text.matchAll(/\s(?:href|action|src|formaction)="([^"]*)"/g)) {
    const isData = address === "data:,";
    expect(isData || new URL(address.replaceAll("&amp;", "&"), aw.base).origin === aw.base, `${what}: ${address}`).toBe(
      true,
    );
  }
  expect(text, what).not.toMatch(/http-equiv/i);
}

test("a parameter that is given twice is refused", async () => {
  const reply = await aw.call("GET", "/v1/metrics/nps?survey=hostile&survey=other&question=nps");
  expect([reply.status, reply.json["errors"]]).toMatchObject([422, [{ path: "survey", code: "repeated" }]]);
});
