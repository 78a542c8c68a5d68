import {
  createHmac,
  createSecretKey,
  hash,
  randomBytes,
  randomFillSync,
  randomInt,
  timingSafeEqual,
} from "node:crypto";

/** The installation's secret, used only through keyed hashes that each have a purpose. */
export interface Secret {
  /** Names the secret without telling it, so that it can be rotated. */
  readonly keyId: string;
  /** A keyed hash of the parts, for one purpose. */
  hmac(purpose: string, ...parts: readonly string[]): Buffer;
  /** The secrets before it: nothing is made with them any more, and what was made with them is still known. */
  readonly before: readonly Secret[];
}

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const tokenLength = 27;
const tokenPattern = /^[0-9A-Za-z]{27}$/;
/** A token with what mail clients put behind it. */
const longestText = 64;

/**
 * Makes keyed hashes from the installation's secret.
 *
 * @param before the secrets before it, newest first
 * @example secretFrom("at least 32 characters …").hmac("link", "inv_1")
 */
export function secretFrom(text: string, before: readonly string[] = []): Secret {
  const key = createSecretKey(text, "utf8");
  return {
    before: before.map((one) => secretFrom(one)),
    keyId: sha256(`key ${text}`).slice(0, 8),
    hmac: (purpose, ...parts) =>
      createHmac("sha256", key)
        .update([purpose, ...parts].map((part) => `${String(Buffer.byteLength(part))}:${part}`).join(""))
        .digest(),
  };
}

/** The secret and those before it: what is looked up may have been made with any. */
export const everySecret = (secret: Secret): readonly Secret[] => [secret, ...secret.before];

/** The secret of this name; null for one that is not told any more. */
export const secretNamed = (secret: Secret, keyId: string): Secret | null =>
  everySecret(secret).find((one) => one.keyId === keyId) ?? null;

/** SHA-256 in hexadecimal. */
export const sha256 = (text: string): string => hash("sha256", text);

/** What a link can do. Each has a token of its own. */
export type LinkPurpose = "answer" | "unsubscribe";

/** What names the question to the client of a resolved case, and the secret of its link. */
type Asked = { readonly case: string; readonly resolution: number; readonly keyId: string };

/** The link token of a new invitation: 160 bits in base 62. It is derived when needed and stored only as a hash. */
export function tokenOf(secret: Secret, purpose: LinkPurpose, invitationId: string): string {
  return base62(secret.hmac(purpose, invitationId).subarray(0, 20), tokenLength);
}

/** What names an invitation and the secret of its links. */
type Linked = { readonly id: string; readonly keyId: string };

/** The link token of an invitation that is there, by the secret that it was made with. One that is not told opens nothing. */
export const linkTokenOf = (secret: Secret, purpose: LinkPurpose, { id, keyId }: Linked): string =>
  tokenOf(secretNamed(secret, keyId) ?? secret, purpose, id);

/** The link token of the question to the client of a case, by the secret that it was made with. */
export const questionTokenOf = (secret: Secret, { case: id, resolution, keyId }: Asked): string =>
  base62(
    (secretNamed(secret, keyId) ?? secret).hmac("case question", id, String(resolution)).subarray(0, 20),
    tokenLength,
  );

/** The hash by which a token is looked up; null for text that can't be a token. Mail clients' trailing marks are trimmed. */
export function tokenHash(text: string): string | null {
  // Anybody sends any path, and trimming takes the square of its length.
  if (text.length > longestText) return null;
  const token = text.replace(/[.,;:!?)>\]}"'\s]+$/, "");
  return tokenPattern.test(token) ? sha256(token) : null;
}

/** A random id with a prefix that says what it is of: 22 digits in base 62, more than 128 bits. */
export function newId(prefix: string): string {
  let id = `${prefix}_`;
  for (let digits = 0; digits < 22;) {
    const digit = alphabet[randomByte() & 63];
    // Two of 64 values are no digit, and drawn again.
    if (digit === undefined) continue;
    id += digit;
    digits++;
  }
  return id;
}

const drawn = new Uint8Array(4_096);
let left = 0;

/** A random byte that is given once; they are drawn many at a time, as each time costs as much as what is made of them. */
function randomByte(): number {
  if (left === 0) left = randomFillSync(drawn).length;
  const byte = drawn[--left] ?? 0;
  drawn[left] = 0;
  return byte;
}

/** Where the ids of one moment go on; it begins anywhere in the lower half of five digits. */
const series = { now: Number.NaN, next: 0 };

/**
 * Random ids that begin with a time and, within one, follow each other, so that rows which are added one after the other lie
 * so in every index: more than 53 bits are random, and 28 where those of a moment begin. Not for what must tell nothing of its
 * order.
 */
export function newIds(prefix: string, now: number, count: number): string[] {
  if (series.now !== now) Object.assign(series, { now, next: randomInt(62 ** 5 / 2) });
  const time = base62(Buffer.from(now.toString(16).padStart(12, "0"), "hex"), 8);
  const random = randomBytes(7 * count);
  const place = Buffer.alloc(4);
  return Array.from({ length: count }, (_, at) => {
    place.writeUInt32BE(series.next++);
    return `${prefix}_${time}${base62(place, 5)}${base62(random.subarray(7 * at, 7 * at + 7), 9)}`;
  });
}

/** Whether two short texts are equal, in constant time. */
export function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(sha256(a)), Buffer.from(sha256(b))];
  return timingSafeEqual(left, right);
}

/** Bytes as a number in base 62, padded to a fixed length; higher digits are cut off. */
export function base62(bytes: Uint8Array, length: number): string {
  // Divided by hand: a BigInt is made and thrown away for every digit otherwise.
  const limbs = limbsOf(bytes);
  let text = "";
  for (let digit = 0; digit < length; digit++) {
    let rest = 0;
    for (let at = 0; at < limbs.length; at++) {
      const value = rest * 2 ** 32 + (limbs[at] ?? 0);
      limbs[at] = Math.floor(value / 62);
      rest = value % 62;
    }
    text = (alphabet[rest] ?? "") + text;
  }
  return text;
}

/** A number in digits of 32 bits, the highest first: as many as are divided exactly with a rest below 62 before them. */
function limbsOf(bytes: Uint8Array): number[] {
  const limbs: number[] = [];
  for (let end = bytes.length; end > 0; end -= 4) {
    let limb = 0;
    for (const byte of bytes.subarray(Math.max(0, end - 4), end)) limb = limb * 256 + byte;
    limbs.unshift(limb);
  }
  return limbs;
}
