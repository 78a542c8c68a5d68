import type { Store } from "@afterword/store";

const setting = "clock_offset_ms";

/** The product's time: real time plus an offset that development and tests may move. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Real time, which nobody moves, in milliseconds since 1970. */
  realNow(): number;
  /** Milliseconds that only grow, however the machine's clock is set; development moves them along with the time. */
  elapsed(): number;
  /** Moves the time and keeps the offset where every process sees it. */
  advance(ms: number): Promise<void>;
  /** Takes over an offset that another process has set. */
  refresh(): Promise<void>;
}

/**
 * A clock whose offset is kept in the database. Time keeps running.
 *
 * @param base real time; tests give one that stands still
 */
export function storedClock(store: Store, base: () => number, isMovable: boolean): Clock {
  let offset = 0;
  let moves = 0;
  const refresh = async () => {
    if (!isMovable) return;
    const movesBefore = moves;
    const stored = Number((await store.readAnywhere((rows) => rows.setting(setting))) ?? 0);
    // What was read while this process moved the clock may be from before the move.
    if (moves === movesBefore) offset = stored;
  };
  return {
    now: () => base() + offset,
    realNow: base,
    elapsed: () => performance.now() + offset,
    refresh,
    advance: async (ms) => {
      if (!isMovable) throw new Error("The clock can be moved in development only.");
      moves += 1;
      offset = await store.writeAnywhere((rows) => rows.increaseSetting(setting, ms));
      moves += 1;
    },
  };
}
