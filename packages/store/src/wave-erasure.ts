import type { Scope } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

/** Takes a person's name off the waves they belonged to, and what was compared with it. */
export async function reducePeople(sql: Sql, scope: Scope, person: string, alias: string): Promise<void> {
  await sql.run("update wave_people set person = $1, compared = '{}' where unit = $2 and mode = $3 and person = $4", [
    alias,
    scope.unit,
    scope.mode,
    person,
  ]);
}

/** Timers that go through the people of a wave, or through all, and keep after whom they go on. */
const kinds = "'open-wave', 'remind-wave', 'pause-wave', 'resume-wave', 'close-wave', 'retain'";

/** Lets timers that would go on after a person go on after the one before; called while the person is still there. */
export async function moveCursors(sql: Sql, scope: Scope, person: string): Promise<void> {
  const rows = await sql.all<{ kind: string; key: string; payload: string }>(
    `select kind, key, payload from timers where unit = $1 and mode = $2 and kind in (${kinds})`,
    [scope.unit, scope.mode],
  );
  const stopped = rows
    .map((row) => ({ ...row, payload: JSON.parse(row.payload) as Record<string, unknown> }))
    .filter(({ payload }) => payload["after"] === person);
  if (stopped.length === 0) return;
  const before = await one<{ id: string }>(
    sql,
    // Whoever is locked may be about to be erased as well.
    `select id from people where unit = $1 and mode = $2 and id < $3 order by id desc limit 1${sql.lock.skipLocked}`,
    [scope.unit, scope.mode, person],
  );
  for (const { kind, key, payload } of stopped)
    await sql.run("update timers set payload = $1 where unit = $2 and mode = $3 and kind = $4 and key = $5", [
      JSON.stringify({ ...payload, after: before?.id ?? null }),
      scope.unit,
      scope.mode,
      kind,
      key,
    ]);
}
