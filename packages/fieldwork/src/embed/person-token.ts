import { durationMs, ProblemError, type PersonToken, type PersonTokenInput } from "@afterword/sdk";
import type { Mode } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { seal, unseal } from "../members/seal.ts";
import { linkTokenOf, secretNamed, type Secret } from "../secret.ts";
import { findPending, type TokenPerson } from "./find-pending.ts";

/** What a token is read with: another secret, address or time reads nothing. */
type Reading = Pick<Ctx, "secret" | "publicUrl" | "now">;

/** The mode and the secret are told, so that a token is refused without being opened; the rest is sealed. */
const tokenPattern = /^Bearer awp_(test|live)_([0-9a-f]{8})_([\w-]{16}\.[\w-]{22}\.[\w-]{1,2000})$/i;

/**
 * Makes a token for one person: for a page of theirs, in this installation, in the mode of the caller, for a while. It
 * is stored nowhere, and nothing of the person can be read in it.
 *
 * @throws ProblemError `forbidden` for members
 */
export async function createPersonToken(ctx: Ctx, { person, ttl = "1h" }: PersonTokenInput): Promise<PersonToken> {
  const { scope, secret, now } = ctx;
  if (ctx.actor.kind === "member") throw new ProblemError("forbidden", { detail: "Tokens are made by programs." });
  const expiresAt = now + (durationMs(ttl) ?? 0);
  const inside = JSON.stringify([scope.unit, person, now, expiresAt]);
  const sealed = seal(secret, ofToken(ctx, scope.mode), inside, "person tokens");
  const pending = await findPending(ctx, { scope, person, issuedAt: now });
  return {
    token: `awp_${scope.mode}_${secret.keyId}_${sealed}`,
    expiresAt: new Date(expiresAt).toISOString(),
    link: pending === null ? null : linkOf(ctx, pending.invitation),
  };
}

/** Whom the token of a request stands for; null for one that is none, of elsewhere, or over. */
export function openPersonToken(reading: Reading, authorization: string | undefined): TokenPerson | null {
  const [, mode, keyId, sealed] = tokenPattern.exec(authorization ?? "") ?? [];
  const secret = secretNamed(reading.secret, keyId ?? "");
  if ((mode !== "test" && mode !== "live") || sealed === undefined || secret === null) return null;
  // Of several ways to write the same bytes only ours is the token.
  if (!sealed.split(".").every((part) => Buffer.from(part, "base64url").toString("base64url") === part)) return null;
  const inside = unseal(secret, ofToken(reading, mode), sealed, "person tokens");
  if (inside === null) return null;
  const [unit, person, issuedAt, expiresAt] = JSON.parse(inside) as [string, string, number, number];
  return expiresAt <= reading.now ? null : { scope: { unit, mode }, person, issuedAt };
}

/** Where an invitation is answered. */
export const linkOf = (
  { publicUrl, secret }: { readonly publicUrl: string; readonly secret: Secret },
  invitation: { readonly id: string; readonly keyId: string },
): string => `${publicUrl}/r/${linkTokenOf(secret, "answer", invitation)}`;

const ofToken = ({ publicUrl }: Pick<Ctx, "publicUrl">, mode: Mode): string => `${mode} ${publicUrl}`;
