import type Database from "better-sqlite3";
import type { Sql } from "../sql.ts";
import { isTrouble, unavailable } from "./trouble.ts";

/**
 * Runs reads one after another on one connection, each in a transaction of its own, so that all its statements see one
 * moment. Statements answer at once here, so taking turns delays nobody: two reads would not run side by side anyway.
 */
export class ReadTurns {
  readonly #sql: Sql;
  readonly #check: () => void;
  readonly #begin: Database.Statement;
  readonly #commit: Database.Statement;
  #last: Promise<unknown> = Promise.resolve();

  /** @param check throws where the file is no longer the one that was opened */
  constructor(db: Database.Database, sql: Sql, check: () => void) {
    this.#sql = sql;
    this.#check = check;
    this.#begin = db.prepare("begin");
    this.#commit = db.prepare("commit");
  }

  run<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => this.#read(work));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #read<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    try {
      this.#check();
      this.#begin.run();
      try {
        return await work(this.#sql);
      } finally {
        this.#commit.run();
      }
    } catch (error) {
      throw isTrouble(error) ? unavailable(error) : error;
    }
  }
}
