import {
  dayMs,
  ProblemError,
  type Action,
  type NewWebhook,
  type WebhookChange,
  type WebhookField,
  type WebhookInput,
  type WebhookItem,
} from "@afterword/sdk";
import type { Rows, WebhookRow } from "@afterword/store";
import { note } from "../access/audit.ts";
import { mayDo } from "../access/authorize.ts";
import type { Ctx } from "../context.ts";
import { newId } from "../secret.ts";
import { unusable } from "../unusable.ts";
import { toWebhookItem } from "./view-webhook.ts";
import { webhookSecret } from "./webhook-secret.ts";

const mostWebhooks = 100;
/** How long the secret before signs beside a new one. */
const overlapMs = dayMs;
const answerEvents: readonly string[] = ["response.submitted", "response.changed"] satisfies WebhookInput["events"];
const actionOf: { readonly [F in WebhookField]: Action } = { comments: "comments.read", identities: "identities.read" };

/**
 * Makes a webhook of the caller's mode; its secret is told this once.
 *
 * @throws ProblemError `invalid_request` for an address that can't be used; `forbidden` for what the caller may not read
 */
export async function addWebhook(ctx: Ctx, input: WebhookInput): Promise<NewWebhook> {
  const { name, events, fields = [] } = input;
  const url = checkedUrl(ctx, input.url);
  checkTold(ctx, { events, fields });
  const row: WebhookRow = {
    id: newId("whk"),
    name,
    url,
    events: [...new Set(events)],
    fields: [...new Set(fields)],
    state: "on",
    offReason: null,
    keyVersion: 1,
    previousUntil: null,
    failingSince: null,
    createdAt: ctx.now,
  };
  await ctx.store.write(ctx.scope, async (rows) => {
    if ((await rows.webhooks.list()).length >= mostWebhooks)
      throw unusable("url", `There are ${String(mostWebhooks)} webhooks already.`, "too_many");
    await rows.webhooks.add(row);
    await noteWebhook(ctx, rows, "create", row.id);
  });
  return withSecret(ctx, row);
}

/**
 * Changes what is given. Whoever says where a webhook goes, what it tells, or that it tells it, may read all that it carries.
 *
 * @throws ProblemError as {@link addWebhook}; `not_found`
 */
export async function changeWebhook(ctx: Ctx, id: string, change: WebhookChange): Promise<WebhookItem> {
  const { name, events, fields, state } = change;
  const url = change.url === undefined ? undefined : checkedUrl(ctx, change.url);
  return ctx.store.write(ctx.scope, async (rows) => {
    const row = await found(rows, id);
    const next: WebhookRow = {
      ...row,
      name: name ?? row.name,
      url: url ?? row.url,
      events: [...new Set(events ?? row.events)],
      fields: [...new Set(fields ?? row.fields)],
      ...(state === undefined || state === row.state ? {} : switched(state)),
    };
    const isMore = url !== undefined || events !== undefined || fields !== undefined || state === "on";
    if (isMore) checkTold(ctx, next);
    await rows.webhooks.put(next);
    await noteWebhook(ctx, rows, "change", id);
    return toWebhookItem(next);
  });
}

const switched = (state: WebhookRow["state"]): Pick<WebhookRow, "state" | "offReason" | "failingSince"> => ({
  state,
  offReason: state === "on" ? null : "by_hand",
  failingSince: null,
});

/** Removes a webhook with its deliveries. @throws ProblemError `not_found` */
export async function removeWebhook(ctx: Ctx, id: string): Promise<WebhookItem> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const row = await found(rows, id);
    await rows.webhooks.remove(id);
    await noteWebhook(ctx, rows, "remove", id);
    return toWebhookItem(row);
  });
}

/** Gives a webhook a new secret; the one before signs beside it for a day. @throws ProblemError `not_found` */
export async function rotateWebhook(ctx: Ctx, id: string): Promise<NewWebhook> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const row = await found(rows, id);
    const next = { ...row, keyVersion: row.keyVersion + 1, previousUntil: ctx.now + overlapMs };
    await rows.webhooks.put(next);
    await noteWebhook(ctx, rows, "rotate", id);
    return withSecret(ctx, next);
  });
}

async function found(rows: Pick<Rows, "webhooks">, id: string): Promise<WebhookRow> {
  const row = await rows.webhooks.find(id, { lock: true });
  if (!row) throw new ProblemError("not_found");
  return row;
}

const noteWebhook = (ctx: Ctx, rows: Rows, what: string, id: string): Promise<void> =>
  note(ctx, rows, { action: `webhooks.${what}`, kind: "webhook", id });

const withSecret = (ctx: Ctx, row: WebhookRow): NewWebhook => ({
  ...toWebhookItem(row),
  secret: webhookSecret(ctx.secret, row.id, row.keyVersion),
});

const mistakes = {
  invalid_url: "It is no http or https address without a user.",
  blocked_address: "It leads inside: only public addresses can be told, and hosts that the installation lists.",
  insecure_url: "It needs https.",
} as const;

function checkedUrl(ctx: Pick<Ctx, "delivery">, text: string): string {
  const mistake = ctx.delivery.webhooks.mistakeIn(text);
  if (mistake !== null) throw unusable("url", mistakes[mistake], mistake);
  const url = new URL(text);
  url.hash = "";
  return url.href;
}

/** Answers are told with their scores, whatever the fields. */
function checkTold(ctx: Pick<Ctx, "actor">, { events, fields }: Pick<WebhookRow, "events" | "fields">): void {
  const tellsAnswers = events.some((event) => answerEvents.includes(event));
  if (tellsAnswers && !mayDo(ctx.actor, "figures.read", null))
    throw new ProblemError("forbidden", { detail: "You may not read answers." });
  const tooMuch = (fields as readonly WebhookField[]).find((field) => !mayDo(ctx.actor, actionOf[field], null));
  if (tooMuch) throw new ProblemError("forbidden", { detail: `You may not read ${tooMuch}.` });
}
