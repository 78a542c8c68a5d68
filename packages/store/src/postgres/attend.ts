import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import type { Attendant, QueueName, Role } from "../attend.ts";
import { isServerItself } from "./pooler.ts";
import { channel, queues } from "./telling.ts";

/** The advisory lock of the worker that leads. */
const leadersLock = "4701178332";

/** How often one that follows tries to lead. */
const tryMs = 1_000;
/** How often one that leads makes sure that its connection is still there. */
const sureMs = 5_000;
/** Notices that come close together are passed on as one. */
const gapMs = 20;
const [firstPauseMs, longestPauseMs] = [250, 30_000];

/** The server frees the lock of a machine that is gone without a word after half a minute, not after hours. */
const settings = "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 4";

/**
 * Listens on a connection of its own, and holds the leaders' lock on it when it gets it. While the connection is not there,
 * or where connections are handed around in between, the worker is alone: it does everything, as each of them may.
 */
export class Attending {
  readonly #driver: typeof pg;
  readonly #config: pg.ClientConfig;
  readonly #on: Attendant;
  readonly #stopped = new AbortController();
  readonly #running: Promise<void>;
  #role: Role | null = null;
  #due = new Set<QueueName>();
  #timer: NodeJS.Timeout | undefined;

  constructor(driver: typeof pg, config: pg.ClientConfig, on: Attendant) {
    this.#driver = driver;
    this.#config = config;
    this.#on = on;
    this.#is("alone");
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#running;
    clearTimeout(this.#timer);
  }

  /** Passes on that something is due. */
  notice(said: Iterable<QueueName>): void {
    for (const queue of said) this.#due.add(queue);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const due = this.#due;
      this.#due = new Set();
      if (!this.#stopped.signal.aborted) this.#on.onDue(due);
    }, gapMs);
  }

  async #run(): Promise<void> {
    for (let failures = 0; !this.#stopped.signal.aborted; failures++) {
      try {
        const ended = await this.#attend(() => {
          failures = 0;
        });
        if (ended === "pooled") return;
      } catch (error) {
        if (!this.#stopped.signal.aborted) this.#on.onTrouble(error);
      }
      this.#is("alone");
      await this.#rest(Math.min(longestPauseMs, firstPauseMs * 2 ** failures) * (0.8 + 0.4 * Math.random()));
    }
  }

  /** Stays as long as the connection does. */
  async #attend(onListening: () => void): Promise<"pooled" | "stopped"> {
    const client = new this.#driver.Client(this.#config);
    const lost = new Promise<never>((_, reject) => {
      client.on("error", reject);
      client.on("end", () => {
        reject(new Error("The connection ended."));
      });
    });
    lost.catch(() => undefined);
    try {
      await client.connect();
      if (!(await isServerItself(client))) return "pooled";
      client.on("notification", ({ payload = "" }) => {
        this.notice(queues.filter((queue) => payload.includes(queue)));
      });
      await client.query(`${settings}; listen ${channel}`);
      onListening();
      // What was left while nobody listened.
      this.notice(queues);
      while (!this.#stopped.signal.aborted) {
        this.#is((await this.#isLeading(client)) ? "leading" : "following");
        await Promise.race([this.#rest(this.#role === "leading" ? sureMs : tryMs), lost]);
      }
      return "stopped";
    } finally {
      client.removeAllListeners("notification");
      await Promise.race([client.end().catch(() => undefined), wait(1_000, undefined, { ref: false })]);
    }
  }

  async #isLeading(client: pg.Client): Promise<boolean> {
    if (this.#role === "leading") return (await client.query("select 1")).rowCount === 1;
    const { rows } = await client.query<{ leads: boolean }>(`select pg_try_advisory_lock(${leadersLock}) as leads`);
    return rows[0]?.leads === true;
  }

  #is(role: Role): void {
    if (role === this.#role) return;
    this.#role = role;
    this.#on.onRole(role);
  }

  async #rest(ms: number): Promise<void> {
    await wait(ms, undefined, { signal: this.#stopped.signal, ref: false }).catch(() => undefined);
  }
}
