import { actionsOfScope, ProblemError, scopes, type KeyInput, type KeyItem, type NewKey } from "@afterword/sdk";
import type { ApiKeyRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { unusable } from "../unusable.ts";
import { makeKey } from "./api-key.ts";
import { note } from "./audit.ts";
import { mayDo } from "./authorize.ts";
import { checkPlace } from "./units.ts";

/**
 * Makes a key of the caller's mode, which may do no more than the caller.
 *
 * @throws ProblemError `invalid_request` naming what can't be used; `forbidden`
 */
export async function createKey(ctx: Ctx, input: KeyInput): Promise<NewKey> {
  const within = input.within ?? null;
  const segments = input.segments ?? {};
  const tooMuch = input.scopes.find((scope) =>
    actionsOfScope[scope].some((action) => !mayDo(ctx.actor, action, ctx.parts)),
  );
  if (tooMuch) throw new ProblemError("forbidden", { detail: `You may not give the scope ${tooMuch}.` });
  const expiresAt = input.expiresAt === undefined ? undefined : Date.parse(input.expiresAt);
  if (expiresAt !== undefined && expiresAt <= ctx.now) throw unusable("expiresAt", "It is over already.", "range");
  const chosen = scopes.filter((scope) => input.scopes.includes(scope));
  const { text, row } = makeKey(ctx.scope.mode, {
    name: input.name,
    scopes: chosen,
    within,
    segments,
    now: ctx.now,
    expiresAt,
  });
  await ctx.store.write(ctx.scope, async (rows) => {
    await checkPlace(ctx, rows, { within, segments });
    await rows.apiKeys.add(row);
    await note(ctx, rows, { action: "keys.create", kind: "key", id: row.id });
  });
  return { ...toItem({ ...row, ...ctx.scope, revokedAt: null, lastUsedAt: null }), key: text };
}

/** The keys, oldest first, without their secrets. */
export async function listKeys(ctx: Ctx): Promise<{ readonly items: readonly KeyItem[] }> {
  const rows = await ctx.store.read(ctx.scope, ({ apiKeys }) => apiKeys.list());
  return { items: rows.map(toItem) };
}

/** Ends a key; doing it again changes nothing. @throws ProblemError `not_found` */
export async function revokeKey(ctx: Ctx, id: string): Promise<KeyItem> {
  return ctx.store.write(ctx.scope, async (rows) => {
    if (await rows.apiKeys.revoke(id, ctx.now)) await note(ctx, rows, { action: "keys.revoke", kind: "key", id });
    const row = await rows.apiKeys.find(id);
    if (!row) throw new ProblemError("not_found");
    return toItem(row);
  });
}

const toItem = (row: ApiKeyRow): KeyItem => ({
  id: row.id,
  name: row.name,
  mode: row.mode,
  scopes: scopes.filter((scope) => row.scopes.includes(scope)),
  within: row.within,
  segments: Object.fromEntries(Object.entries(row.segments).map(([name, values]) => [name, [...values]])),
  createdAt: instantOf(row.createdAt),
  expiresAt: row.expiresAt === null ? null : instantOf(row.expiresAt),
  revokedAt: row.revokedAt === null ? null : instantOf(row.revokedAt),
  lastUsedAt: row.lastUsedAt === null ? null : instantOf(row.lastUsedAt),
});

const instantOf = (ms: number): string => new Date(ms).toISOString();
