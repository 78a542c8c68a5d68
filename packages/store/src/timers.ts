import type { Mode, Scope } from "./scope.ts";
import { insertRows, type Sql } from "./sql.ts";

export * from "./waiting-timers.ts";

/** Work that is due at a time. */
export interface TimerRow {
  readonly unit: string;
  readonly mode: Mode;
  readonly kind: string;
  readonly key: string;
  readonly dueAt: number;
  readonly payload: { readonly [name: string]: unknown };
  readonly owner: string;
  readonly attempt: number;
}

/** Who claims, and until when: leases are real time, what is due may be on a moved clock. */
export interface Claim {
  readonly owner: string;
  /** The product's time. */
  readonly now: number;
  /** Real time. */
  readonly leaseNow: number;
  readonly leaseMs: number;
  readonly limit: number;
}

/** A timer that nobody has claimed yet. */
export interface NewTimerRow {
  readonly kind: string;
  readonly key: string;
  /** Whom it is about, so that what is due for one person is found together. */
  readonly person?: string;
  readonly dueAt: number;
  readonly payload: object;
  readonly createdAt: number;
}

/** Adds a timer; one with the same kind and key stays as it is. */
export async function add(sql: Sql, scope: Scope, timer: NewTimerRow): Promise<void> {
  await addMany(sql, scope, [timer]);
}

/** Adds timers; those with a kind and key that are there already stay as they are. */
export async function addMany(sql: Sql, scope: Scope, timers: readonly NewTimerRow[]): Promise<void> {
  const added = await insertRows(
    sql,
    "timers (unit, mode, kind, key, person, due_at, payload, state, attempt, created_at)",
    timers.map((timer) => [
      scope.unit,
      scope.mode,
      timer.kind,
      timer.key,
      timer.person ?? null,
      timer.dueAt,
      JSON.stringify(timer.payload),
      "pending",
      0,
      timer.createdAt,
    ]),
    "on conflict do nothing",
  );
  if (added > 0 && timers.some(({ dueAt, createdAt }) => dueAt <= createdAt)) sql.leave?.("timers");
}

/**
 * Claims what is due, and what a worker claimed and did not finish before its lease ran out. The condition begins as the
 * partial index's own, and what is claimed was due too: so neither what is done nor what is due later is looked at.
 */
export async function claim(sql: Sql, how: Claim): Promise<TimerRow[]> {
  const rows = await sql.all<Omit<TimerRow, "payload"> & { payload: string }>(
    `update timers set state = 'claimed', owner = $1, lease_until = $2, attempt = attempt + 1
     where (unit, mode, kind, key) in (
       select unit, mode, kind, key from timers
       where state in ('pending', 'claimed') and due_at <= $3 and (state = 'pending' or lease_until <= $4)
       order by due_at, key limit $5${sql.lock.skipLocked})
     returning unit, mode, kind, key, due_at as "dueAt", payload, owner, attempt`,
    [how.owner, how.leaseNow + how.leaseMs, how.now, how.leaseNow, how.limit],
  );
  return rows
    .map((row) => ({ ...row, payload: JSON.parse(row.payload) as TimerRow["payload"] }))
    .sort((a, b) => a.dueAt - b.dueAt || (a.key < b.key ? -1 : 1));
}

/**
 * Ends a claimed timer; false when another worker has claimed it since. What has ended keeps no place to go on from: that
 * may be a person.
 */
export async function finish(
  sql: Sql,
  scope: Scope,
  timer: TimerRow,
  state: "done" | "dead",
  now: number,
  error: string | null = null,
): Promise<boolean> {
  const { after: _, ...payload } = timer.payload;
  const changed = await sql.run(
    `update timers set state = $1, settled_at = $2, last_error = $3, owner = null, lease_until = null, payload = $10
     where unit = $4 and mode = $5 and kind = $6 and key = $7 and state = 'claimed' and owner = $8 and attempt = $9`,
    [
      state,
      now,
      error,
      scope.unit,
      scope.mode,
      timer.kind,
      timer.key,
      timer.owner,
      timer.attempt,
      JSON.stringify(payload),
    ],
  );
  return changed === 1;
}

/**
 * Lets a claimed timer go on with what is left of its work (by default with what it has), from the start of its attempts;
 * false when another worker has claimed it since.
 */
export async function proceed(
  sql: Sql,
  scope: Scope,
  timer: TimerRow,
  next: { readonly payload?: object; readonly dueAt: number },
): Promise<boolean> {
  const changed = await sql.run(
    `update timers set state = 'pending', payload = coalesce($1, payload), due_at = $2, attempt = 0,
       last_error = null, owner = null, lease_until = null
     where unit = $3 and mode = $4 and kind = $5 and key = $6 and state = 'claimed' and owner = $7 and attempt = $8`,
    [
      next.payload === undefined ? null : JSON.stringify(next.payload),
      next.dueAt,
      scope.unit,
      scope.mode,
      timer.kind,
      timer.key,
      timer.owner,
      timer.attempt,
    ],
  );
  return changed === 1;
}

/** Keeps what is left of a claimed timer's work; false when another worker has claimed it since. */
export async function note(sql: Sql, scope: Scope, timer: TimerRow, payload: object): Promise<boolean> {
  const changed = await sql.run(
    `update timers set payload = $1
     where unit = $2 and mode = $3 and kind = $4 and key = $5 and state = 'claimed' and owner = $6 and attempt = $7`,
    [JSON.stringify(payload), scope.unit, scope.mode, timer.kind, timer.key, timer.owner, timer.attempt],
  );
  return changed === 1;
}

/** Lengthens the lease of a claimed timer; false when another worker has claimed it since. */
export async function renew(sql: Sql, scope: Scope, timer: TimerRow, leaseUntil: number): Promise<boolean> {
  const changed = await sql.run(
    `update timers set lease_until = $1
     where unit = $2 and mode = $3 and kind = $4 and key = $5 and state = 'claimed' and owner = $6 and attempt = $7`,
    [leaseUntil, scope.unit, scope.mode, timer.kind, timer.key, timer.owner, timer.attempt],
  );
  return changed === 1;
}

/** Puts a claimed timer back for later. */
export async function postpone(sql: Sql, scope: Scope, timer: TimerRow, dueAt: number, error: string): Promise<void> {
  await sql.run(
    `update timers set state = 'pending', due_at = $1, last_error = $2, owner = null, lease_until = null
     where unit = $3 and mode = $4 and kind = $5 and key = $6 and owner = $7 and attempt = $8`,
    [dueAt, error, scope.unit, scope.mode, timer.kind, timer.key, timer.owner, timer.attempt],
  );
}

/**
 * Calls a timer off before it ran; false when there is none waiting. One that is being decided is waited for, and either
 * has ended then or ends here: its worker's `finish` finds it gone.
 */
export async function cancel(sql: Sql, scope: Scope, kind: string, key: string, now: number): Promise<boolean> {
  const changed = await sql.run(
    `update timers set state = 'cancelled', settled_at = $1, owner = null, lease_until = null
     where unit = $2 and mode = $3 and kind = $4 and key = $5 and state in ('pending', 'claimed')`,
    [now, scope.unit, scope.mode, kind, key],
  );
  return changed === 1;
}

/** Makes a timer that has ended wait again. */
export async function reopen(
  sql: Sql,
  scope: Scope,
  kind: string,
  key: string,
  { dueAt, now }: { readonly dueAt: number; readonly now: number },
): Promise<void> {
  await sql.run(
    `update timers set state = 'pending', due_at = $1, settled_at = null, owner = null, lease_until = null, attempt = 0
     where unit = $2 and mode = $3 and kind = $4 and key = $5`,
    [dueAt, scope.unit, scope.mode, kind, key],
  );
  if (dueAt <= now) sql.leave?.("timers");
}

/** Makes a timer begin anew, whatever became of it: whoever holds it finds it gone. */
export async function restart(sql: Sql, scope: Scope, kind: string, key: string, now: number): Promise<void> {
  await sql.run(
    `update timers set state = 'pending', payload = '{}', due_at = $1, settled_at = null, last_error = null, owner = null,
       lease_until = null, attempt = 0
     where unit = $2 and mode = $3 and kind = $4 and key = $5`,
    [now, scope.unit, scope.mode, kind, key],
  );
  sql.leave?.("timers");
}

/** Where a timer is, with what it has left to do or says of what it did; null where there is none. */
export async function findState(
  sql: Sql,
  scope: Scope,
  kind: string,
  key: string,
): Promise<{ readonly state: string; readonly payload: { readonly [name: string]: unknown } } | null> {
  const [row] = await sql.all<{ state: string; payload: string }>(
    "select state, payload from timers where unit = $1 and mode = $2 and kind = $3 and key = $4",
    [scope.unit, scope.mode, kind, key],
  );
  return row ? { ...row, payload: JSON.parse(row.payload) as { [name: string]: unknown } } : null;
}

/** How many timers are due and not ended, whoever holds them. */
export async function countDue(sql: Sql, now: number): Promise<number> {
  const [row] = await sql.all<{ n: number }>(
    "select count(*) as n from timers where state in ('pending', 'claimed') and due_at <= $1",
    [now],
  );
  return row?.n ?? 0;
}
