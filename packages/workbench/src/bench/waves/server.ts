// A runner in a process of its own, on the database that it is told of. Told to, it launches the wave, and says how long that
// took and how long nothing else could run meanwhile.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { launchWave, showWave } from "@afterword/fieldwork";
import { afterwordOn, assemble } from "@afterword/runner/parts";
import express from "express";
import { optionsOf, project, scope } from "./project.ts";

/** What launching a wave took; times in milliseconds. */
export interface Launched {
  readonly asked: number;
  readonly plannedMs: number;
  readonly launchedMs: number;
  readonly cpuMs: number;
  /** The pauses of the event loop while it was launched. */
  readonly pauses: { readonly p99: number; readonly p999: number; readonly longest: number };
}

const parts = await assemble(project, optionsOf(process.argv[2] ?? ""));
const app = express().use((await afterwordOn(parts)).express());
// Each connection waits for its turn, however long the wave takes.
const server = createServer({ keepAliveTimeout: 600_000 }, app);
await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
process.on("message", () => void launch().then((launched) => process.send?.(launched)));
process.on("disconnect", () => process.exit(0));
process.send?.({ base: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}` });

async function launch(): Promise<Launched> {
  const ctx = () => parts.contextOf(scope, { kind: "host", id: "bench" });
  const plannedMs = await timed(() => showWave(ctx(), "annual"));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const before = process.cpuUsage();
  delay.enable();
  const launchedMs = await timed(async () => {
    await launchWave(ctx(), "annual");
    await parts.worker.drain();
  });
  delay.disable();
  const { user, system } = process.cpuUsage(before);
  const { progress } = await showWave(ctx(), "annual");
  const pauses = { p99: delay.percentile(99) / 1e6, p999: delay.percentile(99.9) / 1e6, longest: delay.max / 1e6 };
  return { asked: progress?.asked ?? 0, plannedMs, launchedMs, cpuMs: (user + system) / 1_000, pauses };
}

async function timed(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
