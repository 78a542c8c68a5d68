import { randomBytes } from "node:crypto";
import { everySecret, type Secret } from "../secret.ts";

/** Crockford's digits: those that are taken for another when read aloud or written by hand are left out. */
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codeLength = 8;
const pattern = new RegExp(`^[${digits}]{${String(codeLength)}}$`);

/** What a code opens: a form or a link, or the page that says where a record stands. */
export type CodePurpose = "entry" | "status";

/** The code of a row, derived when it is needed: 40 bits, as people type them. */
export function codeOf(secret: Secret, purpose: CodePurpose, id: string): string {
  return base32(secret.hmac(`${purpose} code`, id), codeLength);
}

/** The keyed hash that is stored: with so few bits, a plain one could be tried out. */
export const codeHash = (secret: Secret, purpose: CodePurpose, code: string): string =>
  secret.hmac(`${purpose} code hash`, code).toString("hex");

/** The hashes that a code may be stored by: of the secret, and of each of those before it. */
export const codeHashes = (secret: Secret, purpose: CodePurpose, code: string): string[] =>
  everySecret(secret).map((one) => codeHash(one, purpose, code));

/** The code of a row that is there, by the secret that it was made with; null where that is not told any more. */
export function codeOfHash(secret: Secret, purpose: CodePurpose, id: string, stored: string): string | null {
  for (const one of everySecret(secret)) {
    const code = codeOf(one, purpose, id);
    if (codeHash(one, purpose, code) === stored) return code;
  }
  return null;
}

/**
 * A code as somebody typed it, in the form that is looked up; null where it can be none. Small letters, spaces, hyphens,
 * digits of any script, O for 0, and I or L for 1 are fine.
 *
 * @example readCode("ab12 cdO4") // "AB12CD04"
 */
export function readCode(text: string): string | null {
  if (text.length > 64) return null;
  const typed = plainly(text).toUpperCase().replaceAll("O", "0").replace(/[IL]/g, "1");
  return pattern.test(typed) ? typed : null;
}

/** What somebody typed without blanks and hyphens, with the digits of any script as 0 to 9. */
export const plainly = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s\p{Pd}\p{Cf}._]/gu, "")
    .replace(/\p{Nd}/gu, digitOf);

/** A code as it is shown: `AB12-CD34`. */
export const showCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** A random reference that people can say, such as `FB-7K3Q9M`. */
export const newReference = (prefix: string): string => `${prefix}-${base32(randomBytes(6), 6)}`;

/** Digits of every script stand in runs of ten, zero first. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

/** The first bits of some bytes, five a digit. */
export function base32(bytes: Uint8Array, length: number): string {
  const needed = bytes.subarray(0, Math.ceil((5 * length) / 8));
  const bits = Array.from(needed, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return Array.from({ length }, (_, at) => digits[parseInt(bits.slice(5 * at, 5 * at + 5), 2)] ?? "").join("");
}
