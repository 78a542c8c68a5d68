import { ProblemError } from "@afterword/sdk";
import type { Scope, Store } from "@afterword/store";
import { contactHashes } from "./contact.ts";
import type { Ctx } from "./context.ts";
import { tokenHash } from "./secret.ts";

/** The invitation whose mails a link stops. */
export interface UnsubscribeLink {
  readonly scope: Scope;
  /** Its id: what a wave counts of those who stop its mails. */
  readonly invitation?: string;
  readonly survey: string;
  readonly person: string;
  readonly locale: string | null;
}

/** What an unsubscribe link is about, or null when there is no such link. Stores nothing. */
export async function openUnsubscribe(store: Store, token: string): Promise<UnsubscribeLink | null> {
  const hash = tokenHash(token);
  const found = hash === null ? null : await store.readAnywhere((rows) => rows.findByUnsubscribe(hash));
  if (!found) return null;
  return {
    scope: { unit: found.unit, mode: found.mode },
    invitation: found.id,
    survey: found.survey,
    person: found.person,
    locale: found.locale,
  };
}

/**
 * Records that a person wants no more mails, of one survey or of all. Doing it again changes nothing.
 *
 * @throws ProblemError `not_found` when the person was erased
 */
export async function optOut(ctx: Ctx, link: UnsubscribeLink, of: "survey" | "all"): Promise<void> {
  await ctx.store.write(ctx.scope, async (rows) => {
    const person = await rows.people.find(link.person);
    if (!person) throw new ProblemError("not_found");
    if (link.invitation !== undefined) await rows.invitations.noteOptOut(link.invitation, ctx.now);
    const scope = of === "all" ? "all" : link.survey;
    for (const contactHash of contactHashes(ctx.secret, person))
      await rows.optOuts.add({ contactHash, scope, reason: "asked", createdAt: ctx.now });
  });
}
