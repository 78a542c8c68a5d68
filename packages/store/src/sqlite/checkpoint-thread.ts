// Copies the log of a SQLite file back into it each time it is told to: on a thread of its own, as that takes as long as the
// disk does.
import { parentPort, workerData } from "node:worker_threads";
import Database from "better-sqlite3";

const db = new Database(workerData as string, { fileMustExist: true });
db.pragma("synchronous = FULL");
parentPort?.on("message", (what: "copy" | "close") => {
  if (what === "copy") {
    copy();
    parentPort?.postMessage("copied");
  } else {
    db.close();
    parentPort?.close();
  }
});

function copy(): void {
  try {
    db.pragma("wal_checkpoint(PASSIVE)");
  } catch {
    // What finds no room now stays in the log, and is tried again after a commit.
  }
}
