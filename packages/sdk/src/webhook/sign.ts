// Standard Webhooks: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md

/** What is signed: the message's id, its time in seconds since 1970, and the body as it travels. */
export interface SignedParts {
  readonly id: string;
  readonly timestamp: number | string;
  readonly body: string | Uint8Array;
}

/** A key of WebCrypto, wherever it is the platform's. */
type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

const prefix = "whsec_";
const text = new TextEncoder();

/** The bytes of a secret: base64 after `whsec_`. @throws TypeError when it is none */
export async function keyOf(secret: string, use: "sign" | "verify"): Promise<Key> {
  const bytes = bytesOf(secret.startsWith(prefix) ? secret.slice(prefix.length) : secret);
  if (bytes === null || bytes.length === 0) throw new TypeError("Not a webhook's secret: it reads whsec_<base64>.");
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, [use]);
}

/** What base64 stands for; null for what is none. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

/** `id.timestamp.body` as bytes. */
export function contentOf({ id, timestamp, body }: SignedParts): Uint8Array<ArrayBuffer> {
  const head = text.encode(`${id}.${String(timestamp)}.`);
  const rest = typeof body === "string" ? text.encode(body) : body;
  const all = new Uint8Array(head.length + rest.length);
  all.set(head);
  all.set(rest, head.length);
  return all;
}

/**
 * Signs a message by Standard Webhooks.
 *
 * @returns `v1,<base64>`; of several secrets all signatures, with spaces between them
 * @throws TypeError for what is no secret
 * @example
 * const signature = await signWebhook(["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"], { id: "msg_1", timestamp: 1_796_000_000, body });
 */
export async function signWebhook(secrets: readonly string[], parts: SignedParts): Promise<string> {
  const content = contentOf(parts);
  const signatures = secrets.map(async (secret) => {
    const signature = await crypto.subtle.sign("HMAC", await keyOf(secret, "sign"), content);
    return `v1,${btoa(String.fromCharCode(...new Uint8Array(signature)))}`;
  });
  return (await Promise.all(signatures)).join(" ");
}
