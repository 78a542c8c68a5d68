import { setTimeout as rest } from "node:timers/promises";
import type { OwnCluster } from "../needs/cluster.ts";
import { emptyDatabase } from "./database.ts";
import { startProgram } from "./program.ts";
import { answer, countAnswers, get, listen, ownWords, press, pressAgain, typed, untilStored } from "./troubles.ts";

/** What was seen while a server was away. */
export interface Outage {
  /** Answers acknowledged and answers stored; the same. */
  readonly acknowledged: number;
  readonly stored: number;
  /** Statuses of answers while it was away; every one of them was refused. */
  readonly refused: readonly number[];
  readonly longestRefusalMs: number;
  /** Of the page and of its resending, of /readyz and /livez while it was away, and of /readyz afterwards. */
  readonly page: readonly [status: number, again: number];
  readonly health: readonly [ready: number, live: number, after: number];
  /** Whether what was typed came back with the page, and whether any reply had the database's own words. */
  readonly isKept: boolean;
  readonly isTold: boolean;
  readonly longestLivezMs: number;
  readonly recoveredMs: number;
}

/** PostgreSQL is stopped under the running program while answers come in, is away for a while, and comes back. */
export async function outageOf(cluster: OwnCluster, links: number, awayMs: number): Promise<Outage> {
  const program = await startProgram({
    AFTERWORD_DATABASE_URL: await emptyDatabase(cluster.url),
    AFTERWORD_SECRET: "s".repeat(40),
  });
  try {
    const tokens: string[] = [];
    for (let at = 0; at < links; at++) tokens.push(await program.invite(`P-${String(at)}`));
    const [form = "", ...others] = tokens;
    const page = (await get(program, `/r/${form}`)).text;
    const stop = listen(program);
    const half = Math.floor(others.length / 2);
    // Some are under way in the moment in which it stops.
    const [during, up] = await Promise.all([
      Promise.all(others.slice(0, half).map((token, at) => rest(4 * at).then(() => answer(program, token)))),
      cluster.down(),
    ]);
    const away = await Promise.all(others.slice(half).map((token) => answer(program, token)));
    const pressed = await press(program, form, page);
    const health = [(await get(program, "/readyz")).status, (await get(program, "/livez")).status];
    await rest(awayMs);
    const startedAt = performance.now();
    await up();
    while ((await get(program, "/readyz")).status !== 200) await rest(50);
    const recoveredMs = performance.now() - startedAt;
    const again = await pressAgain(program, form, pressed.text);
    await untilStored(program, others);
    const replies = [...during, ...away, pressed];
    return {
      acknowledged: tokens.length,
      stored: await countAnswers(program),
      refused: away.map(({ status }) => status),
      longestRefusalMs: Math.max(...away.map(({ ms }) => ms)),
      page: [pressed.status, again.status],
      health: [health[0] ?? 0, health[1] ?? 0, (await get(program, "/readyz")).status],
      isKept: pressed.text.includes("three weeks"),
      isTold: replies.some(({ text }) => ownWords.test(text.replaceAll(typed, ""))),
      longestLivezMs: await stop(),
      recoveredMs,
    };
  } finally {
    await program.stop("SIGKILL");
  }
}
