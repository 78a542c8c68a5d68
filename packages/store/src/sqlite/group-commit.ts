import { setTimeout as rest } from "node:timers/promises";
import type Database from "better-sqlite3";
import type { Sql } from "../sql.ts";
import { PutOff } from "../put-off.ts";
import type { Checkpoints } from "./checkpoints.ts";
import { isBusy, isFull, isTrouble, unavailable } from "./trouble.ts";

interface Job {
  readonly work: (sql: Sql) => Promise<unknown>;
  readonly done: (value: unknown) => void;
  readonly failed: (error: unknown) => void;
  /** Until when it waits for the lock. */
  readonly until: number;
}

/** Most transactions that share one commit: bounds how long the first waits for the last. */
const largestGroup = 256;

/** How long a write waits for another process's lock. */
const usualPatienceMs = 5_000;

/** Pauses between tries to lock, in milliseconds: others do their work meanwhile, which SQLite's own waiting would stop. */
const pausesMs = [1, 2, 5, 10, 15, 20, 25, 25, 25] as const;
const longestPauseMs = 50;

/**
 * Runs write transactions one after another and commits what arrived in the same turn of the event loop together, so
 * that concurrent writers share one fsync. Each has a savepoint: one that fails takes none of the others with it. A
 * promise resolves only after the commit.
 */
export class GroupCommit {
  readonly #db: Database.Database;
  readonly #sql: Sql;
  readonly #putOff: PutOff;
  readonly #check: () => void;
  readonly #log: Checkpoints | null;
  readonly #savepoint: Database.Statement;
  readonly #release: Database.Statement;
  #waiting: Job[] = [];
  #between: (() => void)[] = [];
  #isRunning = false;

  /**
   * @param check throws where the file is no longer the one that was opened
   * @param log what copies the log back, where the connection does not
   */
  constructor(db: Database.Database, sql: Sql, check: () => void = () => undefined, log: Checkpoints | null = null) {
    this.#db = db;
    this.#putOff = new PutOff(sql);
    this.#sql = this.#putOff.sql();
    this.#check = check;
    this.#log = log;
    this.#savepoint = db.prepare("savepoint one");
    this.#release = db.prepare("release one");
  }

  /** Whether nothing is being written. */
  get isIdle(): boolean {
    return !this.#isRunning;
  }

  /** How many transactions wait for the next commit. */
  get waiting(): number {
    return this.#waiting.length;
  }

  run<T>(work: (sql: Sql) => Promise<T>, patienceMs = usualPatienceMs): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const until = performance.now() + patienceMs;
      this.#waiting.push({ work, done: resolve as (value: unknown) => void, failed: reject, until });
      this.#start();
    });
  }

  /** Does something on the connection while no transaction is open. */
  between(work: () => void): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      this.#between.push(() => {
        try {
          work();
          resolve();
        } catch (error) {
          reject(isTrouble(error) ? unavailable(error) : error instanceof Error ? error : new Error(String(error)));
        }
      });
      this.#start();
    });
  }

  #start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    setImmediate(() => void this.#flush());
  }

  async #flush(): Promise<void> {
    while (this.#waiting.length + this.#between.length > 0) {
      if (this.#waiting.length > 0 && (await this.#begin())) await this.#commit(this.#waiting.splice(0, largestGroup));
      await this.#log?.afterCommit();
      if (this.#between.length > 0) await this.#log?.idle();
      for (const work of this.#between.splice(0)) work();
    }
    this.#isRunning = false;
  }

  /** Takes the lock for those who wait; false when nobody waits any more. Only between two tries is it waited for. */
  async #begin(): Promise<boolean> {
    for (let tries = 0; ; tries++) {
      try {
        this.#check();
        this.#db.exec("begin immediate");
        return true;
      } catch (error) {
        const now = performance.now();
        const isOver = ({ until }: Job) => !isBusy(error) || until <= now;
        const over = this.#waiting.filter(isOver);
        this.#waiting = this.#waiting.filter((job) => !isOver(job));
        for (const job of over) job.failed(unavailable(error));
        if (this.#waiting.length === 0) return false;
      }
      await rest(pausesMs[tries] ?? longestPauseMs);
    }
  }

  async #commit(jobs: readonly Job[]): Promise<void> {
    const settled: (() => void)[] = [];
    const forget = this.#putOff.mark();
    try {
      for (const job of jobs) settled.push(await this.#runOne(job));
      await this.#putOff.write();
      this.#db.exec("commit");
    } catch (error) {
      this.#rollBack();
      forget();
      if (isFull(error)) this.#shrinkLog();
      for (const job of jobs) job.failed(unavailable(error));
      return;
    }
    for (const settle of settled) settle();
  }

  #rollBack(): void {
    try {
      if (this.#db.inTransaction) this.#db.exec("rollback");
    } catch {
      // The next "begin" says what the matter is.
    }
  }

  /** What the log takes is room as well, once it is copied back; until there is some for that, it stays as it is. */
  #shrinkLog(): void {
    try {
      this.#db.pragma("wal_checkpoint(TRUNCATE)");
    } catch {
      // Tried again with the next write that finds no room.
    }
  }

  async #runOne(job: Job): Promise<() => void> {
    this.#savepoint.run();
    const goBack = this.#putOff.mark();
    try {
      const value = await job.work(this.#sql);
      this.#release.run();
      return () => {
        job.done(value);
      };
    } catch (error) {
      // A full disk or a lost file is the matter of all; then the group fails together.
      if (!this.#db.inTransaction || isTrouble(error)) throw error;
      goBack();
      this.#db.exec("rollback to one");
      this.#release.run();
      return () => {
        job.failed(error);
      };
    }
  }
}
