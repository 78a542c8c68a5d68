// One server in a process of its own, so that its CPU time is its alone: `afterword`, or the baseline `by-hand`.
// It tells its port when it listens, and its CPU time when asked.
import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAfterword } from "@afterword/runner";
import { assemble } from "@afterword/runner/parts";
import { adoptKey } from "@afterword/fieldwork";
import Database from "better-sqlite3";
import express from "express";
import { z } from "zod";
import project from "../stories/story.config.ts";
import { storyKey } from "../stories/program.ts";

const file = join(mkdtempSync(join(tmpdir(), "afterword-bench-")), "bench.db");

/** What somebody would write who needs only this: Express, a schema, one INSERT that is durable. */
function byHand(): express.Express {
  const db = new Database(file);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.exec("create table events (id text primary key, type text, person text, data text, received_at integer)");
  const insert = db.prepare("insert into events values (?, ?, ?, ?, ?) on conflict do nothing");
  const event = z.object({
    id: z.string(),
    type: z.string(),
    person: z.object({ id: z.string(), email: z.string().optional() }),
    data: z.object({ id: z.string(), team: z.string() }),
  });
  const app = express();
  app.post("/v1/events", express.json(), (request, response) => {
    const { id, type, person, data } = event.parse(request.body);
    insert.run(id, type, JSON.stringify(person), JSON.stringify(data), Date.now());
    response.json({ status: "accepted" });
  });
  return app;
}

async function afterword(base: string): Promise<express.Express> {
  const options = { database: `file:${file}`, publicUrl: base, secret: "b".repeat(40) };
  const parts = await assemble(project, options);
  await adoptKey(parts.store, "org", storyKey, Date.now());
  await parts.store.close();
  const aw = await createAfterword(project, options);
  await aw.start();
  return express().use(aw.express());
}

const server = createServer();
await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
server.on("request", process.argv[2] === "by-hand" ? byHand() : await afterword(base));
process.on("message", () => process.send?.({ cpuMs: cpuMs() }));
process.on("disconnect", () => process.exit(0));
process.send?.({ base });

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
