// Loaded before the program (`node --import`): counts what goes through the two drivers, and ends the process by its own
// SIGKILL at the point that it was told. Points are those where a crash can leave something else behind: before each
// statement that writes, before each commit, with a commit on its way to a server, and after each commit.
import { writeSync } from "node:fs";
import Database from "better-sqlite3";
import pg from "pg";

let [isCounting, points, fatal] = [false, 0, 0];
/** Counting begins with a statement that has these words; without them the parent says when. */
const first = process.env["DIE_FROM"];
if (first !== undefined) fatal = Number(process.env["DIE_AT"] ?? 0);

const die = () => process.kill(process.pid, "SIGKILL");

function point(what: string): void {
  if (!isCounting || ++points !== fatal) return;
  writeSync(2, `dies ${what.replaceAll(/\s+/g, " ").slice(0, 90)}\n`);
  die();
}

function before(text: string): void {
  if (first !== undefined && !isCounting && text.includes(first)) isCounting = true;
  point(`before ${text}`);
}

const { exec } = Database.prototype as { exec: (this: Database.Database, text: string) => Database.Database };
Database.prototype.exec = function (text) {
  if (text !== "commit") return exec.call(this, text);
  before(text);
  exec.call(this, text);
  point("after commit");
  return this;
};

interface Prepared {
  readonly readonly: boolean;
  readonly source: string;
}
type Method = (this: Prepared, ...values: unknown[]) => unknown;
const statement = Object.getPrototypeOf(new Database(":memory:").prepare("select 1")) as Record<string, Method>;
for (const name of ["run", "all", "get"]) {
  const real = statement[name];
  if (!real) throw new Error(`A statement has no ${name}().`);
  statement[name] = function (...values) {
    if (!this.readonly) before(this.source);
    return real.apply(this, values);
  };
}

const { query } = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
(pg.Client.prototype as { query: unknown }).query = function (this: pg.Client, ...args: unknown[]) {
  const [asked] = args as [string | { text?: string }];
  const text = (typeof asked === "string" ? asked : asked.text) ?? "";
  const isCommit = text === "commit";
  if (isCommit || /^\s*(insert|update|delete|with)\b/i.test(text)) before(text);
  const reply = query.apply(this, args);
  if (!isCommit || !(reply instanceof Promise)) return reply;
  point("with a commit under way");
  return reply.then((result: unknown) => {
    point("after commit");
    return result;
  });
};

process.on("message", ({ at }: { at: number }) => {
  [isCounting, points, fatal] = [at >= 0, at >= 0 ? 0 : points, at];
  process.send?.({ points });
});
process.channel?.unref();
process.on("exit", () => first !== undefined && writeSync(2, `points ${String(points)}\n`));
