import { randomBytes } from "node:crypto";
import { rootUnit } from "./scope.ts";
import type { Sql } from "./sql.ts";

/** What writes, and for how long it waits for a lock. */
interface Writer {
  write<T>(work: (sql: Sql) => Promise<T>, patienceMs?: number): Promise<T>;
}

const setting = "probe";
/** What the largest answer takes, half of it: a disk that has no room for this is full. */
const bytes = 32 * 1024;
/** Who asks whether all is well doesn't wait as long as who brings an answer. */
const patienceMs = 1_000;
/** For how long what was found holds. */
const validMs = 1_000;

/**
 * Makes a check that rows can be read and written: it writes as much as an answer may take, and removes it. Whoever asks at
 * the same time, or within a second, gets what the first one found.
 *
 * @returns a check that throws StoreUnavailableError
 */
export function probeOf(engine: Writer): () => Promise<void> {
  let last: { readonly at: number; readonly found: Promise<void> } | null = null;
  const look = async () => {
    const value = randomBytes((bytes / 4) * 3).toString("base64");
    await engine.write(
      (sql) =>
        sql.run(
          "insert into settings (unit, name, value) values ($1, $2, $3) on conflict (unit, name) do update set value = excluded.value",
          [rootUnit, setting, value],
        ),
      patienceMs,
    );
    await engine.write(
      (sql) => sql.run("delete from settings where unit = $1 and name = $2", [rootUnit, setting]),
      patienceMs,
    );
  };
  return () => {
    if (last === null || performance.now() - last.at > validMs) {
      const found = look();
      const mine = (last = { at: performance.now(), found });
      // Trouble is looked for again at once: it may be over.
      found.catch(() => {
        if (last === mine) last = null;
      });
    }
    return last.found;
  };
}
