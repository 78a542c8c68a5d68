import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as rest } from "node:timers/promises";
import { programFile, root } from "../needs/program-file.ts";
import { freePort } from "../stories/program.ts";

const die = join(import.meta.dirname, "die.ts");

/** A key of the installation that is killed. */
export const key = `aw_live_crash00001_${"k".repeat(43)}`;
export const secret = "the secret of programs that are killed";

/** The environment of the programs on a database. */
export const environmentOf = (database: string, over: Record<string, string> = {}): Record<string, string> => ({
  AFTERWORD_MODE: "production",
  AFTERWORD_CONFIG: join(import.meta.dirname, "crashes.config.ts"),
  AFTERWORD_DATABASE_URL: database,
  AFTERWORD_PUBLIC_URL: "http://127.0.0.1:3000",
  AFTERWORD_SECRET: secret,
  AFTERWORD_API_KEY: key,
  AFTERWORD_SMTP_URL: "smtp://127.0.0.1:1",
  AFTERWORD_MAIL_FROM: "desk@example.org",
  AFTERWORD_LEASE_SECONDS: "1",
  AFTERWORD_BACKOFF_SCALE: "0.001",
  ...over,
});

/** Starts the program as a process of its own; where it is to be killed from within, with what does that. */
export function launch(args: readonly string[], environment: Record<string, string>, isMortal = false) {
  const { PATH, HOME } = process.env;
  const preload = isMortal ? ["--import", die] : [];
  const child = spawn(process.execPath, [...preload, programFile(), ...args], {
    cwd: root,
    env: { PATH, HOME, ...environment },
    stdio: isMortal ? ["ignore", "ignore", "pipe", "ipc"] : ["ignore", "ignore", "pipe"],
  });
  let log = "";
  child.stderr?.on("data", (data: Buffer) => (log = (log + data.toString()).slice(-20_000)));
  let isOver = false;
  const ended = new Promise<{ code: number | null; signal: string | null }>((done) => {
    child.once("close", (code, signal) => {
      isOver = true;
      done({ code, signal });
    });
  });
  return {
    child,
    ended,
    isOver: () => isOver,
    log: () => log,
    kill: (how: NodeJS.Signals = "SIGKILL") => child.kill(how),
  };
}

/** A web process that can be told where to die. */
export type Web = Awaited<ReturnType<typeof startWeb>>;

/** Starts a web process and waits until it is ready. */
export async function startWeb(
  environment: Record<string, string>,
  isMortal = false,
  args: readonly string[] = ["start", "--no-worker"],
) {
  const port = await freePort();
  const base = `http://127.0.0.1:${String(port)}`;
  const process = launch(args, { AFTERWORD_PUBLIC_URL: base, ...environment, AFTERWORD_PORT: String(port) }, isMortal);
  while ((await fetch(`${base}/readyz`).catch(() => null))?.ok !== true) {
    if (process.isOver()) throw new Error(`The program ended: ${process.log()}`);
    await rest(20);
  }
  if (isMortal) await untilKeyIsNoted(base);
  /** Dies at its nth point from now on; 0 counts and dies nowhere, -1 ends counting. Gives how many points there were. */
  const arm = async (at: number): Promise<number> => {
    process.child.send({ at });
    const [{ points }] = (await once(process.child, "message")) as [{ points: number }];
    return points;
  };
  return { ...process, base, arm };
}

/** A process notes the first use of a key beside the request: done now, it is no point of what is sent later. */
async function untilKeyIsNoted(base: string): Promise<void> {
  const from = Date.now();
  for (;;) {
    const { items = [] } = JSON.parse((await ask(base, "GET", "/v1/keys")).text) as {
      items?: { lastUsedAt: string }[];
    };
    if (items.some(({ lastUsedAt }) => Date.parse(lastUsedAt) >= from)) return;
    await rest(20);
  }
}

/** What became of a request; `status` 0 where no whole reply came. */
export interface Got {
  readonly status: number;
  readonly text: string;
}

/** A request as a client sends it that does not give up for want of a reply. */
export async function ask(
  base: string,
  method: string,
  path: string,
  body?: unknown,
  longestMs = 20_000,
): Promise<Got> {
  const isForm = body instanceof URLSearchParams;
  const reply = await fetch(base + path, {
    method,
    redirect: "manual",
    signal: AbortSignal.timeout(longestMs),
    headers: {
      authorization: `Bearer ${key}`,
      ...(body === undefined || isForm ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  }).catch(() => null);
  const text = await reply?.text().catch(() => null);
  return reply === null || typeof text !== "string" ? { status: 0, text: "" } : { status: reply.status, text };
}
