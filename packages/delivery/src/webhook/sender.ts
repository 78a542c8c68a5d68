import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import type { WebhookError } from "@afterword/sdk";
import { post, type Posted } from "./post.ts";
import { isPublicAddress } from "./public-address.ts";
import { hostOf, isListed, targetMistake, type TargetMistake, type TargetRules } from "./target.ts";

/** Looks a name up: every address it has. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** One message to a webhook. */
export interface WebhookCall {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came of it: never what the target said. */
export interface WebhookReply {
  /** The reply's status; null where there was none. */
  readonly status: number | null;
  /** Null when the target took it. */
  readonly error: WebhookError | null;
  /** How long the target wants to be left alone, where it said so. */
  readonly retryAfterMs: number | null;
  readonly durationMs: number;
}

/** What came of a request to a gateway, whose words say more than its status. */
export interface GatewayReply extends Pick<WebhookReply, "status" | "error" | "retryAfterMs"> {
  /** The first of what it said. */
  readonly said: string;
  /** Whether there was a connection, so that it may have taken the message, whatever came after. */
  readonly mayHaveArrived: boolean;
}

/** Sends messages to webhooks. */
export interface WebhookSender {
  /** What is wrong with an address, as far as can be said without looking it up. */
  mistakeIn(url: string): TargetMistake | null;
  /** Sends one message. That it is not taken is an outcome, never an error. */
  send(call: WebhookCall): Promise<WebhookReply>;
  /**
   * Sends one message to a gateway.
   *
   * @param onData called when the address is known and judged, just before the message leaves; where it fails, it does not
   */
  ask(call: WebhookCall, onData?: () => void | Promise<void>): Promise<GatewayReply>;
}

/** How messages leave. */
export interface WebhookSenderOptions extends TargetRules {
  /** How names are looked up; as the system does unless told. */
  readonly resolve?: Resolve | undefined;
  /** How long a message may take from the look-up to the reply. Default 15,000. */
  readonly timeoutMs?: number | undefined;
}

const usualTimeoutMs = 15_000;
const statusErrors: Readonly<Record<number, WebhookError>> = { 3: "redirected" };

/**
 * Sends to public addresses only, unless a host is listed: the name is looked up once, each of its addresses is judged, and the
 * connection goes to one of those and nowhere else. The certificate is still checked against the name. Redirects are not
 * followed, no proxy is used, and what the target says is thrown away.
 *
 * @example
 * const webhooks = webhookSender({ hosts: ["desk.intranet"], needsHttps: true });
 * const { status, error } = await webhooks.send({ url: "https://desk.example.org/hooks", headers: {}, body: "{}" });
 */
export function webhookSender(options: WebhookSenderOptions): WebhookSender {
  const { resolve = bySystem, timeoutMs = usualTimeoutMs } = options;

  async function posted(
    { url: text, headers, body }: WebhookCall,
    onData?: () => void | Promise<void>,
  ): Promise<Posted> {
    const mistake = targetMistake(text, options);
    if (mistake !== null) return failed(mistake === "invalid_url" ? "failed_here" : mistake);
    const url = new URL(text);
    const signal = AbortSignal.timeout(timeoutMs);
    const addresses = await addressesOf(url, { resolve, signal });
    if (typeof addresses === "string") return failed(addresses);
    if (!isListed(url, options) && !addresses.every(isPublicAddress)) return failed("blocked_address");
    await onData?.();
    return post({ url, headers, body, addresses, signal });
  }

  return {
    mistakeIn: (url) => targetMistake(url, options),
    send: async (call) => {
      const startedAt = performance.now();
      const reply = replyOf(await posted(call));
      return { ...reply, durationMs: Math.round(performance.now() - startedAt) };
    },
    ask: async (call, onData) => {
      const reply = await posted(call, onData);
      if ("error" in reply) return { ...replyOf(reply), said: "", mayHaveArrived: reply.isConnected };
      return { ...replyOf(reply), said: reply.said, mayHaveArrived: true };
    },
  };
}

const failed = (error: WebhookError): Posted => ({ error, isConnected: false });

function replyOf(posted: Posted): Omit<WebhookReply, "durationMs"> {
  if ("error" in posted) return { status: null, error: posted.error, retryAfterMs: null };
  const { status, retryAfter } = posted;
  const kind = Math.floor(status / 100);
  if (kind === 2) return { status, error: null, retryAfterMs: null };
  return { status, error: statusErrors[kind] ?? "refused", retryAfterMs: retryAfterMs(status, retryAfter) };
}

/** Seconds, or a date (RFC 9110); of other replies it says nothing about trying again. */
function retryAfterMs(status: number, text: string | undefined): number | null {
  if (text === undefined || (status !== 429 && status !== 503)) return null;
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - Date.now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

async function addressesOf(
  url: URL,
  { resolve, signal }: { readonly resolve: Resolve; readonly signal: AbortSignal },
): Promise<readonly string[] | "unresolved" | "timeout"> {
  const host = hostOf(url);
  if (isIP(host) !== 0) return [host];
  // The system's own look-up can't be called off.
  const late = new Promise<"timeout">((done) => {
    signal.addEventListener("abort", () => {
      done("timeout");
    });
  });
  const found = await Promise.race([resolve(host).catch((): readonly string[] => []), late]);
  return found.length === 0 ? "unresolved" : found;
}

const bySystem: Resolve = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);
