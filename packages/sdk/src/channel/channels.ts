import { ProblemError } from "../contract/problem.ts";
import { isParts, strangeNames } from "../known-names.ts";
import type { ChannelBody, ChannelDefinition, ChannelShape, GatewayAuth } from "./definition.ts";

/** What both kinds of channels take. */
interface CommonOptions {
  /** What rules call it. Default: `sms` or `webhook`. */
  readonly id?: string;
  /** Where messages are posted: an `https` address, unless the runner lists its host. */
  readonly url: string;
  /** Sent as `Authorization`. Default: none. */
  readonly auth?: GatewayAuth;
  /** `whsec_…`: each message is signed with it by Standard Webhooks. Default: not signed. */
  readonly secret?: string;
  /**
   * What the gateway calls an address that takes nothing: values of `code`, `error` or `status` in its reply, or the code of a
   * report. Default: none.
   */
  readonly bounced?: readonly (string | number)[];
  /** How many messages a second. Default 10. */
  readonly perSecond?: number;
}

/** A gateway for short messages. */
export interface SmsOptions extends CommonOptions {
  /** How the request is written. Default `json`. */
  readonly as?: "json" | "form";
  /** What is in it, with `{to}`, `{text}`, `{id}` and others to be filled in; at `{reportUrl}` it may report later. Default `{ to: "{to}", text: "{text}", id: "{id}" }`. */
  readonly body?: ChannelBody;
  /**
   * What shows that the gateway calls back with somebody's reply, such as STOP: a secret that it sends as
   * `Authorization: Bearer …`, or the token that Twilio signs with. Default: replies are not taken.
   */
  readonly replies?: { readonly secret: string } | { readonly twilio: string };
}

/** A gateway for anything else. */
export interface WebhookOptions extends CommonOptions {
  /** The shape of the message: our own, or that of Slack or Teams, or `body` as JSON. Default `webhook`, or `json` with a body. */
  readonly as?: Exclude<ChannelShape, "form">;
  /** For `json`. */
  readonly body?: ChannelBody;
  /** By what people are reached: `email`, `phone`, `id`, or an attribute of theirs. Default `email`. */
  readonly to?: string;
}

const usualBody: ChannelBody = { to: "{to}", text: "{text}", id: "{id}" };
const common = ["id", "url", "auth", "secret", "bounced", "perSecond", "as", "body"];

/**
 * Declares a gateway that sends short messages over HTTP. People are reached by their `phone`.
 *
 * @throws ProblemError `invalid_definition`
 * @example
 * defineProject({
 *   channels: [sms({ url: "https://sms.example.org/send", auth: { bearer: process.env["SMS_TOKEN"] ?? "" } })],
 *   surveys: [ticketCsat],
 *   rules: [when(ticket.closed).ask(ticketCsat).by("sms", { else: "email", after: "1d" })],
 * });
 */
export function sms(options: SmsOptions): ChannelDefinition {
  const { as = "json", body = usualBody, replies = null } = checked("sms", options, [...common, "replies"]);
  return { ...commonOf("sms", options), to: "phone", shape: word("sms", as, ["json", "form"]), body, replies };
}

/**
 * Declares a gateway that takes messages as signed webhooks, or in the shape of Slack or Teams.
 *
 * @throws ProblemError `invalid_definition`
 * @example
 * const chat = webhook({ url: "https://chat.example.org/hooks/7", secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" });
 */
export function webhook(options: WebhookOptions): ChannelDefinition {
  const { body, to = "email" } = checked("webhook", options, [...common, "to"]);
  const { as = body === undefined ? "webhook" : "json" } = options;
  if (as === "webhook" && options.secret === undefined)
    throw wrong("webhook", "secret", "required", "Messages in our own shape are signed: give a secret, whsec_….");
  if (!/^[A-Za-z][A-Za-z0-9_]{0,63}$/.test(to))
    throw wrong("webhook", "to", "pattern", `"${to}" is neither email, phone, id nor the name of an attribute.`);
  const shape = word("webhook", as, ["json", "webhook", "slack", "teams"]);
  return { ...commonOf("webhook", options), to, shape, body: body ?? usualBody, replies: null };
}

const wrong = (channel: string, option: string, code: string, message: string): ProblemError =>
  new ProblemError("invalid_definition", { errors: [{ path: `channels.${channel}.${option}`, code, message }] });

function checked<O extends object>(kind: string, options: O, known: readonly string[]): O {
  if (!isParts(options)) throw wrong(kind, "url", "required", "A channel has at least a url.");
  const [strange] = strangeNames(options, known);
  if (strange) throw wrong(kind, strange.name, "unknown", strange.message);
  return options;
}

function word<T extends string>(kind: string, given: string, known: readonly T[]): T {
  const found = known.find((one) => one === given);
  if (found === undefined) throw wrong(kind, "as", "unknown", `"${given}" is none of ${known.join(", ")}.`);
  return found;
}

function commonOf(kind: "sms" | "webhook", options: CommonOptions) {
  const { id = kind, url, auth = null, secret = null, bounced = [], perSecond = 10 } = options;
  if (!/^[a-z][a-z0-9-]{0,31}$/.test(id) || taken.includes(id))
    throw wrong(
      id,
      "id",
      "pattern",
      `"${id}" can't name a channel: small letters, digits and hyphens, not ${taken.join(", ")}.`,
    );
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw wrong(id, "url", "invalid", "Not an address such as https://sms.example.org/send.");
  if (secret !== null && !/^whsec_[A-Za-z0-9+/]{24,}={0,2}$/.test(secret))
    throw wrong(id, "secret", "pattern", "Not a secret of Standard Webhooks: it reads whsec_<base64>.");
  if (auth !== null && !isAuth(auth)) throw wrong(id, "auth", "invalid", "auth is { bearer } or { user, password }.");
  if (!(perSecond > 0 && perSecond <= 1_000))
    throw wrong(id, "perSecond", "range", "perSecond is above 0, and at most 1,000.");
  return { id, url, auth, secret, bounced: bounced.map(String), perSecond };
}

const taken = ["email", "link", "embed"];

const isText = (value: unknown): boolean => typeof value === "string" && value !== "";
const isAuth = (auth: object): boolean =>
  ("bearer" in auth && isText(auth.bearer)) ||
  ("user" in auth && isText(auth.user) && "password" in auth && isText(auth.password));
