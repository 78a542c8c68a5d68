import { randomBytes } from "node:crypto";
import { actionsOfScope, ProblemError, scopes, type KeyScope } from "@afterword/sdk";
import type { Mode, Scope, Store } from "@afterword/store";
import type { Actor } from "../context.ts";
import { base62, isSame, sha256 } from "../secret.ts";

const keyPattern = /^aw_(test|live)_([0-9A-Za-z]{4,32})_([0-9A-Za-z]{43})$/;

/** A key that was just made; its text is shown once and stored nowhere. */
export interface NewKey {
  readonly id: string;
  readonly text: string;
}

/** Makes an API key. */
export async function issueKey(
  store: Store,
  scope: Scope,
  key: {
    readonly name: string;
    readonly scopes: readonly KeyScope[];
    readonly now: number;
    readonly expiresAt?: number;
  },
): Promise<NewKey> {
  const id = base62(randomBytes(9), 12);
  const text = `aw_${scope.mode}_${id}_${base62(randomBytes(32), 43)}`;
  await keep(store, scope, text, { ...key, id });
  return { id, text };
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
  await keep(store, { unit, mode: mode as Mode }, text, { id, name: "From the environment", scopes, now });
}

async function keep(
  store: Store,
  scope: Scope,
  text: string,
  key: {
    readonly id: string;
    readonly name: string;
    readonly scopes: readonly string[];
    readonly now: number;
    readonly expiresAt?: number;
  },
): Promise<void> {
  await store.write(scope, (rows) =>
    rows.apiKeys.add({
      id: key.id,
      name: key.name,
      secretHash: sha256(text),
      scopes: key.scopes,
      createdAt: key.now,
      expiresAt: key.expiresAt ?? null,
    }),
  );
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
  const isGood =
    key?.mode === mode &&
    key?.revokedAt === null &&
    (key.expiresAt ?? Infinity) > now &&
    isSame(key.secretHash, sha256(text));
  if (!key || !isGood) throw new ProblemError("unauthorized");
  const allowed = scopes.filter((scope) => key.scopes.includes(scope)).flatMap((scope) => actionsOfScope[scope]);
  const actor = { kind: "key", id: key.id, grants: [{ actions: allowed }] } as const;
  return { scope: { unit: key.unit, mode: key.mode }, actor };
}
