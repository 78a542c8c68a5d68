import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { decide, publishProject, readPerson, receiveEvents, tokenOf, type Ctx } from "@afterword/fieldwork";
import { assemble, messagesTransport, type Parts } from "@afterword/runner/parts";
import { messagesOf } from "@afterword/sdk";
import { rootUnit } from "@afterword/store";
import { pino } from "pino";
import { programFile, root } from "../needs/program-file.ts";
import { freePort, newFolder, startProgram } from "../stories/program.ts";
import project from "./mails.config.ts";
import { startUnrulyServer, type KillPoint } from "./unruly-server.ts";

const scope = { unit: rootUnit, mode: "live" } as const;
const secret = "the secret of mails that are lost and found";
/** Long enough that a live worker keeps it, short enough to wait for. */
const leaseSeconds = 2;

/** How a run is set up; the database is a new SQLite file unless told. */
export interface RunOptions {
  readonly database?: string;
  readonly uncertain?: "retry" | "hold";
  /** Options of the mail server's address. */
  readonly relay?: string;
  readonly replyMs?: number;
  readonly backOffScale?: number;
}

/** An outbox with a mail server that misbehaves, and the program's worker as processes of their own. */
export type OutboxRun = Awaited<ReturnType<typeof startRun>>;

export async function startRun(options: RunOptions = {}) {
  const server = await startUnrulyServer(options.replyMs === undefined ? {} : { replyMs: options.replyMs });
  const database = options.database ?? `file:${join(newFolder(), "afterword.db")}`;
  const publicUrl = `http://127.0.0.1:${String(await freePort())}`;
  const smtp = `${server.url}?${options.relay ?? "rate=1000"}`;
  const environment = {
    AFTERWORD_MODE: "production",
    AFTERWORD_CONFIG: join(import.meta.dirname, "mails.config.ts"),
    AFTERWORD_DATABASE_URL: database,
    AFTERWORD_PUBLIC_URL: publicUrl,
    AFTERWORD_SECRET: secret,
    AFTERWORD_SMTP_URL: smtp,
    AFTERWORD_MAIL_FROM: "Help desk <desk@example.org>",
    AFTERWORD_LEASE_SECONDS: String(leaseSeconds),
    AFTERWORD_BACKOFF_SCALE: String(options.backOffScale ?? 0.005),
    AFTERWORD_UNCERTAIN: options.uncertain ?? "retry",
  };
  // Beside the programs: what puts work in and looks at what became of it.
  const parts = await assemble(project, {
    database,
    publicUrl,
    secret,
    smtp,
    mailFrom: "desk@example.org",
    mode: "production",
    logger: pino({ level: "silent" }),
  });
  const context = () => parts.contextOf(scope, { kind: "host", id: "proof" });
  await publishProject(context());
  const workers = new Set<Awaited<ReturnType<typeof startWorker>>>();
  const start = async (args: readonly string[] = []) => {
    const worker = startWorker(["worker", ...args], environment);
    workers.add(worker);
    void worker.ended.then(() => workers.delete(worker));
    return worker;
  };
  const states = () => statesOf(parts);
  return {
    server,
    parts,
    context,
    environment,
    start,
    states,
    messages: messagesOf({ messages: messagesTransport(context, () => undefined) }),
    /** Has one mail queued for each address. */
    queue: async (addresses: readonly string[]) => {
      const events = addresses.map((email, at) => ({
        id: `event-${email}`,
        type: "ticket.closed",
        person: { id: personOf(email), email },
        data: { id: `T-${String(at)}` },
      }));
      for (let at = 0; at < events.length; at += 500) await receiveEvents(context(), events.slice(at, at + 500));
      await decideAll(parts, context);
    },
    /**
     * Runs a worker, and another whenever it was killed at a point of the conversation, until one ends by itself and leaves
     * nothing that waits to be tried again.
     */
    workUntilIdle: async (at: KillPoint, every: number) => {
      for (let runs = 1; ; runs++) {
        const worker = await start(["--once"]);
        server.kill({ at, every, pid: () => worker.pid });
        const { code, stderr } = await worker.ended;
        server.kill(null);
        if (code === 0 && (await states()).pending === 0) return runs;
        if (code !== null && code !== 0) throw new Error(`The worker failed: ${stderr}`);
      }
    },
    /** Waits until every mail has ended, with a worker that goes on. */
    untilSettled: async (longestMs = 120_000) => {
      for (const end = Date.now() + longestMs; ; await wait(100)) {
        const { pending } = await states();
        if (pending === 0) return;
        if (Date.now() > end) throw new Error(`Not settled in time: ${JSON.stringify(await states())}`);
      }
    },
    messageTo: async (email: string) => {
      const id = personOf(email);
      return parts.store.read(scope, async (rows) => {
        const [invitation] = await rows.invitationPages.list({ person: id }, { after: null, limit: 2 });
        const [message] = invitation ? await rows.messages.listOfInvitation(invitation.id) : [];
        return { invitation, message, unsubscribe: invitation && tokenOf(parts.secret, "unsubscribe", invitation.id) };
      });
    },
    /** What the person with an address gets no more mails of. */
    stoppedOf: async (email: string) => {
      const { optOuts } = await readPerson(context(), personOf(email));
      return optOuts.map(({ reason }) => reason);
    },
    /** The web process of the same installation, without a worker. */
    serve: () => {
      const port = new URL(publicUrl).port;
      return startProgram({ ...environment, AFTERWORD_PORT: port, AFTERWORD_API_KEY: undefined }, [
        "start",
        "--no-worker",
      ]);
    },
    stop: async () => {
      for (const worker of workers) worker.kill("SIGKILL");
      await Promise.all([...workers].map((worker) => worker.ended));
      await server.stop();
      await parts.delivery.close();
      await parts.store.close();
    },
  };
}

/** Decides what is due, so that all mails wait before a worker starts. */
async function decideAll({ store }: Parts, context: () => Ctx): Promise<void> {
  for (;;) {
    const claim = { owner: "proof", now: Date.now(), leaseNow: Date.now(), leaseMs: 60_000, limit: 200 };
    const timers = await store.writeAnywhere((rows) => rows.claimTimers(claim));
    if (timers.length === 0) return;
    await Promise.all(timers.map((timer) => decide(context(), timer)));
  }
}

/** The person with an address. */
export const personOf = (email: string): string => `p-${email.replaceAll(/[^a-z0-9]/g, "-")}`;

async function statesOf(parts: Parts) {
  const now = Date.now();
  const timers = await parts.store.readAnywhere((rows) => rows.countDueTimers(now));
  const counted = await parts.store.read(scope, (rows) => rows.messages.countByState());
  const of: Readonly<Record<string, number>> = Object.fromEntries(counted.map(({ state, n }) => [state, n]));
  const pending = ["queued", "retry", "claimed", "data", "paused"].reduce((sum, state) => sum + (of[state] ?? 0), 0);
  return { of, pending: pending + timers };
}

function startWorker(args: readonly string[], environment: Record<string, string>) {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [programFile(), ...args], { cwd: root, env: { PATH, HOME, ...environment } });
  let stderr = "";
  child.stdout.resume();
  child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
  const ended = new Promise<{ code: number | null; stderr: string }>((done) => {
    child.once("close", (code) => {
      done({ code, stderr });
    });
  });
  return { pid: child.pid ?? 0, ended, kill: (signal: NodeJS.Signals) => child.kill(signal), log: () => stderr };
}
