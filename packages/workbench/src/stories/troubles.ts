import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as rest } from "node:timers/promises";
import { formOf } from "./served.ts";
import type { Running } from "./program.ts";

/** A reply, and how long it took. */
export interface Timed {
  readonly status: number;
  readonly text: string;
  readonly retryAfter: string | null;
  readonly ms: number;
}

async function timed(url: string, init: RequestInit = {}): Promise<Timed> {
  const startedAt = performance.now();
  const reply = await fetch(url, { redirect: "manual", ...init }).catch(() => null);
  const text = (await reply?.text().catch(() => "")) ?? "";
  return {
    status: reply?.status ?? 0,
    text,
    retryAfter: reply?.headers.get("retry-after") ?? null,
    ms: performance.now() - startedAt,
  };
}

export const get = ({ base }: Running, path: string): Promise<Timed> => timed(base + path);

/** Answers a link as an app does. The same submission may be sent again. */
export const answer = ({ base }: Running, token: string): Promise<Timed> =>
  timed(`${base}/r/${token}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ answers: { csat: 4 }, submissionId: `of ${token}`, complete: true }),
  });

/** Words that somebody typed, and does not want to type again. */
export const typed = "It took three weeks, and nobody said why.";

/** Presses the button of a page that was opened before. */
export const press = ({ base }: Running, token: string, page: string): Promise<Timed> =>
  timed(`${base}/r/${token}`, { method: "POST", body: formOf(page, { "q.csat": "2", "q.why": typed }) });

/** Presses the button of a page that came back. */
export const pressAgain = ({ base }: Running, token: string, page: string): Promise<Timed> =>
  timed(`${base}/r/${token}`, { method: "POST", body: formOf(page, {}) });

/** Asks whether the process lives, again and again; gives the longest that it took. */
export function listen(program: Running): () => Promise<number> {
  let [longest, isOver] = [0, false];
  const asking = (async () => {
    while (!isOver) {
      const { status, ms } = await get(program, "/livez");
      longest = Math.max(longest, status === 200 ? ms : Infinity);
      await rest(40);
    }
  })();
  return async () => {
    isOver = true;
    await asking;
    return longest;
  };
}

/** Another process takes the whole file for itself, for so long. Gives how to wait until it has let go. */
export async function lockFile(file: string, ms: number): Promise<() => Promise<unknown>> {
  const text = `import Database from "better-sqlite3";
const db = new Database(process.argv[1]);
db.exec("begin exclusive");
console.log("locked");
setTimeout(() => db.exec("rollback"), Number(process.argv[2]));`;
  const args = ["--input-type=module", "--eval", text, file, String(ms)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"], cwd: import.meta.dirname });
  await once(child.stdout, "data");
  const exit = once(child, "exit");
  return () => exit;
}

/** Sends answers until all of them are stored; gives how often each was refused at most. */
export async function untilStored(program: Running, tokens: readonly string[], longestMs = 30_000): Promise<void> {
  const until = performance.now() + longestMs;
  for (const token of tokens)
    for (;;) {
      const { status } = await answer(program, token);
      if (status === 200 || status === 201) break;
      if (performance.now() > until) throw new Error(`An answer is still refused: ${String(status)}`);
      await rest(100);
    }
}

/** What the database's own words would look like. */
export const ownWords = /SQLITE|ECONN|terminat|\bsql\b|database is|disk is full/i;

/** How many answers there are. */
export const countAnswers = async (program: Running): Promise<number> => {
  const { status, text, json } = await program.call("GET", "/v1/responses?limit=500");
  if (status !== 200) throw new Error(`Answers can't be counted: ${String(status)} ${text}`);
  return json.items?.length ?? 0;
};
