import type { Scope } from "./scope.ts";
import { placeholders, type Sql } from "./sql.ts";

/** A timer that waits, as far as deciding looks at it. */
export interface WaitingTimer {
  readonly key: string;
  readonly dueAt: number;
  readonly payload: { readonly [name: string]: unknown };
}

/** A timer that waits, with whom it is about. */
export type PersonTimer = WaitingTimer & { readonly person: string };

type Stored<T extends WaitingTimer> = Omit<T, "payload"> & { payload: string };
const toTimer = <T extends WaitingTimer>(row: Stored<T>) =>
  ({ ...row, payload: JSON.parse(row.payload) as T["payload"] }) as unknown as T;

/**
 * Ends every timer of one kind that is due for a person, whoever has claimed it, and returns them: so that what is due
 * together is decided together, on any number of replicas.
 *
 * @param only one key alone
 */
export async function takeDue(
  sql: Sql,
  scope: Scope,
  what: { readonly kind: string; readonly person: string; readonly now: number; readonly only: string | null },
): Promise<WaitingTimer[]> {
  const values = [what.now, scope.unit, scope.mode, what.kind, what.person, ...(what.only === null ? [] : [what.only])];
  const rows = await sql.all<Stored<WaitingTimer>>(
    `update timers set state = 'done', settled_at = $1, last_error = null, owner = null, lease_until = null
     where unit = $2 and mode = $3 and kind = $4 and person = $5 and state in ('pending', 'claimed') and due_at <= $1
     ${what.only === null ? "" : "and key = $6"}
     returning key, due_at as "dueAt", payload`,
    values,
  );
  return rows.map(toTimer);
}

/** The timers of one kind that wait for a person and are due by a moment. */
export async function listWaiting(
  sql: Sql,
  scope: Scope,
  what: { readonly kind: string; readonly person: string; readonly until: number },
): Promise<WaitingTimer[]> {
  const rows = await sql.all<Stored<WaitingTimer>>(
    `select key, due_at as "dueAt", payload from timers where unit = $1 and mode = $2 and kind = $3 and person = $4
     and state in ('pending', 'claimed') and due_at <= $5 order by due_at, key`,
    [scope.unit, scope.mode, what.kind, what.person, what.until],
  );
  return rows.map(toTimer);
}

/**
 * The timers of one kind that wait for anybody, the next one due first. Written so that they are walked by when they are
 * due, past nothing that has ended.
 */
export async function listAllWaiting(sql: Sql, scope: Scope, kind: string, limit: number): Promise<PersonTimer[]> {
  const rows = await sql.all<Stored<PersonTimer>>(
    `select key, person, due_at as "dueAt", payload from timers where state in ('pending', 'claimed') and due_at > 0
     and coalesce(unit, '') = $1 and mode = $2 and kind = $3 and coalesce(person, '') <> '' order by due_at, key limit $4`,
    [scope.unit, scope.mode, kind, limit],
  );
  return rows.map(toTimer);
}

/** How many timers of one kind wait, counted as {@link listAllWaiting} walks. */
export async function countWaiting(sql: Sql, scope: Scope, kind: string): Promise<number> {
  const [row] = await sql.all<{ n: number }>(
    `select count(*) as n from timers where state in ('pending', 'claimed') and due_at > 0
     and coalesce(unit, '') = $1 and mode = $2 and kind = $3`,
    [scope.unit, scope.mode, kind],
  );
  return row?.n ?? 0;
}

/** A timer that waits, with what it does. */
export type KindTimer = WaitingTimer & { readonly kind: string };

/** The timers of every kind that wait for a person, the next one due first. */
export async function listOfPerson(sql: Sql, scope: Scope, person: string): Promise<KindTimer[]> {
  const rows = await sql.all<Stored<KindTimer>>(
    `select kind, key, due_at as "dueAt", payload from timers where unit = $1 and mode = $2 and person = $3
     and state in ('pending', 'claimed') order by due_at, kind, key`,
    [scope.unit, scope.mode, person],
  );
  return rows.map(toTimer);
}

/** The timer that is due next after a moment, but those of some kinds; walked to by when timers are due. */
export async function findNext(
  sql: Sql,
  scope: Scope,
  after: number,
  except: readonly string[],
): Promise<KindTimer | null> {
  const rows = await sql.all<Stored<KindTimer>>(
    `select kind, key, due_at as "dueAt", payload from timers where state in ('pending', 'claimed') and due_at > $1
     and coalesce(unit, '') = $2 and mode = $3 and kind not in (${placeholders(except.length, 4)})
     order by due_at, key limit 1`,
    [after, scope.unit, scope.mode, ...except],
  );
  return rows.map((row) => toTimer<KindTimer>(row))[0] ?? null;
}
