import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import pg from "pg";
import type { TakenMail } from "./mail-server.ts";
import { startProgram } from "./program.ts";

/** Whether the proofs run with the numbers of the promises, not those that CI has time for. */
export const isAtLength = process.env["AFTERWORD_PROOF"] === "running";

/** A key of a runner whose mails leave. */
const liveKey = `aw_live_story00001_${"k".repeat(43)}`;

/** What a process of the wave's project needs in production, with mails to a server of the story's own. */
export const inProduction = (database: string, smtp: string) => ({
  AFTERWORD_DATABASE_URL: database,
  AFTERWORD_CONFIG: join(import.meta.dirname, "wave.config.ts"),
  AFTERWORD_API_KEY: liveKey,
  AFTERWORD_MODE: "production",
  AFTERWORD_SMTP_URL: smtp,
  AFTERWORD_MAIL_FROM: "desk@example.org",
  AFTERWORD_SECRET: "s".repeat(40),
});

/** Starts the program with a key whose mails leave. */
export async function startLive(over: Record<string, string>, args?: readonly string[]) {
  const program = await startProgram(over, args);
  const authorization = `Bearer ${liveKey}`;
  const call = (method: string, path: string, body?: unknown) => program.call(method, path, body, { authorization });
  return { ...program, call };
}

/** A process that runs. */
export type Live = Awaited<ReturnType<typeof startLive>>;

/** Enrols so many people. */
export async function enrol(on: Live, people: number): Promise<void> {
  const all = Array.from({ length: people }, (_, at) => ({
    id: `p${String(at)}`,
    email: `p${String(at)}@example.org`,
  }));
  for (let at = 0; at < people; at += 1_000) {
    const { status, text } = await on.call("POST", "/v1/people", all.slice(at, at + 1_000));
    if (status !== 200) throw new Error(`People: ${text}`);
  }
}

/**
 * Enrols so many people and launches the wave that asks them all. Its mails would be spread over twenty minutes; they are
 * made due at once.
 */
export async function launch(on: Live, query: Query, people: number): Promise<void> {
  await enrol(on, people);
  const { status, text } = await on.call("POST", "/v1/waves/annual/launch");
  if (status !== 200) throw new Error(`The wave: ${text}`);
  await until(async () => (await count(query, "messages")) === people);
  await query("update messages set due_at = created_at");
}

/** Rows of a statement that is sent beside the programs. */
export type Query = (text: string) => Promise<Record<string, unknown>[]>;

/** Asks a database from outside of the programs, on a connection of each question's own. */
export function asking(url: string): Query {
  if (url.startsWith("file:"))
    return async (text) => {
      const db = new Database(url.slice("file:".length), { timeout: 5_000 });
      try {
        const statement = db.prepare(text);
        return await Promise.resolve(
          statement.reader ? (statement.all() as Record<string, unknown>[]) : (statement.run(), []),
        );
      } finally {
        db.close();
      }
    };
  return async (text) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  };
}

/** How many rows a table has, where so. */
export const count = async (query: Query, table: string, where = "1 = 1"): Promise<number> =>
  Number((await query(`select count(*) as n from ${table} where ${where}`))[0]?.["n"]);

/** Waits until something is so. @throws Error when it is not within `mostMs` */
export async function until(isSo: () => boolean | Promise<boolean>, mostMs = 60_000, restMs = 20): Promise<void> {
  for (const end = performance.now() + mostMs; !(await isSo()); await wait(restMs))
    if (performance.now() > end) throw new Error(`It did not happen within ${String(mostMs / 1_000)} s.`);
}

/** How many mails each recipient got. */
export function mailsByPerson(mails: readonly TakenMail[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { to } of mails) for (const address of to) counts.set(address, (counts.get(address) ?? 0) + 1);
  return counts;
}

/** The token of the link in a mail as it travelled. */
export const tokenOf = ({ text }: TakenMail): string =>
  /\/r\/([0-9A-Za-z]{27})/.exec(text.replaceAll(/=\r?\n/g, ""))?.[1] ?? "";

/** How a request ended: its status, `refused` where nobody listened, or `cut` where the connection broke. */
export type End = number | "refused" | "cut";

/** Answers an invitation. */
export async function answer(base: string, token: string): Promise<End> {
  const body = JSON.stringify({ answers: { nps: 9 }, submissionId: `answer-${token}` });
  const headers = { "content-type": "application/json" };
  try {
    const reply = await fetch(`${base}/r/${token}`, { method: "POST", headers, body });
    await reply.text();
    return reply.status;
  } catch (error) {
    return (error as { cause?: { code?: string } }).cause?.code === "ECONNREFUSED" ? "refused" : "cut";
  }
}

/** Does something so often a second until it is told to stop; the stop waits for all of it. */
export function steadily(perSecond: number, work: () => Promise<void>): () => Promise<void> {
  const under = new Set<Promise<void>>();
  const timer = setInterval(() => {
    const one = work().finally(() => under.delete(one));
    under.add(one);
  }, 1_000 / perSecond);
  return async () => {
    clearInterval(timer);
    await Promise.all(under);
  };
}
