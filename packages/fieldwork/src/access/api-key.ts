import { randomBytes } from "node:crypto";
import { actionsOfScope, ProblemError, scopes, type KeyScope } from "@afterword/sdk";
import type { ApiKeyRow, Mode, NewApiKey, Scope, Store } from "@afterword/store";
import type { Actor } from "./actor.ts";
import { partsOf, type Limits, type Part } from "./parts.ts";
import { base62, isSame, sha256 } from "../secret.ts";

const keyPattern = /^aw_(test|live)_([0-9A-Za-z]{4,32})_([0-9A-Za-z]{43})$/;

/** What a key is made of. */
export interface KeyParts {
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  readonly within?: string | null;
  readonly segments?: Limits;
  readonly now: number;
  readonly expiresAt?: number | undefined;
}

/** A key that was just made; its text is shown once and stored nowhere. */
export interface MadeKey {
  readonly text: string;
  readonly row: NewApiKey;
}

/** Makes a key of a mode: 256 random bits behind an id. Nothing is stored. */
export function makeKey(mode: Mode, parts: KeyParts): MadeKey {
  const id = base62(randomBytes(9), 12);
  const text = `aw_${mode}_${id}_${base62(randomBytes(32), 43)}`;
  return { text, row: rowOf(id, text, parts) };
}

const rowOf = (id: string, text: string, parts: KeyParts): NewApiKey => {
  const { name, scopes, within = null, segments = {}, now, expiresAt } = parts;
  return {
    id,
    name,
    secretHash: sha256(text),
    scopes,
    within,
    segments,
    createdAt: now,
    expiresAt: expiresAt ?? null,
  };
};

/** Makes an API key for whoever starts a runner, and gives its text. */
export async function issueKey(store: Store, scope: Scope, parts: KeyParts): Promise<string> {
  const { text, row } = makeKey(scope.mode, parts);
  await store.write(scope, (rows) => rows.apiKeys.add(row));
  return text;
}

/** Whether a text has the form of an API key. */
export const isApiKey = (text: string): boolean => keyPattern.test(text);

/**
 * Accepts a key that automation brings along, with every scope. The same key again changes nothing.
 *
 * @throws TypeError when it does not have a key's form, or a key with its id exists that differs or was revoked
 */
export async function adoptKey(store: Store, unit: string, text: string, now: number): Promise<void> {
  const [, mode, id] = keyPattern.exec(text) ?? [];
  if (mode === undefined || id === undefined)
    throw new TypeError("Not an API key: it reads aw_<test|live>_<id>_<secret of 43 characters>.");
  const known = await store.readAnywhere((rows) => rows.findKey(id));
  if (known && (known.secretHash !== sha256(text) || known.unit !== unit || known.revokedAt !== null))
    throw new TypeError(`There is another or a revoked API key with the id "${id}". Use a key with an id of its own.`);
  const row = rowOf(id, text, { name: "From the environment", scopes, now });
  await store.write({ unit, mode: mode as Mode }, (rows) => rows.apiKeys.add(row));
}

/**
 * Whom a key stands for, and the rows that it opens. Unknown, revoked, expired and foreign keys look alike.
 *
 * @throws ProblemError `unauthorized`
 */
export async function authenticate(
  store: Store,
  authorization: string | undefined,
  now: number,
): Promise<{ readonly scope: Scope; readonly actor: Actor }> {
  const text = /^Bearer (\S{1,200})$/i.exec(authorization ?? "")?.[1] ?? "";
  const [, mode, id] = keyPattern.exec(text) ?? [];
  const key = id === undefined ? null : await store.readAnywhere((rows) => rows.findKey(id));
  const isGood = key?.mode === mode && key !== null && isSame(key.secretHash, sha256(text));
  const actor = isGood ? await actorOfKey(store, key, now) : null;
  if (!key || !actor) throw new ProblemError("unauthorized");
  return { scope: { unit: key.unit, mode: key.mode }, actor };
}

/** Whom a key stands for while it is valid; null when it was revoked or has expired. */
export async function actorOfKey(store: Store, key: ApiKeyRow, now: number): Promise<Actor | null> {
  if (key.revokedAt !== null || (key.expiresAt ?? Infinity) <= now) return null;
  const allowed = scopes.filter((scope) => key.scopes.includes(scope)).flatMap((scope) => actionsOfScope[scope]);
  const scope = { unit: key.unit, mode: key.mode };
  return { kind: "key", id: key.id, grants: [{ actions: allowed, parts: await partsOfKey(store, scope, key) }] };
}

/** Which rows a key opens. The tree is looked at only for a key that doesn't open all of them. */
async function partsOfKey(
  store: Store,
  scope: Scope,
  { within, segments }: Pick<ApiKeyRow, "within" | "segments">,
): Promise<readonly Part[] | null> {
  if (within === null) return partsOf([], null, segments);
  return partsOf(await store.read(scope, ({ units }) => units.list()), within, segments);
}
