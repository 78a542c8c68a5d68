import type { WebhookPayload } from "./payload.ts";
import { bytesOf, contentOf, keyOf } from "./sign.ts";

/** Why a message is not taken. */
export type WebhookRefusal = "missing_header" | "wrong_time" | "wrong_signature" | "no_json";

/** A message that is not Afterword's, not fresh, or not whole. */
export class WebhookVerificationError extends Error {
  override readonly name = "WebhookVerificationError";
  readonly reason: WebhookRefusal;

  constructor(reason: WebhookRefusal, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Headers as `fetch` has them. */
interface FetchedHeaders {
  get(name: string): string | null;
}

/** Headers of a request: those of `fetch`, or the object of Node's `http` and Express. */
export type WebhookHeaders = FetchedHeaders | { readonly [name: string]: string | readonly string[] | undefined };

/** How a message is checked. */
export interface VerifyOptions {
  /** How far its time may be from now, in seconds either way. Default 300: an older message may be somebody's copy. */
  readonly tolerance?: number;
  /** Milliseconds since 1970; the system's clock unless told. */
  readonly now?: number;
}

const usualTolerance = 300;
/** More signatures than any sender has are not looked at. */
const mostSignatures = 10;

/**
 * Checks that a message is signed with the webhook's secret and fresh, and reads it. It runs wherever there is WebCrypto:
 * Node, Deno, Bun, workers, browsers. Give it the body as it arrived: what was parsed and written again has other bytes.
 * A message can arrive more than once: keep the ids that you have worked on (`webhook-id`).
 *
 * @param secret `whsec_…`, as it was shown when the webhook was made or its secret rotated
 * @throws WebhookVerificationError saying what is wrong with the message
 * @throws TypeError when the secret is none
 * @example
 * app.post("/afterword", express.text({ type: "application/json" }), async (request, response) => {
 *   const { type, data } = await verifyWebhook(process.env.WEBHOOK_SECRET ?? "", request.headers, request.body);
 *   if (type === "response.submitted") await reopen(data.id, data.answers);
 *   response.sendStatus(204);
 * });
 */
export async function verifyWebhook(
  secret: string,
  headers: WebhookHeaders,
  body: string | Uint8Array,
  { tolerance = usualTolerance, now = Date.now() }: VerifyOptions = {},
): Promise<WebhookPayload> {
  const key = await keyOf(secret, "verify");
  const [id, timestamp, signatures] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) =>
    headerOf(headers, name),
  );
  if (id === undefined || timestamp === undefined || signatures === undefined)
    throw new WebhookVerificationError("missing_header", "A header of Standard Webhooks is missing.");
  const seconds = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : NaN;
  // NaN is within no tolerance.
  if (!(Math.abs(Math.floor(now / 1_000) - seconds) <= tolerance))
    throw new WebhookVerificationError("wrong_time", "The message's time is too far from now.");
  const content = contentOf({ id, timestamp, body });
  for (const signature of signatures.split(" ").slice(0, mostSignatures)) {
    const [version, base64 = ""] = signature.split(",");
    const bytes = version === "v1" ? bytesOf(base64) : null;
    // In constant time.
    if (bytes !== null && (await crypto.subtle.verify("HMAC", key, bytes, content))) return read(body);
  }
  throw new WebhookVerificationError("wrong_signature", "No signature fits the message and the secret.");
}

const areFetched = (headers: WebhookHeaders): headers is FetchedHeaders => typeof headers.get === "function";

/** A header's value by its name in small letters. Undefined where there is none, or several. */
export function headerOf(headers: WebhookHeaders, name: string): string | undefined {
  if (areFetched(headers)) return headers.get(name) ?? undefined;
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return typeof found === "string" ? found : undefined;
}

function read(body: string | Uint8Array): WebhookPayload {
  try {
    return JSON.parse(typeof body === "string" ? body : new TextDecoder().decode(body)) as WebhookPayload;
  } catch {
    throw new WebhookVerificationError("no_json", "The message is signed, but no JSON.");
  }
}
