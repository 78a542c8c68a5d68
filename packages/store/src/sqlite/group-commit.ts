import type Database from "better-sqlite3";
import { StoreUnavailableError } from "../errors.ts";
import type { Sql } from "../sql.ts";
import { PutOff } from "./put-off.ts";

interface Job {
  readonly work: (sql: Sql) => Promise<unknown>;
  readonly done: (value: unknown) => void;
  readonly failed: (error: unknown) => void;
}

/** Most transactions that share one commit: bounds how long the first waits for the last. */
const largestGroup = 256;

/**
 * Runs write transactions one after another and commits what arrived in the same turn of the event loop together, so
 * that concurrent writers share one fsync. Each has a savepoint: one that fails takes none of the others with it. A
 * promise resolves only after the commit.
 */
export class GroupCommit {
  readonly #db: Database.Database;
  readonly #sql: Sql;
  readonly #putOff: PutOff;
  readonly #savepoint: Database.Statement;
  readonly #release: Database.Statement;
  #waiting: Job[] = [];
  #between: (() => void)[] = [];
  #isRunning = false;

  constructor(db: Database.Database, sql: Sql) {
    this.#db = db;
    this.#putOff = new PutOff(sql);
    this.#sql = this.#putOff.sql();
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

  run<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ work, done: resolve as (value: unknown) => void, failed: reject });
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
          reject(error instanceof Error ? error : new Error(String(error)));
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
      if (this.#waiting.length > 0) await this.#commit(this.#waiting.splice(0, largestGroup));
      for (const work of this.#between.splice(0)) work();
    }
    this.#isRunning = false;
  }

  async #commit(jobs: readonly Job[]): Promise<void> {
    const settled: (() => void)[] = [];
    const forget = this.#putOff.mark();
    try {
      this.#db.exec("begin immediate");
      for (const job of jobs) settled.push(await this.#runOne(job));
      await this.#putOff.write();
      this.#db.exec("commit");
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec("rollback");
      forget();
      for (const job of jobs)
        job.failed(new StoreUnavailableError("The database can't be written to now.", { cause: error }));
      return;
    }
    for (const settle of settled) settle();
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
      // A full disk or a lost file ends the whole transaction; then the group fails together.
      if (!this.#db.inTransaction) throw error;
      goBack();
      this.#db.exec("rollback to one");
      this.#release.run();
      return () => {
        job.failed(error);
      };
    }
  }
}
