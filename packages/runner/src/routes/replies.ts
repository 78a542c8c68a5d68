import { createHmac } from "node:crypto";
import { readReport } from "@afterword/delivery";
import { isSame, takeReply, takeReport } from "@afterword/fieldwork";
import { ProblemError, type ChannelDefinition } from "@afterword/sdk";
import { rootUnit } from "@afterword/store";
import express, { type Request, type Router } from "express";
import { formOf } from "../http/form.ts";
import type { Parts } from "../parts.ts";

type Asked = Request<{ channel: string }>;
type Reported = Request<{ channel: string; key: string }>;

const body = express.text({ type: () => true, limit: 8_192 });

/** What gateways call who wrote, and what. */
const names = { from: ["from", "From", "msisdn", "sender"], text: ["text", "Body", "body", "message"] } as const;

/**
 * Where gateways tell of replies, such as STOP, and of what became of messages. They have no API key: who replied is told with a
 * secret of the channel, and a report goes to an address of the message's own.
 */
export function replyRoutes(router: Router, parts: Parts): void {
  router.post("/v1/channels/:channel/replies", body, async (request: Asked, response) => {
    const channel = parts.project.project.channels.find(({ id }) => id === request.params.channel);
    if (!channel || !isFromGateway(parts, channel, request)) throw new ProblemError("unauthorized");
    const fields = fieldsOf(request);
    const [from, text] = [named(fields, names.from), named(fields, names.text)];
    const ctx = parts.contextOf({ unit: rootUnit, mode: "live" }, { kind: "respondent", id: "reply" });
    const outcome = await takeReply(ctx, { from, text });
    parts.logger.info({ channel: channel.id, outcome }, "a reply was taken");
    // Nothing that a gateway would send on as an answer.
    response.status(204).end();
  });
  router.post("/v1/channels/:channel/reports/:key", body, async (request: Reported, response) => {
    const { channel: id, key } = request.params;
    const channel = parts.project.project.channels.find((one) => one.id === id);
    const ctx = parts.contextOf({ unit: rootUnit, mode: "live" }, { kind: "respondent", id: "report" });
    const report = readReport(
      request.is("json") ? jsonOf(request) : Object.fromEntries(formOf(request)),
      channel?.bounced ?? [],
    );
    const { kind, code, message } = await takeReport(ctx, { channel: channel?.id ?? "", key, report });
    if (kind === "forged") throw new ProblemError("not_found");
    if (kind !== "none" && kind !== "unclear") parts.meters.bounce(kind);
    parts.logger.info({ channel: id, message, kind, code }, "a report of a gateway was taken in");
    response.status(204).end();
  });
}

/** Whether a call has the channel's secret, or is signed with its token as Twilio does. */
function isFromGateway({ settings }: Parts, { replies }: ChannelDefinition, request: Asked): boolean {
  if (replies === null) return false;
  if ("secret" in replies) return isSame(request.get("authorization") ?? "", `Bearer ${replies.secret}`);
  const url = `${settings.publicUrl}${request.originalUrl.slice(request.baseUrl.length)}`;
  const sorted = [...formOf(request)].sort(([a], [b]) => (a < b ? -1 : 1));
  const signed = sorted.reduce((all, [name, value]) => all + name + value, url);
  const signature = createHmac("sha1", replies.twilio).update(signed).digest("base64");
  return isSame(request.get("x-twilio-signature") ?? "", signature);
}

function fieldsOf(request: Asked): ReadonlyMap<string, string> {
  if (!request.is("json")) return new Map(formOf(request));
  const entries = Object.entries(jsonOf(request) ?? {}) as [string, unknown][];
  return new Map(entries.flatMap(([name, one]) => (typeof one === "string" ? [[name, one] as const] : [])));
}

/** A host's parser may have read it before us. */
function jsonOf(request: Request): unknown {
  const { body: given } = request as { readonly body: unknown };
  if (typeof given === "object" && given !== null) return given;
  try {
    return JSON.parse(String(given));
  } catch {
    throw new ProblemError("malformed");
  }
}

const named = (fields: ReadonlyMap<string, string>, known: readonly string[]): string =>
  known.map((name) => fields.get(name)).find((value) => value !== undefined) ?? "";
