import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type Database from "better-sqlite3";

const thread = new URL(`./checkpoint-thread${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url);

/** How many times as long as when copying begins the log becomes at most; then writers wait. */
const mostTimes = 4;

/**
 * Has the log of a file copied back on another thread, where it stops nobody: a commit that does it itself takes as long as
 * sixteen megabytes take to be written and waited for. Others go on to write meanwhile; what they wrote is copied with the
 * writers waiting, as the log begins anew only once all of it is copied.
 */
export class Checkpoints {
  readonly #db: Database.Database;
  readonly #file: string;
  readonly #pages: number;
  readonly #length: Database.Statement<[], { readonly log: number; readonly checkpointed: number }>;
  #worker: Worker | null = null;
  #state: "short" | "copying" | "copied" | "by itself" = "short";
  #underWay: Promise<void> = Promise.resolve();

  /** @param db what writes; it would copy the log back itself after so many pages as are copied here */
  constructor(db: Database.Database, file: string) {
    this.#db = db;
    this.#file = file;
    this.#pages = db.pragma("wal_autocheckpoint", { simple: true }) as number;
    this.#length = db.prepare("pragma wal_checkpoint(noop)");
    db.pragma("wal_autocheckpoint = 0");
  }

  /** Called after each commit; where it gives a promise, the next one waits for it. */
  afterCommit(): Promise<void> | null {
    if (this.#state === "by itself") return null;
    const { log, left } = this.#lengths();
    const isFull = log >= mostTimes * this.#pages;
    if (this.#state === "copying") return isFull ? this.#underWay : null;
    if (this.#state === "copied" && (isFull || left < this.#pages)) return this.#copy("short");
    if (left >= this.#pages) void this.#copy("copied", "copying");
    return null;
  }

  /** How many pages the log has, and how many of them are not copied yet. */
  #lengths(): { readonly log: number; readonly left: number } {
    try {
      const { log = 0, checkpointed = 0 } = this.#length.get() ?? {};
      return { log, left: log - checkpointed };
    } catch {
      // What is the matter with the file, the next transaction says.
      return { log: 0, left: 0 };
    }
  }

  /** Waits until nothing is being copied. */
  idle(): Promise<void> {
    return this.#underWay;
  }

  async close(): Promise<void> {
    await this.#underWay;
    const worker = this.#worker;
    this.#worker = null;
    if (!worker) return;
    // Nothing else may keep the process until the thread has ended.
    worker.ref();
    worker.postMessage("close");
    await once(worker, "exit");
  }

  #copy(then: "short" | "copied", meanwhile = this.#state): Promise<void> {
    this.#state = meanwhile;
    this.#underWay = this.#underWay
      .then(() => this.#tell())
      .then(
        () => {
          this.#state = then;
        },
        () => {
          // Without a thread the connection does it itself, as it would have.
          this.#worker = null;
          this.#state = "by itself";
          this.#db.pragma(`wal_autocheckpoint = ${String(this.#pages)}`);
        },
      );
    return this.#underWay;
  }

  async #tell(): Promise<void> {
    const worker = (this.#worker ??= new Worker(thread, { workerData: this.#file }));
    // The process does not end while writers wait, and nothing else keeps it.
    worker.ref();
    worker.postMessage("copy");
    await once(worker, "message");
    worker.unref();
  }
}
