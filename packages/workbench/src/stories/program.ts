import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { programFile, root } from "../needs/program-file.ts";

/** The project that the program's stories run. */
const storyConfig = join(import.meta.dirname, "story.config.ts");

/** A key that automation brings along. */
export const storyKey = `aw_test_story00001_${"k".repeat(43)}`;

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** A folder of its own. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), "afterword-story-"));

/** The environment of a process that takes nothing from ours but how to find programs. */
function environmentFor(over: Record<string, string | undefined>): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return {
    PATH,
    HOME,
    AFTERWORD_CONFIG: storyConfig,
    AFTERWORD_API_KEY: storyKey,
    AFTERWORD_MODE: "development",
    ...over,
  };
}

/** Runs a command of the program to its end, with what it reads from standard input. */
export function run(
  args: readonly string[],
  over: Record<string, string | undefined> = {},
  cwd = root,
  input = "",
): Promise<Ended> {
  const child = spawn(process.execPath, [programFile(), ...args], { cwd, env: environmentFor(over) });
  child.stdin.on("error", () => undefined).end(input);
  return ended(child);
}

/**
 * Runs a command of the program as somebody at a terminal does, who types an answer once they are asked; all that the terminal showed is
 * `stdout`.
 */
export function runAtTerminal(
  args: readonly string[],
  over: Record<string, string | undefined>,
  answer: { readonly asked: string; readonly typed: string } | null = null,
): Promise<Ended> {
  const command = [process.execPath, programFile(), ...args].map((part) => `'${part}'`).join(" ");
  const child = spawn("script", ["-qec", command, "/dev/null"], { cwd: root, env: environmentFor(over) });
  let shown = "";
  child.stdout.on("data", (data: Buffer) => {
    const before = shown.length;
    shown += data.toString();
    if (answer && shown.includes(answer.asked) && !shown.slice(0, before).includes(answer.asked))
      child.stdin.write(`${answer.typed}\n`);
  });
  return ended(child);
}

function ended(child: ChildProcess): Promise<Ended> {
  let [stdout, stderr] = ["", ""];
  child.stdout?.on("data", (data: Buffer) => (stdout += data.toString()));
  child.stderr?.on("data", (data: Buffer) => (stderr += data.toString()));
  return new Promise((done) => {
    child.once("close", (code) => {
      done({ code, stdout, stderr });
    });
  });
}

/** A program that serves, as a process of its own. */
export type Running = Awaited<ReturnType<typeof startProgram>>;

/** Starts the program and waits until it is ready. @throws Error with what it printed when it ends before */
export async function startProgram(
  over: Record<string, string | undefined> = {},
  args: readonly string[] = ["start"],
  installed = { bin: programFile(), cwd: root },
) {
  const port = Number(over["AFTERWORD_PORT"] ?? (await freePort()));
  const base = `http://127.0.0.1:${String(port)}`;
  const env = environmentFor({ AFTERWORD_PORT: String(port), AFTERWORD_PUBLIC_URL: base, ...over });
  const child = spawn(process.execPath, [installed.bin, ...args], { cwd: installed.cwd, env });
  const end = ended(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (said += data.toString()));
  let isOver = false;
  void end.then(() => (isOver = true));
  const isReady = async () => (await fetch(`${base}/readyz`).catch(() => null))?.ok === true;
  while (!(await isReady())) {
    if (isOver) throw new Error(`The program ended: ${JSON.stringify(await end)}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const reply = await fetch(base + path, {
      method,
      headers: {
        authorization: `Bearer ${storyKey}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    return {
      status: reply.status,
      text,
      json: (text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : {}) as Json,
    };
  };
  const close = (id: string, email = `p-${id}@example.org`) =>
    call("POST", "/v1/events", {
      id: `evt-${id}`,
      type: "ticket.closed",
      person: { id: `p-${id}`, email },
      data: { id, team: "ICT" },
    });
  /** Closes a ticket, lets its mail arrive in the development mailbox, and gives the link's token. */
  const invite = async (id: string) => {
    await close(id);
    await call("POST", "/dev/clock", { advance: "31m" });
    const mails = (await call("GET", `/dev/mail.json?to=p-${id}@example.org`)).json as unknown as { text: string }[];
    return tokenIn(mails[0]?.text ?? "");
  };
  const stop = async (signal: NodeJS.Signals = "SIGTERM") => {
    child.kill(signal);
    return end;
  };
  return { base, port, pid: child.pid ?? 0, said: () => said, call, close, invite, stop };
}

type Json = Record<string, unknown> & { items?: unknown[]; rows?: { value: number | null; n: number }[] };

/** The token of the answering link in a mail's text. */
export const tokenIn = (text: string): string => /\/r\/([0-9A-Za-z]{27})/.exec(text)?.[1] ?? "";
