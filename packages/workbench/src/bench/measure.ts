import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** A server under measurement. */
export interface Measured {
  readonly base: string;
  cpuMs(): Promise<number>;
  stop(): void;
}

/** Starts one of the servers of `servers.ts`. */
export async function startServer(name: "afterword" | "by-hand"): Promise<Measured> {
  const child = fork(join(import.meta.dirname, "servers.ts"), [name], { execArgv: ["--conditions=@afterword/source"] });
  const { base } = await message<{ base: string }>(child);
  return {
    base,
    cpuMs: async () => {
      child.send("cpu");
      return (await message<{ cpuMs: number }>(child)).cpuMs;
    },
    stop: () => {
      child.disconnect();
    },
  };
}

function message<T>(child: ChildProcess): Promise<T> {
  return new Promise((done, failed) => {
    child.once("message", (value) => {
      done(value as T);
    });
    child.once("exit", () => {
      failed(new Error("The server ended."));
    });
  });
}

/** Calls as fast as they are answered, over so many connections; requests per second. */
export async function rate(connections: number, ms: number, call: () => Promise<unknown>): Promise<number> {
  const until = performance.now() + ms;
  const startedAt = performance.now();
  let done = 0;
  const one = async () => {
    while (performance.now() < until) {
      await call();
      done++;
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  await wait(50);
  return (done / (performance.now() - 50 - startedAt)) * 1_000;
}
