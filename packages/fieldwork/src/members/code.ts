import { randomBytes } from "node:crypto";
import type { MemberRow, Rows } from "@afterword/store";
import { generateSecret, generateURI, verifySync } from "otplib";
import type { Ctx } from "../context.ts";
import { plainly } from "../codes/short-code.ts";
import { base62, sha256 } from "../secret.ts";
import { seal, unseal } from "./seal.ts";

/** How long a code of a phone lasts, in seconds (RFC 6238). */
const period = 30;
const recoveryCount = 10;

/** What codes are made from, to be kept sealed. */
export const newCodeSecret = ({ secret }: Pick<Ctx, "secret">, member: string): string =>
  seal(secret, member, generateSecret());

/** What a member's phone has to know to make codes; null before there is any. */
export function codeSetup(
  { secret }: Pick<Ctx, "secret">,
  { id, email, codeSecret }: Pick<MemberRow, "id" | "email" | "codeSecret">,
): { readonly secret: string; readonly uri: string } | null {
  const text = codeSecret === null ? null : unseal(secret, id, codeSecret);
  return text === null ? null : { secret: text, uri: generateURI({ issuer: "Afterword", label: email, secret: text }) };
}

/**
 * Takes a code of a member's phone, at most a period early or late; each is taken once. The first one confirms what they
 * are made from.
 */
export async function takeCode(
  ctx: Pick<Ctx, "secret" | "realNow">,
  rows: Pick<Rows, "members">,
  member: MemberRow,
  typed: string,
): Promise<boolean> {
  const token = plainly(typed);
  const text = member.codeSecret === null ? null : unseal(ctx.secret, member.id, member.codeSecret);
  if (text === null || !/^\d{6}$/.test(token)) return false;
  const epoch = Math.floor(ctx.realNow / 1_000);
  const found = verifySync({ secret: text, token, epoch, epochTolerance: period });
  if (!found.valid) return false;
  const step = Math.floor(epoch / period) + found.delta;
  return rows.members.takeCode(member.id, { step, now: ctx.realNow });
}

/** Makes ten codes for when the phone is lost, in the place of those that were there. They are shown this once. */
export async function newRecoveryCodes(rows: Pick<Rows, "recoveryCodes">, member: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCount }, () =>
    base62(randomBytes(16), 16)
      .toUpperCase()
      .replaceAll("O", "0")
      .replaceAll("I", "1")
      .replace(/(.{4})(?=.)/g, "$1-"),
  );
  await rows.recoveryCodes.replace(
    member,
    codes.map((code) => hashOf(member, code)),
  );
  return codes;
}

/** Takes one of the codes for when the phone is lost: each once. */
export const useRecoveryCode = (rows: Pick<Rows, "recoveryCodes">, member: string, typed: string): Promise<boolean> =>
  rows.recoveryCodes.use(member, hashOf(member, plainly(typed.slice(0, 100))));

/** 16 of 34 letters and digits, about 80 bits: too many to be tried, so that they need no slow digest. */
const hashOf = (member: string, code: string): string =>
  sha256(
    `recovery ${member} ${code
      .toUpperCase()
      .replaceAll("O", "0")
      .replaceAll("I", "1")
      .replaceAll(/[^0-9A-Z]/g, "")}`,
  );
