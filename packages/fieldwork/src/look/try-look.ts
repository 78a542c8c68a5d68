import type { LookTested, Preview } from "@afterword/sdk";
import type { MemberRow, Rows } from "@afterword/store";
import { noteAlone } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { newId } from "../secret.ts";
import { unusable } from "../unusable.ts";
import { seenLook } from "./manage.ts";

/** What is tried, and who gets it. */
type Trial = Pick<Preview, "survey" | "mail" | "locale" | "look"> & { readonly to?: string | undefined };

/**
 * Sends a mail with invented answers to a member, marked as a test, by the mail server that all mails take. It is sent at
 * once and not tried again: what the server says of it is what somebody wants to know.
 *
 * @throws ProblemError `not_found`; `invalid_request` naming what can't be used
 */
export async function testLook(ctx: Ctx, unit: string, trial: Trial): Promise<LookTested> {
  const { survey, look } = await seenLook(ctx, { ...trial, unit });
  const { email, name } = await ctx.store.read(ctx.scope, (rows) => memberOf(ctx, rows, trial.to));
  const { samples } = ctx.delivery;
  const job = samples.jobOf({ ...trial, survey, publicUrl: ctx.publicUrl, now: ctx.now });
  const host = new URL(ctx.publicUrl).hostname;
  await noteAlone(ctx, { action: "looks.test", kind: "unit", id: unit });
  const result = await ctx.delivery.send({
    ...job,
    look,
    isTrial: true,
    messageId: `<${newId("trial")}@${host}>`,
    person: { ...job.person, email, name, locale: trial.locale, timeZone: null },
  });
  return { outcome: result.outcome, to: email, reply: result.reply };
}

/** Who gets it: whoever asks, or a member whom somebody names that works with the whole organisation. */
async function memberOf(
  { actor, parts }: Ctx,
  rows: Pick<Rows, "members">,
  to: string | undefined,
): Promise<MemberRow> {
  const own = actor.kind === "member" ? actor.id : undefined;
  const id = to ?? own;
  if (id === undefined) throw unusable("to", "Say which member gets it.", "needed");
  const member = parts === null || id === own ? await rows.members.find(id) : null;
  if (!member || member.disabledAt !== null) throw unusable("to", `There is no member "${id}" to send it to.`);
  return member;
}
