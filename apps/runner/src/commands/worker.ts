import type { Server } from "node:http";
import { publishProject } from "@afterword/fieldwork";
import { healthRouter, type Parts } from "@afterword/runner/parts";
import { Command, InvalidArgumentError } from "commander";
import express from "express";
import { pino } from "pino";
import { openForCommand } from "../open.ts";
import { closed, listen } from "../serve.ts";
import { serverOf } from "../slow-senders.ts";
import { untilStopped } from "../stop-signal.ts";

interface WorkerFlags {
  readonly config?: string;
  readonly once?: boolean;
  readonly port?: number;
  readonly json?: boolean;
}

/** Longer than it takes to notice that a lease has run out. */
const leaseSlackMs = 5_000;

/** `afterword worker`: does what is due, in a process of its own. */
export const workerCommand = (): Command =>
  new Command("worker")
    .description("do what is due: decide, invite, send")
    .option("--config <file>", "project file (default: AFTERWORD_CONFIG, or afterword.config.ts)")
    .option("--once", "do what is due now, then end")
    .option("--port <port>", "serve /livez, /readyz and /metrics there", portOf)
    .option("--json", "print JSON")
    .action(async (flags: WorkerFlags) => {
      const opened = await openForCommand({
        config: flags.config,
        logger: pino({ name: "afterword" }, pino.destination(2)),
      });
      const { parts } = opened;
      const { worker } = parts;
      await publishProject(parts.contextOf(opened.scope, { kind: "worker", id: "worker" }));
      if (flags.once === true) {
        // What a worker that died has under way can be taken over when its lease has run out.
        await worker.settle(parts.settings.leaseMs + leaseSlackMs);
        await worker.stop();
        await opened.close();
        if (flags.json === true) console.log(JSON.stringify({ done: true }));
        return;
      }
      const server =
        flags.port === undefined ? null : await serveHealth(opened.parts, flags.port, () => opened.close());
      worker.start();
      console.log(
        flags.json === true ? JSON.stringify({ running: true, port: flags.port ?? null }) : "Afterword's worker runs.",
      );
      await untilStopped(async () => {
        opened.parts.drain.isOn = true;
        await worker.stop();
        if (server) await closed(server);
        await opened.close();
      });
    });

async function serveHealth(parts: Parts, port: number, close: () => Promise<void>): Promise<Server> {
  const server = serverOf(express().disable("x-powered-by").use(healthRouter(parts)));
  const host = parts.settings.mode === "development" ? "127.0.0.1" : undefined;
  await listen(server, port, host).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return server;
}

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535) return Number(text);
  throw new InvalidArgumentError("It is a port from 1 to 65535.");
}
