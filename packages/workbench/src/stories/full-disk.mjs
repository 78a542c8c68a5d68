// Loaded before the program by a story of a full disk: SIGUSR2 lets the database's file grow no further, and the next one
// lets it grow again. SQLite says what it says of a full disk.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(pathToFileURL(`${process.cwd()}/packages/store/package.json`));
const Database = require("better-sqlite3");
const connections = new Set();
const pragma = Database.prototype.pragma;
Database.prototype.pragma = function (...args) {
  connections.add(this);
  return pragma.apply(this, args);
};
let isFull = false;
process.on("SIGUSR2", () => {
  isFull = !isFull;
  for (const db of connections)
    if (db.open) {
      const most = isFull ? pragma.call(db, "page_count", { simple: true }) : 1_000_000_000;
      pragma.call(db, `max_page_count = ${String(most)}`);
    }
});
