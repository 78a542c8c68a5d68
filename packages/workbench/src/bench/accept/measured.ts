import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { call } from "../http.ts";
import { prepare, type Prepared } from "./prepared.ts";
import { projects } from "./project.ts";
import type { Served } from "./server.ts";

/** A server under measurement, with links that nobody has answered. */
export interface Measured {
  readonly name: string;
  readonly base: string;
  /** Its database. */
  readonly file: string;
  /** Answers so many surveys over so many connections; the time of each in milliseconds, and of all. */
  answer(count: number, connections: number): Promise<{ readonly each: readonly number[]; readonly ms: number }>;
  use(): Promise<{ readonly cpuMs: number; readonly rssBytes: number }>;
  stop(): void;
}

/** How a server is started. */
interface Measuring extends Pick<Served, "slowerMs" | "project"> {
  /** As it is installed, which must have been built before, and not from source. */
  readonly isBuilt: boolean;
  /** What Node.js is told. */
  readonly nodeOptions: readonly string[];
}

/** Starts a server on a new database with so many invitations. */
export async function startMeasured(
  how: Served["how"],
  count: number,
  { slowerMs = 0, project = "one", isBuilt = false, nodeOptions = [] }: Partial<Measuring> = {},
): Promise<Measured> {
  const { invitations, file, secret } = await prepare(projects[project], count);
  const served: Served = { how, file, secret, slowerMs, project };
  const [program, execArgv] = isBuilt
    ? [join(import.meta.dirname, "../../../dist/bench/accept/server.js"), []]
    : [join(import.meta.dirname, "server.ts"), ["--conditions=@afterword/source"]];
  const child = fork(program, [JSON.stringify(served)], { execArgv: [...execArgv, ...nodeOptions] });
  const { base } = await message<{ base: string }>(child);
  let next = 0;
  return {
    name: how,
    base,
    file,
    answer: async (many, connections) => {
      const links = invitations.slice(next, next + many);
      next += many;
      if (links.length < many) throw new Error("There are not enough invitations.");
      return answerAll(
        links.map((link) => `${base}/r/${linkOf(how, link)}`),
        connections,
      );
    },
    use: async () => {
      child.send("use");
      return message(child);
    },
    stop: () => {
      child.disconnect();
    },
  };
}

const linkOf = (how: Served["how"], { id, token }: Prepared["invitations"][number]) =>
  how === "afterword" ? token : id;

async function answerAll(urls: readonly string[], connections: number) {
  const each: number[] = [];
  let next = 0;
  const startedAt = performance.now();
  const one = async () => {
    for (let at = next++; at < urls.length; at = next++) {
      const sentAt = performance.now();
      await answer(urls[at] ?? "", at);
      each.push(performance.now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  return { each, ms: performance.now() - startedAt };
}

async function answer(url: string, at: number): Promise<void> {
  const answers = { csat: 1 + (at % 5), nps: at % 11, ces: 1 + (at % 7), speed: 1 + (at % 5) };
  const { status, body } = await call(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ answers, submissionId: `s${String(at)}`, complete: true }),
  });
  if (status !== 201) throw new Error(`${url} replied ${String(status)}: ${body.toString()}`);
}

/** The next thing that a process says. */
export function message<T>(child: ChildProcess): Promise<T> {
  return new Promise((done, failed) => {
    const onExit = () => {
      failed(new Error("The server ended."));
    };
    child.once("exit", onExit);
    child.once("message", (value) => {
      child.off("exit", onExit);
      done(value as T);
    });
  });
}
