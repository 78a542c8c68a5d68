import type { KnownErasures, RecordRow } from "@afterword/store";
import type { Ctx } from "./context.ts";
import { erasePerson } from "./erase-person.ts";
import { erasureHashes } from "./erasure-hash.ts";
import { eraseRecord } from "./records/erase-record.ts";

/** What was done once more in a database that was restored. */
export interface Replayed {
  readonly people: number;
  readonly records: number;
  readonly optOuts: number;
}

/** Ids that are looked through at once. */
const page = 1_000;

/**
 * Erases those again who were erased after a backup was made, and keeps to what others opted out of since. An erasure that the
 * backup knows of was before it: whoever was added again after that stays.
 */
export async function replayErasures(ctx: Ctx, known: KnownErasures): Promise<Replayed> {
  const { mode } = ctx.scope;
  const own = new Map(
    (await ctx.store.read(ctx.scope, ({ erasures }) => erasures.list())).map((row) => [keyOf(row), row.erasedAt]),
  );
  const later = known.erasures.filter((row) => row.mode === mode && row.erasedAt > (own.get(keyOf(row)) ?? -Infinity));
  const wanted = new Set(later.map(keyOf));
  const isErased = (kind: "person" | "record") => (id: string) =>
    erasureHashes(ctx.secret, kind, id).some((hash) => wanted.has(keyOf({ kind, hash })));
  const people = (await everyPerson(ctx)).filter(isErased("person"));
  const records = (await everyRecord(ctx)).filter(isErased("record"));
  for (const id of records) await eraseRecord(ctx, id);
  for (const id of people) await erasePerson(ctx, id);
  const optOuts = known.optOuts.filter((row) => row.mode === mode);
  await ctx.store.write(ctx.scope, async (rows) => {
    for (const row of optOuts) await rows.optOuts.add(row);
    for (const row of later) await rows.erasures.add(row);
  });
  return { people: people.length, records: records.length, optOuts: optOuts.length };
}

const keyOf = ({ kind, hash }: { readonly kind: string; readonly hash: string }): string => `${kind} ${hash}`;

async function everyPerson({ store, scope }: Ctx): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const some = await store.read(scope, ({ people }) => people.page({ after: ids.at(-1) ?? null, limit: page }));
    ids.push(...some.map(({ id }) => id));
    if (some.length < page) return ids;
  }
}

async function everyRecord({ store, scope }: Ctx): Promise<string[]> {
  const ids: string[] = [];
  let after: { readonly createdAt: number; readonly id: string } | null = null;
  for (;;) {
    const from = { kind: null, state: null, survey: null, after, limit: page };
    const some: RecordRow[] = await store.read(scope, ({ records }) => records.list(from));
    ids.push(...some.map(({ id }) => id));
    after = some.at(-1) ?? null;
    if (some.length < page) return ids;
  }
}
