import { bytesOf, headerOf, WebhookVerificationError } from "@afterword/sdk";
import type { DeskCheck } from "./desk.ts";

const encoder = new TextEncoder();
const usualTolerance = 300;

/** A body as bytes. */
export const bytes = (body: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  typeof body === "string" ? encoder.encode(body) : new Uint8Array(body);

/** How a desk signs: the hash, the header, and what is signed. */
export interface Scheme {
  readonly hash: "SHA-256" | "SHA-1";
  readonly header: string;
  /** What stands before the signature in its header, such as `sha256=`. */
  readonly prefix?: string;
  readonly encoding: "hex" | "base64";
  /** The header of the time that is signed along, how it is written, and where it goes. */
  readonly time?: {
    readonly header: string;
    readonly ms: (written: string) => number;
    readonly around: (written: string) => readonly [before: string, after: string];
    readonly tolerance?: number;
  };
}

/** Seconds since 1970, as written in a header, in milliseconds. */
export const secondsInHeader = (written: string): number =>
  /^\d{1,12}$/.test(written) ? Number(written) * 1_000 : NaN;

/**
 * Checks a signature in constant time, and the time that was signed along.
 *
 * @throws WebhookVerificationError
 */
export const verifySigned =
  (scheme: Scheme) =>
  async ({ secrets, headers, body, now, tolerance }: DeskCheck): Promise<void> => {
    const given = headerOf(headers, scheme.header);
    const written = scheme.time ? headerOf(headers, scheme.time.header) : "";
    if (given === undefined || written === undefined) throw missing();
    const farthest = (tolerance ?? scheme.time?.tolerance ?? usualTolerance) * 1_000;
    // NaN is within no tolerance.
    if (scheme.time && !(Math.abs(now - scheme.time.ms(written)) <= farthest))
      throw new WebhookVerificationError("wrong_time", "The message's time is too far from now.");
    const signature = signatureOf(scheme, given);
    const [before, after] = scheme.time?.around(written) ?? ["", ""];
    const content = joined(encoder.encode(before), body, encoder.encode(after));
    for (const secret of secrets)
      if (signature && (await crypto.subtle.verify("HMAC", await keyOf(secret, scheme.hash), signature, content)))
        return;
    throw wrong();
  };

/**
 * Checks a secret that is sent along by a desk that signs nothing. It says who sent a message, not that it is whole.
 *
 * @throws WebhookVerificationError
 */
export const verifySecret =
  (header: string) =>
  async ({ secrets, headers }: DeskCheck): Promise<void> => {
    const given = headerOf(headers, header);
    if (given === undefined) throw missing();
    // Both are signed with a key that is nobody's, so that comparing takes as long whatever they are.
    const key = await keyOf(crypto.randomUUID(), "SHA-256");
    const signature = await crypto.subtle.sign("HMAC", key, encoder.encode(given));
    for (const secret of secrets)
      if (await crypto.subtle.verify("HMAC", key, signature, encoder.encode(secret))) return;
    throw wrong();
  };

const missing = () =>
  new WebhookVerificationError("missing_header", "A header that says who sent the message is missing.");
const wrong = () => new WebhookVerificationError("wrong_signature", "No signature fits the message and the secret.");

const keyOf = (secret: string, hash: Scheme["hash"]) =>
  crypto.subtle.importKey("raw", encoder.encode(secret), { name: "HMAC", hash }, false, ["sign", "verify"]);

function signatureOf({ prefix = "", encoding }: Scheme, given: string): Uint8Array<ArrayBuffer> | null {
  if (!given.startsWith(prefix)) return null;
  const rest = given.slice(prefix.length);
  if (encoding === "base64") return bytesOf(rest);
  if (!/^(?:[0-9a-f]{2}){20,32}$/i.test(rest)) return null;
  return Uint8Array.from(rest.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((offset, part) => (all.set(part, offset), offset + part.length), 0);
  return all;
}
