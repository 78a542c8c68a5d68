// One server in a process of its own: Afterword, or the same writes by hand. It is told what to serve, says where it listens,
// and tells its CPU time and its memory when asked.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Database from "better-sqlite3";
import express from "express";
import { plainWrites, type Answered } from "./plain.ts";
import type { Prepared } from "./prepared.ts";
import { projects } from "./project.ts";

/** What is served. */
export interface Served extends Pick<Prepared, "file" | "secret"> {
  readonly how: "afterword" | "grouped" | "one by one" | "express, one by one";
  readonly project: keyof typeof projects;
  /** What a commit takes longer than on this disk, in milliseconds. */
  readonly slowerMs: number;
}

const served = JSON.parse(process.argv[2] ?? "") as Served;
if (served.slowerMs > 0) slowDown(served.slowerMs);

/** Makes every commit wait, as a disk that is slower to write through would. */
function slowDown(ms: number): void {
  const prototype = Database.prototype as { exec: (this: Database.Database, text: string) => Database.Database };
  const { exec } = prototype;
  const cell = new Int32Array(new SharedArrayBuffer(4));
  prototype.exec = function (text) {
    const done = exec.call(this, text);
    if (text === "commit") Atomics.wait(cell, 0, 0, ms);
    return done;
  };
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const idOf = (url: string | undefined): string => (url ?? "").slice("/r/".length);

function reply(response: ServerResponse, isDone: boolean): void {
  const body = isDone ? '{"status":"complete"}' : '{"status":"unknown"}';
  response.writeHead(isDone ? 201 : 404, { "content-type": "application/json" }).end(body);
}

/** node:http; what came in one turn of the event loop shares a commit, or each has its own. */
function byHand(isGrouped: boolean): Handler {
  const { db, write } = plainWrites(served.file);
  let waiting: (() => () => void)[] = [];
  const flush = () => {
    const group = waiting;
    waiting = [];
    db.exec("begin immediate");
    const replies = group.map((work) => work());
    db.exec("commit");
    for (const send of replies) send();
  };
  return (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Answered;
      waiting.push(() => {
        const isDone = write(idOf(request.url), body);
        return () => {
          reply(response, isDone);
        };
      });
      if (!isGrouped) flush();
      else if (waiting.length === 1) setImmediate(flush);
    });
  };
}

/** Express as it comes, a transaction each: what most would write. */
function byExpress(): Handler {
  const { db, write } = plainWrites(served.file);
  return express().post("/r/:id", express.json(), (request, response) => {
    db.exec("begin immediate");
    const isDone = write(request.params.id, request.body as Answered);
    db.exec("commit");
    response.status(isDone ? 201 : 404).json({ status: isDone ? "complete" : "unknown" });
  });
}

async function afterword(base: string): Promise<Handler> {
  const { file, secret } = served;
  const options = { database: `file:${file}`, publicUrl: base, secret };
  // The others need none of it, and tell their own memory.
  const { createAfterword } = await import("@afterword/runner");
  const aw = await createAfterword(projects[served.project], options);
  await aw.start();
  return express().use(aw.express());
}

const handlers: Readonly<Record<Served["how"], (base: string) => Handler | Promise<Handler>>> = {
  afterword,
  grouped: () => byHand(true),
  "one by one": () => byHand(false),
  "express, one by one": byExpress,
};

// Each waits for its turn, on connections that stay open.
const server = createServer({ keepAliveTimeout: 600_000 });
await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
server.on("request", await handlers[served.how](base));
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1_000, rssBytes: process.memoryUsage.rss() });
});
process.on("disconnect", () => process.exit(0));
process.send?.({ base });
