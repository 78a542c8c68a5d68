import type { WebhookEvent } from "@afterword/sdk";
import type { Rows, ToldOf } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { mayTellAnswered } from "../explain/view-invitation.ts";
import { newIds } from "../secret.ts";
import { planForgetting } from "./forget-deliveries.ts";

/** Something that webhooks may be told of. */
export interface Happened extends Partial<ToldOf> {
  readonly type: WebhookEvent;
  /** The survey that it is about; null for what is about none. */
  readonly survey: string | null;
}

/**
 * Leaves a message to each webhook that listens, in the transaction of what happened. Nothing is told of surveys whose figures
 * need several people: not that somebody answered, nor that they were asked.
 */
export async function tell(ctx: Pick<Ctx, "now">, rows: Rows, { type, survey, ...of }: Happened): Promise<void> {
  const listening = (await rows.webhooks.list()).filter(({ state, events }) => state === "on" && events.includes(type));
  if (listening.length === 0 || (survey !== null && !(await mayTellAnswered(rows)(survey)))) return;
  const nothing: ToldOf = {
    invitation: null,
    response: null,
    revision: null,
    message: null,
    case: null,
    warning: null,
  };
  const ids = newIds("msg", ctx.now, listening.length);
  await rows.deliveries.addMany(
    listening.map((webhook, at) => ({
      ...nothing,
      ...of,
      id: ids[at] ?? "",
      webhook: webhook.id,
      type,
      createdAt: ctx.now,
    })),
  );
  await planForgetting(rows, ctx.now);
}

/** How a response was before, and is now. */
interface Answered {
  readonly id: string;
  readonly survey: string;
  readonly revision: number;
  readonly before: "partial" | "complete" | null;
  readonly status: "partial" | "complete";
}

/** Tells that a response was given in full, or changed after that; what is not complete yet is told when it is. */
export async function tellResponse(ctx: Pick<Ctx, "now">, rows: Rows, response: Answered): Promise<void> {
  if (response.status === "partial") return;
  const type = response.before === "complete" ? "response.changed" : "response.submitted";
  await tell(ctx, rows, { type, survey: response.survey, response: response.id, revision: response.revision });
}
