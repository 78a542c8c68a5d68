import { createServer, request } from "node:http";
import { networkInterfaces } from "node:os";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve, type Served } from "./served.ts";
import { freePort, newFolder, startProgram } from "./program.ts";

let aw: Served;
beforeAll(async () => {
  aw = await serve();
});
afterAll(() => aw.stop());

const clock = { method: "POST", path: "/feedback/dev/clock", body: '{"advance":"1m"}' };
const paths = [
  "/feedback/dev",
  "/feedback/dev/mail",
  "/feedback/dev/mail.json",
  "/feedback/dev/preview",
  "/feedback/dev/test?subject=INC-1",
];
const all = [...paths.map((path) => ({ method: "GET", path, body: "" })), clock];
/** What only the screen's own forms and frames ask for. */
const ofScreen = ["POST /dev/events", "POST /dev/scan", "GET /dev/live", "GET /dev/frame/r/0"].map((route) => {
  const [method = "", path = ""] = route.split(" ");
  return { method, path: `/feedback${path}`, body: "" };
});

/** Asks with headers that `fetch` sets itself. */
const ask = (
  { method, path, body }: typeof clock,
  { host, port, headers = {} }: { host: string; port: number; headers?: Record<string, string> },
): Promise<{ status: number; code: unknown }> =>
  new Promise((resolve, reject) => {
    const sent = request({ host, port, method, path, headers: { "content-type": "application/json", ...headers } });
    sent.on("response", (reply) => {
      let text = "";
      reply.on("data", (data: Buffer) => (text += data.toString()));
      reply.on("end", () => {
        const isProblem = reply.headers["content-type"]?.includes("problem+json") === true;
        resolve({
          status: reply.statusCode ?? 0,
          code: isProblem ? (JSON.parse(text) as { code: string }).code : null,
        });
      });
    });
    sent.on("error", reject).end(body);
  });

const here = () => ({ host: "127.0.0.1", port: Number(new URL(aw.base).port) });
const nothing = { status: 404, code: "not_found" };

test("what development shows is there for a request of this machine, under its own names", async () => {
  await aw.close("INC-1", { data: { id: "INC-1" } });
  for (const one of all) expect(await ask(one, here())).toEqual({ status: 200, code: null });
  expect(await ask(clock, { ...here(), headers: { host: "localhost", origin: "http://localhost" } })).toMatchObject({
    status: 200,
  });
});

test("under another name, as a page reaches it that has its name led here, there is nothing", async () => {
  for (const one of [...all, ...ofScreen]) {
    expect(await ask(one, { ...here(), headers: { host: "evil.example" } })).toEqual(nothing);
    const hosts = { host: "evil.example", "x-forwarded-host": "localhost", "x-forwarded-for": "127.0.0.1" };
    expect(await ask(one, { ...here(), headers: hosts })).toEqual(nothing);
  }
  expect(await ask({ method: "GET", path: "/feedback/dev/poem", body: "" }, here())).toEqual(nothing);
});

const posts = [
  { ...clock, type: "application/json" },
  { ...clock, type: "application/x-www-form-urlencoded", body: "advance=1m" },
  {
    method: "POST",
    path: "/feedback/dev/events",
    type: "application/x-www-form-urlencoded",
    body: "type=ticket.closed&data.id=INC-9&data.team=ICT&person.id=u9",
  },
  { method: "POST", path: "/feedback/dev/scan", type: "application/x-www-form-urlencoded", body: "mail=1" },
];

test.each(posts)("a page from elsewhere sends nothing to $path as $type", async ({ type, ...one }) => {
  const before = aw.parts.clock.now();
  for (const headers of [
    { origin: "http://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { origin: "null", "sec-fetch-site": "same-site" },
  ])
    expect(await ask(one, { ...here(), headers: { "content-type": type, ...headers } })).toEqual(nothing);
  expect(aw.parts.clock.now() - before).toBeLessThan(60_000);
  expect((await aw.call("GET", "/v1/events?subject=INC-9")).json["items"]).toEqual([]);
});

const [outside] = Object.values(networkInterfaces())
  .flat()
  .filter((one) => one?.internal === false && one.family === "IPv4");

// A machine without a network has no other address to ask from.
test.skipIf(outside === undefined)("from the network there is nothing, whatever name is said", async () => {
  const app = express().use("/feedback", aw.afterword.express());
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  try {
    for (const one of all) {
      const headers = { host: `localhost:${String(port)}`, "x-forwarded-for": "127.0.0.1" };
      expect(await ask(one, { host: outside?.address ?? "", port, headers })).toEqual(nothing);
      expect(await ask(one, { host: "127.0.0.1", port })).toMatchObject({ status: 200 });
    }
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

test("the path it is mounted under leads to the start page, for this machine", async () => {
  for (const path of ["", "/"]) {
    const reply = await aw.call("GET", path);
    expect([reply.status, reply.headers.get("location")]).toEqual([302, "/feedback/dev"]);
  }
  const foreign = await ask(
    { method: "GET", path: "/feedback", body: "" },
    { ...here(), headers: { host: "evil.example" } },
  );
  expect(foreign.status).toBe(404);
});

test("the program takes no other name either", async () => {
  const program = await startProgram({
    AFTERWORD_DATABASE_URL: `file:${newFolder()}/near.db`,
    AFTERWORD_PORT: String(await freePort()),
  });
  try {
    const mail = { method: "GET", path: "/dev/mail.json", body: "" };
    const at = { host: "127.0.0.1", port: program.port };
    expect(await ask(mail, { ...at, headers: { host: "evil.example" } })).toEqual(nothing);
    expect((await ask(mail, at)).status).toBe(200);
  } finally {
    await program.stop();
  }
});
