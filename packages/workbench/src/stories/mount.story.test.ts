import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { createAfterword, type Afterword } from "@afterword/runner";
import { defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";
import express5 from "express";
import express4 from "express4";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { z } from "zod";
import { formOf } from "./served.ts";

// One scenario, wherever a runner is mounted: a link is shown and answered, and what is not ours is left to the host.

const closed = defineEvent("ticket.closed", z.object({ id: z.string() }), { subject: "id" });
const csat = defineSurvey("csat", { csat: q.csat("How was {ref}?"), why: q.comment("Why?").optional() });
const project = defineProject({ surveys: [csat], rules: [when(closed).ask(csat).by("embed")] });

type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** A host: how it is asked, and how it ends. */
interface Host {
  readonly ask: Ask;
  readonly stop: () => Promise<void>;
}

/** Makes a runner below a path, and its host. */
type Mount = (path: string, name?: string) => Promise<{ readonly aw: Afterword<typeof project>; readonly host: Host }>;

async function on(path: string, listenerFor: (aw: Afterword<typeof project>) => RequestListener) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const aw = await createAfterword(project, { database: "file::memory:", publicUrl: `${origin}${path}` });
  server.on("request", listenerFor(aw));
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await aw.stop();
  };
  return {
    aw,
    host: { ask: (to: string, init?: RequestInit) => fetch(origin + to, { redirect: "manual", ...init }), stop },
  };
}

const under = (path: string) => (path === "" ? "/" : path);
const hosts: { readonly [name: string]: Mount } = {
  "Express 5": (path) =>
    on(path, (aw) =>
      express5()
        .use(under(path), aw.express())
        .use((_, response) => void response.status(404).send("the host's")),
    ),
  "Express 4": (path) =>
    on(path, (aw) =>
      express4()
        .use(under(path), aw.express())
        .use((_, response) => void response.status(404).send("the host's")),
    ),
  "Express 4, after its parsers": (path) =>
    on(path, (aw) =>
      express4()
        .use("/tickets", express4.json())
        .use(under(path), aw.express())
        .use((_, response) => void response.status(404).send("the host's")),
    ),
  "node:http": (path) =>
    on(path, (aw) => {
      const listener = aw.listener();
      return (request, response) => {
        listener(request, response, () => response.writeHead(404).end("the host's"));
      };
    }),
  "the Fetch API": async (path) => {
    const origin = "http://127.0.0.1:3000";
    const aw = await createAfterword(project, { database: "file::memory:", publicUrl: origin + path });
    const ask: Ask = async (to, init) => {
      const reply = await aw.fetch(new Request(origin + to, init), { ip: "127.0.0.1" });
      return reply.status === 404 && reply.body !== null && reply.headers.get("content-type") === null
        ? new Response("the host's", { status: 404 })
        : reply;
    };
    return { aw, host: { ask, stop: () => aw.stop() } };
  },
  Hono: async (path) => {
    const origin = "http://127.0.0.1:3000";
    const aw = await createAfterword(project, { database: "file::memory:", publicUrl: origin + path });
    const app = new Hono();
    app.all(`${path}/*`, async ({ req }, next) => {
      const reply = await aw.fetch(req.raw, { ip: "127.0.0.1" });
      if (reply.status !== 404 || reply.headers.get("content-type") !== null) return reply;
      await next();
    });
    app.notFound((context) => context.text("the host's", 404));
    return { aw, host: { ask: async (to, init) => app.request(origin + to, init), stop: () => aw.stop() } };
  },
};

/** Asks somebody, and gives the path of their link. */
async function invite(aw: Afterword<typeof project>, { ask }: Host, path: string, id: string): Promise<string> {
  await aw.track(closed, { id }, { person: { id } });
  await ask(`${path}/dev/clock`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"advance":"1s"}',
  });
  const { link } = await aw.token({ person: id });
  expect(new URL(link ?? "").pathname).toMatch(new RegExp(`^${path}/r/\\w{27}$`));
  return new URL(link ?? "").pathname;
}

test.each(Object.keys(hosts).flatMap((name) => ["", "/feedback", "/a/b"].map((path) => [name, path] as const)))(
  "%s, below %j: pages, forms, JSON, files and problems work, and what is not ours is the host's",
  async (name, path) => {
    const { aw, host } = await (hosts[name] as Mount)(path);
    const { ask } = host;
    const ready = await ask(`${path}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: "ready" }]);
    const link = await invite(aw, host, path, "INC-1");
    const page = await ask(`${link}?lang=ar`);
    const html = await page.text();
    expect([page.status, page.headers.get("x-powered-by"), page.headers.get("x-frame-options")]).toEqual([
      200,
      null,
      null,
    ]);
    expect(html).toMatch(/<html lang="ar" dir="rtl"/);
    expect(html).toContain(`action="${link}"`);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");

    const form = formOf(html, { "q.csat": "4", "q.why": "نعم & no" });
    const sent = await ask(link, { method: "POST", body: form });
    expect([sent.status, (await ask(link)).status]).toEqual([201, 200]);
    const next = await invite(aw, host, path, "INC-2");
    const json = { answers: { csat: 2 }, submissionId: "1" };
    const asJson = (body: unknown): RequestInit => ({
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect((await ask(next, asJson(json))).status).toBe(201);
    expect((await ask(next, asJson(json))).status).toBe(200);
    expect((await ask(next, { ...asJson({}), body: "{" })).status).toBe(400);
    expect((await ask(next, asJson({ answers: { why: "x".repeat(70_000) }, submissionId: "2" }))).status).toBe(413);
    const { items } = await aw.responses.list();
    expect(items.map(({ answers }) => answers)).toEqual([{ csat: 2 }, { csat: 4, why: "نعم & no" }]);

    const head = await ask(link, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    const refused = await ask(`${path}/v1/surveys`);
    expect([refused.status, refused.headers.get("content-type")]).toEqual([
      401,
      "application/problem+json; charset=utf-8",
    ]);
    expect((await ask(`${path}/c?code=AB12CD34`)).headers.get("location")).toBe(`${path}/c/AB12-CD34`);
    expect((await ask(`${path}/embed.js`)).status).toBe(200);
    for (const other of [`${path}/elsewhere`, "/somewhere/else"]) {
      const reply = await ask(other);
      expect([reply.status, await reply.text()]).toEqual([404, "the host's"]);
    }
    await host.stop();
  },
);

test("behind a proxy people are told apart where it is trusted, and nobody gives themselves another address", async () => {
  for (const isTrusted of [true, false]) {
    const { aw, host } = await on("/feedback", (own) => own.listener(isTrusted ? { trustProxy: "loopback" } : {}));
    const statuses: number[] = [];
    // Links that are none, of as many addresses: see the limit of misses.
    for (let at = 0; at < 12; at++) {
      const headers = { "x-forwarded-for": `203.0.113.${String(at)}` };
      statuses.push((await host.ask(`/feedback/c/${"ABCDEFGH".slice(0, 4)}-${String(1000 + at)}`, { headers })).status);
    }
    expect(statuses.filter((status) => status === 429).length).toBe(isTrusted ? 0 : 2);
    expect(aw).toBeDefined();
    await host.stop();
  }
});

test("of the Fetch API, what is too long is answered as on a line, and a body that was read is no surprise", async () => {
  const { aw, host } = await (hosts["the Fetch API"] as Mount)("/feedback");
  const origin = "http://127.0.0.1:3000/feedback";
  const long = "x".repeat(20_000);
  expect((await aw.fetch(new Request(`${origin}/${long}`))).status).toBe(431);
  expect((await aw.fetch(new Request(`${origin}/livez`, { headers: { long } }))).status).toBe(431);
  const read = new Request(`${origin}/v1/events`, { method: "POST", body: "{}" });
  await read.text();
  await expect(aw.fetch(read)).rejects.toThrow("hand over a new Request");
  expect((await host.ask("/feedback/livez")).status).toBe(200);
  await host.stop();
});

test("a reply of the Fetch API is read while it is made, and ends with whoever asked", async () => {
  const { aw, host } = await (hosts["the Fetch API"] as Mount)("/feedback");
  const leave = new AbortController();
  const live = await host.ask("/feedback/dev/live", { signal: leave.signal });
  expect(live.headers.get("content-type")).toMatch(/^text\/event-stream/);
  const reader = live.body?.getReader();
  expect((await reader?.read())?.done).toBe(false);
  leave.abort();
  await expect(reader?.read().then(({ done }) => done || Promise.reject(new Error("more")))).rejects.toThrow();
  await expect(host.ask("/feedback/readyz", { signal: AbortSignal.abort() })).rejects.toThrow();
  expect((await host.ask("/feedback/readyz")).status).toBe(200);
  expect(aw).toBeDefined();
  await host.stop();
});

test("two runners in one process, in one app, know nothing of each other", async () => {
  const both = express5();
  const server = createServer(both as RequestListener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const make = async (path: string) => {
    const aw = await createAfterword(project, {
      database: "file::memory:",
      publicUrl: origin + path,
      secret: "the same secret for both of these runners",
    });
    both.use(path, aw.express());
    await aw.start();
    return aw;
  };
  const [one, two] = [await make("/one"), await make("/two")];
  await one.track(closed, { id: "INC-1" }, { person: { id: "ana" } });
  await expect.poll(async () => (await one.token({ person: "ana" })).link).not.toBeNull();
  const { token, link } = await one.token({ person: "ana" });
  expect((await two.token({ person: "ana" })).link).toBeNull();
  const path = new URL(link ?? "").pathname;
  const ask = (to: string) => fetch(origin + to, { headers: { authorization: `Bearer ${token}` } });
  expect([(await ask(path)).status, (await ask(path.replace("/one/", "/two/"))).status]).toEqual([200, 404]);
  expect([(await ask("/one/v1/pending")).status, (await ask("/two/v1/pending")).status]).toEqual([200, 401]);
  await one.stop();
  expect((await two.track(closed, { id: "INC-1" }, { person: { id: "ana" } })).status).toBe("accepted");
  await expect.poll(async () => (await two.token({ person: "ana" })).link).not.toBeNull();
  expect((await ask("/two/readyz")).status).toBe(200);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await two.stop();
});

test("the example for Next.js: its handler is called as Next does, starts once, and asks and takes an answer", async () => {
  process.env["AFTERWORD_DATABASE_URL"] = "file::memory:";
  process.env["AFTERWORD_PUBLIC_URL"] = "http://127.0.0.1:3000/feedback";
  process.env["NEXT_RUNTIME"] = "nodejs";
  const of = async <T>(file: string) =>
    (await import(new URL(`../../../../examples/next/${file}`, import.meta.url).href)) as T;
  type Handler = (request: Request) => Promise<Response>;
  const { register } = await of<{ register: () => Promise<void> }>("instrumentation.ts");
  const route = await of<Record<"GET" | "POST", Handler>>("app/feedback/[[...path]]/route.ts");
  const { afterword } = await of<{ afterword: () => Promise<Afterword<typeof project>> }>("afterword.ts");
  await register();
  const aw = await afterword();
  const again = await afterword();
  expect(again).toBe(aw);
  try {
    const headers = { "content-type": "application/json", "x-forwarded-for": "203.0.113.7, 127.0.0.1" };
    const ask = (method: "GET" | "POST", path: string, body?: object) => {
      const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
      return route[method](new Request(`http://127.0.0.1:3000${path}`, init));
    };
    const closedHere = { id: "INC-1", team: "ICT" };
    await aw.track(closed, closedHere, { person: { id: "u1", email: "u1@example.org" } });
    expect((await ask("POST", "/feedback/dev/clock", { advance: "31m" })).status).toBe(200);
    const [mail] = (await (await ask("GET", "/feedback/dev/mail.json")).json()) as { text: string }[];
    const link = /\/feedback\/r\/\w{27}/.exec(mail?.text ?? "")?.[0] ?? "";
    const page = await ask("GET", link);
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    const sent = await ask("POST", link, { answers: { csat: 5 }, submissionId: "1" });
    expect([sent.status, ((await sent.json()) as { status: string }).status]).toEqual([201, "complete"]);
    expect((await ask("GET", "/feedback/v1/surveys")).status).toBe(401);
    // Every method that the routes have is exported, and nothing that Next would refuse as an export of a route.
    expect(Object.keys(route).sort()).toEqual(["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "dynamic"]);
  } finally {
    await aw.stop();
    for (const name of ["AFTERWORD_DATABASE_URL", "AFTERWORD_PUBLIC_URL", "NEXT_RUNTIME"]) delete process.env[name];
  }
});
