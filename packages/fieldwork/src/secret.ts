import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** The installation's secret, used only through keyed hashes that each have a purpose. */
export interface Secret {
  /** Names the secret without telling it, so that it can be rotated. */
  readonly keyId: string;
  /** A keyed hash of the parts, for one purpose. */
  hmac(purpose: string, ...parts: readonly string[]): Buffer;
}

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const tokenLength = 27;
const tokenPattern = /^[0-9A-Za-z]{27}$/;

/**
 * Makes keyed hashes from the installation's secret.
 *
 * @example secretFrom("at least 32 characters …").hmac("link", "inv_1")
 */
export function secretFrom(text: string): Secret {
  return {
    keyId: sha256(`key ${text}`).slice(0, 8),
    hmac: (purpose, ...parts) =>
      createHmac("sha256", text)
        .update([purpose, ...parts].map((part) => `${String(Buffer.byteLength(part))}:${part}`).join(""))
        .digest(),
  };
}

/** SHA-256 in hexadecimal. */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** What a link can do. Each has a token of its own. */
export type LinkPurpose = "answer" | "unsubscribe";

/** The link token of an invitation: 160 bits in base 62. It is derived when needed and stored only as a hash. */
export function tokenOf(secret: Secret, purpose: LinkPurpose, invitationId: string): string {
  return base62(secret.hmac(purpose, invitationId).subarray(0, 20), tokenLength);
}

/** The hash by which a token is looked up; null for text that can't be a token. Mail clients' trailing marks are trimmed. */
export function tokenHash(text: string): string | null {
  const token = text.replace(/[.,;:!?)>\]}"'\s]+$/, "");
  return tokenPattern.test(token) ? sha256(token) : null;
}

/** A random id with a prefix that says what it is of: 128 bits. */
export const newId = (prefix: string): string => `${prefix}_${base62(randomBytes(16), 22)}`;

/** Whether two short texts are equal, in constant time. */
export function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(sha256(a)), Buffer.from(sha256(b))];
  return timingSafeEqual(left, right);
}

/** Bytes as a number in base 62, padded to a fixed length. */
export function base62(bytes: Uint8Array, length: number): string {
  let rest = BigInt(`0x${Buffer.from(bytes).toString("hex")}`);
  let text = "";
  for (let at = 0; at < length; at++) {
    text = (alphabet[Number(rest % 62n)] ?? "") + text;
    rest /= 62n;
  }
  return text;
}
