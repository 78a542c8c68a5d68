import { signWebhook, type ChannelBody, type ChannelDefinition } from "@afterword/sdk";
import type { WebhookCall } from "../webhook/sender.ts";
import type { RenderedText } from "./render-text.ts";
import type { TextJob } from "./text-job.ts";

/** Where nothing says whose page it is, a link is one line of a card. */
type Card = Readonly<Record<string, unknown>>;

/**
 * The request that asks a gateway to send a message.
 *
 * @param realNow the time of the receiver's clock, in milliseconds since 1970: it takes no message of another time
 */
export async function requestOf(job: TextJob, said: RenderedText, realNow: number): Promise<WebhookCall> {
  const { channel, id } = job;
  const body = bodyOf(job, said, realNow);
  const timestamp = Math.floor(realNow / 1_000);
  const signed =
    channel.secret === null
      ? {}
      : {
          "webhook-id": id,
          "webhook-timestamp": String(timestamp),
          "webhook-signature": await signWebhook([channel.secret], { id, timestamp, body }),
        };
  const type = channel.shape === "form" ? "application/x-www-form-urlencoded" : "application/json; charset=utf-8";
  const headers = {
    "content-type": type,
    "user-agent": "Afterword",
    "idempotency-key": id,
    ...authOf(channel),
    ...signed,
  };
  return { url: channel.url, headers, body };
}

function authOf({ auth }: ChannelDefinition): { readonly authorization?: string } {
  if (auth === null) return {};
  if ("bearer" in auth) return { authorization: `Bearer ${auth.bearer}` };
  return { authorization: `Basic ${Buffer.from(`${auth.user}:${auth.password}`).toString("base64")}` };
}

function bodyOf(job: TextJob, said: RenderedText, realNow: number): string {
  const { channel, to, id, personId, asks } = job;
  const values = { ...said, to, id, person: personId };
  switch (channel.shape) {
    case "form":
      return new URLSearchParams(flat(filled(channel.body, values))).toString();
    case "json":
      return JSON.stringify(filled(channel.body, values));
    case "slack":
      return JSON.stringify(slackOf(to, said));
    case "teams":
      return JSON.stringify(teamsOf(to, said));
    case "webhook":
      return JSON.stringify({
        type: "message.send",
        timestamp: new Date(realNow).toISOString(),
        data: {
          ...{ message: id, kind: asks.kind, survey: asks.survey.id, person: personId, name: asks.person.name, to },
          ...said,
          expiresAt: new Date(asks.expiresAt).toISOString(),
        },
      });
  }
}

/** Fills the names in braces of a body's texts; what a value contains is not read as a name again. */
function filled(body: ChannelBody, values: Readonly<Record<string, string>>): ChannelBody {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      typeof value === "string"
        ? value.replace(/\{(\w+)\}/g, (all, key: string) => (Object.hasOwn(values, key) ? (values[key] ?? "") : all))
        : filled(value, values),
    ]),
  );
}

const flat = (body: ChannelBody): Record<string, string> =>
  Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]),
  );

/** A message of Slack's `chat.postMessage`, to a member; an incoming webhook takes no notice of `channel`. */
const slackOf = (to: string, { subject, text, url, stop }: RenderedText): Card => ({
  channel: to,
  text,
  unfurl_links: false,
  blocks: [
    { type: "section", text: { type: "plain_text", text: subject } },
    { type: "section", text: { type: "mrkdwn", text: `<${url}>` } },
    // Where there are blocks, nobody sees the text.
    { type: "context", elements: [{ type: "mrkdwn", text: escaped(stop) }] },
  ],
});

/** What stands for itself in Slack's mark-up. */
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** An Adaptive Card, as a workflow of Teams takes it; `to` says to whom the workflow posts it. */
const teamsOf = (to: string, { subject, url, stop }: RenderedText): Card => ({
  type: "message",
  to,
  attachments: [
    {
      contentType: "application/vnd.microsoft.card.adaptive",
      content: {
        $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
        type: "AdaptiveCard",
        version: "1.4",
        body: [
          { type: "TextBlock", text: subject, wrap: true },
          { type: "TextBlock", text: stop, wrap: true, isSubtle: true, size: "Small" },
        ],
        actions: [{ type: "Action.OpenUrl", title: subject, url }],
      },
    },
  ],
});
