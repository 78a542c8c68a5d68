import { request } from "node:http";
import { optionMistakes } from "@afterword/runner";
import type { Router } from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formOf, serve, type Served } from "./served.ts";
import project from "./unasked.config.ts";

const production = {
  mode: "production",
  publicUrl: "https://feedback.example.org",
  smtp: "smtp://127.0.0.1:9?tls=none",
  mailFrom: "desk@example.org",
} as const;
const site = "https://intranet.example.org";

/** A reply's headers, its status, and what it says it is. */
interface Got {
  readonly status: number;
  readonly headers: Headers;
}

/** Every route that a runner has mounted, with something in the place of each parameter. */
function routesOf(router: Router): (readonly [method: string, path: string])[] {
  return router.stack.flatMap(({ route }) => {
    if (!route) return [];
    const methods = route.stack.map(({ method }) => method.toUpperCase());
    return [...new Set(methods)].map((method) => [method, route.path.replaceAll(/:\w+/g, "x")] as const);
  });
}

const always = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** What every reply must have; `framedBy` is who may show it in a frame. */
function expectGuarded({ headers, status }: Got, what: string, framedBy = "'none'"): void {
  const policy = headers.get("content-security-policy") ?? "";
  for (const [name, value] of Object.entries(always)) expect(headers.get(name), `${what} ${name}`).toBe(value);
  expect(policy, what).toMatch(/^default-src 'none';.*base-uri 'none'/);
  expect(policy, what).not.toMatch(/unsafe|\*|https?:(?!\/\/intranet\.example\.org)/);
  expect(
    policy.split("; ").filter((part) => part.startsWith("frame-ancestors")),
    what,
  ).toEqual([`frame-ancestors ${framedBy}`]);
  expect(headers.get("x-powered-by"), what).toBeNull();
  expect(headers.get("access-control-allow-origin"), what).toBeNull();
  expect(headers.get("set-cookie"), what).toBeNull();
  if (status !== 303) expect(headers.get("content-type"), what).toMatch(/; charset=utf-8$|^application\/problem\+json/);
}

describe("in development", () => {
  let aw: Served;
  let token: string;
  let code: string;
  beforeAll(async () => {
    aw = await serve("file::memory:", project);
    token = await aw.invite("HD1");
    code = (await aw.call("POST", "/v1/codes", { survey: "direct" })).json["code"] as string;
  });
  afterAll(() => aw.stop());

  test("every route that is mounted, whatever it answers, sends what keeps its reply to itself", async () => {
    const routes = routesOf(aw.afterword.express());
    expect(routes.length).toBeGreaterThan(50);
    // What pages of others load: see in-pages.browser.test.ts and loop.browser.test.ts.
    for (const [method, path] of routes.filter(([, own]) => !/^\/(?:embed|did)\./.test(own)))
      for (const headers of [{}, { authorization: "none" }]) {
        const reply = await aw.call(method, path, method === "GET" ? undefined : {}, headers);
        expectGuarded(reply, `${method} ${path} ${String(reply.status)}`);
        expect(reply.headers.get("cache-control"), path).toMatch(/^(no-store|private, no-cache)$/);
      }
  });

  test("so do pages of every kind, redirects, and refusals", async () => {
    const mails = (await aw.call("GET", "/dev/mail.json")).json as unknown as { id: string; text: string }[];
    const stop = /\/feedback(\/u\/\w+)/.exec(mails[0]?.text ?? "")?.[1] ?? "";
    const calls: [status: number, method: string, path: string, body?: unknown][] = [
      [200, "GET", `/r/${token}`],
      [200, "GET", `/r/${token}/more`],
      [404, "GET", "/r/unknown"],
      [400, "GET", "/r/%zz"],
      [405, "PUT", `/r/${token}`],
      [415, "POST", `/r/${token}`, "text"],
      [200, "GET", stop],
      [200, "GET", "/f/direct"],
      [404, "GET", "/f/unknown"],
      [200, "GET", "/c"],
      [200, "GET", `/c/${code}`],
      [303, "GET", `/c?code=${code}`],
      [422, "GET", "/c?code=!"],
      [200, "GET", "/s"],
      [404, "GET", "/s/ABCD-1234"],
      [200, "GET", "/livez"],
      [200, "GET", "/readyz"],
      [200, "GET", "/metrics"],
      [200, "GET", "/openapi.json"],
      [200, "GET", "/v1/surveys"],
      [404, "GET", "/v1/unknown"],
      [400, "POST", "/v1/events", "{"],
      [405, "PATCH", "/v1/events", {}],
      [200, "GET", "/dev"],
      [200, "GET", "/dev/mail"],
      [200, "GET", "/dev/mail.json"],
      [200, "GET", `/dev/mail/${mails[0]?.id ?? ""}`],
      [200, "GET", "/dev/preview"],
      [200, "POST", "/dev/clock", { advance: "1s" }],
    ];
    for (const [status, method, path, body] of calls) {
      const type = body === "text" ? { "content-type": "text/plain" } : {};
      const reply = await aw.call(method, path, body, type);
      expect([reply.status, path]).toEqual([status, path]);
      expectGuarded(reply, `${method} ${path}`);
      expect(reply.headers.get("cache-control"), path).toBe("no-store");
      expect(reply.headers.get("strict-transport-security"), path).toBeNull();
    }
    const head = await aw.call("HEAD", `/r/${token}`);
    expect(head.headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
  });

  test("a mail that development shows has the styles that mails have, no script, and a frame of our own alone", async () => {
    const [mail] = (await aw.call("GET", "/dev/mail.json")).json as unknown as { id: string }[];
    for (const path of [`/dev/mail/${mail?.id ?? ""}/html`, "/dev/preview/invitation/en.html"]) {
      const reply = await aw.call("GET", path);
      expect([reply.status, reply.headers.get("content-security-policy")]).toEqual([
        200,
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
      ]);
    }
  });

  test("the reply to a form is the browser's own to go back to, and nobody else's", async () => {
    const page = await aw.call("GET", `/r/${token}`);
    const reply = await aw.call("POST", `/r/${token}`, formOf(page.text));
    expectGuarded(reply, "a form");
    expect(reply.headers.get("cache-control")).toBe("private, no-cache");
  });
});

describe("in production", () => {
  let aw: Served;
  beforeAll(async () => {
    aw = await serve("file::memory:", project, { ...production, embedOrigins: [site] });
  });
  afterAll(() => aw.stop());

  test("browsers are told to come encrypted for a year, below this name as well", async () => {
    for (const path of ["/r/unknown", "/f/direct", "/livez", "/v1/surveys", "/v1/unknown"])
      expect((await aw.call("GET", path)).headers.get("strict-transport-security"), path).toBe(
        "max-age=31536000; includeSubDomains",
      );
  });

  test("a site of the allowlist may frame what somebody answers on, and nothing else", async () => {
    const frameable = ["/f/direct", "/r/unknown", "/c", "/c/ABCD-1234"];
    for (const path of frameable) expectGuarded(await aw.call("GET", path), path, site);
    for (const path of ["/u/unknown", "/s", "/s/ABCD-1234", "/v1/surveys", "/livez", "/openapi.json"])
      expectGuarded(await aw.call("GET", path), path);
  });

  test("nothing of development is there, and no other method shows what was sent", async () => {
    for (const path of ["/dev", "/dev/mail", "/dev/mail.json", "/dev/preview"])
      expect((await aw.call("GET", path)).status, path).toBe(404);
    const { status, text } = await new Promise<{ status: number; text: string }>((done) => {
      const sent = request(
        `${aw.base}/feedback/f/direct`,
        { method: "TRACE", headers: { "x-own": "echo me" } },
        (reply) => {
          let text = "";
          reply.on("data", (data: Buffer) => (text += data.toString()));
          reply.on("end", () => {
            done({ status: reply.statusCode ?? 0, text });
          });
        },
      );
      sent.end();
    });
    expect([status, text.includes("echo me")]).toEqual([405, false]);
  });
});

test("under a path of somebody else's site, what that site says about encryption holds", async () => {
  const publicUrl = "https://www.example.org/feedback";
  const aw = await serve("file::memory:", project, { ...production, publicUrl });
  expect((await aw.call("GET", "/livez")).headers.get("strict-transport-security")).toBe("max-age=31536000");
  await aw.stop();
});

test.each([
  "*",
  "https://*.example.org",
  "'self'",
  "https://a.example.org/",
  "https://u:p@a.example.org",
  "a.example.org",
  "https://a.example.org; script-src *",
  "data:",
])("%s is no origin that may frame pages", (origin) => {
  const options = { database: "file::memory:", publicUrl: "http://127.0.0.1:3000", embedOrigins: [site, origin] };
  expect(optionMistakes(options)).toMatchObject([{ option: "embedOrigins" }]);
  expect(optionMistakes({ ...options, embedOrigins: [site, "http://127.0.0.1:8080"] })).toEqual([]);
});
