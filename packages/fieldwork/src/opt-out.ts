import { ProblemError, type Look } from "@afterword/sdk";
import type { Scope, Store } from "@afterword/store";
import { note } from "./access/audit.ts";
import { contentHash } from "./canonical.ts";
import { contactHashes, keptHashes } from "./contact.ts";
import type { CompiledProject } from "./compile-project.ts";
import type { Ctx } from "./context.ts";
import { findLook } from "./look/find-look.ts";
import { tokenHash, type Secret } from "./secret.ts";
import { tell } from "./webhooks/tell.ts";

/** The invitation whose mails a link stops. */
export interface UnsubscribeLink {
  readonly scope: Scope;
  /** Its id: what a wave counts of those who stop its mails. */
  readonly invitation?: string;
  readonly survey: string;
  readonly person: string;
  readonly locale: string | null;
}

/** What an unsubscribe link is about and what is stopped already, or null when there is no such link. Stores nothing. */
export async function openUnsubscribe(
  store: Store,
  secret: Secret,
  token: string,
): Promise<(UnsubscribeLink & { readonly stopped: "survey" | "all" | null; readonly look: Look }) | null> {
  const hash = tokenHash(token);
  const found = hash === null ? null : await store.readAnywhere((rows) => rows.findByUnsubscribe(hash));
  if (!found) return null;
  const scope = { unit: found.unit, mode: found.mode };
  const { scopes, look } = await store.read(scope, async (rows) => {
    const person = await rows.people.find(found.person);
    const scopes = person ? await rows.optOuts.listScopes(contactHashes(secret, person)) : [];
    return { scopes, look: await findLook(rows, found.id) };
  });
  return {
    scope,
    stopped: scopes.includes("all") ? "all" : scopes.includes(found.survey) ? "survey" : null,
    invitation: found.id,
    survey: found.survey,
    person: found.person,
    locale: found.locale,
    look,
  };
}

/**
 * Records that a person wants no more mails, of one service or of all: the mail and the page name the service, so no other
 * survey of that service may ask either. Doing it again changes nothing.
 *
 * @throws ProblemError `not_found` when the person was erased
 */
export async function optOut(ctx: Ctx, link: UnsubscribeLink, of: "survey" | "all"): Promise<void> {
  await ctx.store.write(ctx.scope, async (rows) => {
    // Locked as by a mail that is about to be handed over: that one has gone before this is said to be done, or never does.
    const person = await rows.people.lock(link.person);
    if (!person) throw new ProblemError("not_found");
    if (link.invitation !== undefined) await rows.invitations.noteOptOut(link.invitation, ctx.now);
    const scopes = of === "all" ? ["all"] : surveysOfService(ctx.project, link.survey);
    const before = await rows.optOuts.listScopes(contactHashes(ctx.secret, person));
    for (const contactHash of keptHashes(ctx.secret, person))
      for (const scope of scopes) await rows.optOuts.add({ contactHash, scope, reason: "asked", createdAt: ctx.now });
    await note(ctx, rows, { action: "mails.stop", kind: "person", id: link.person });
    const { invitation = null, survey } = link;
    const isNew = scopes.some((scope) => !before.includes(scope));
    if (isNew && invitation !== null) await tell(ctx, rows, { type: "person.opted_out", survey, invitation });
  });
}

/**
 * Takes back what a person stopped by a link, of its service and of all. Doing it again changes nothing, and an address that
 * takes no mail stays as it is.
 *
 * @throws ProblemError `not_found` when the person was erased
 */
export async function resume(ctx: Ctx, link: UnsubscribeLink): Promise<void> {
  await ctx.store.write(ctx.scope, async (rows) => {
    const person = await rows.people.find(link.person);
    if (!person) throw new ProblemError("not_found");
    if (link.invitation !== undefined) await rows.invitations.forgetOptOut(link.invitation);
    const hashes = contactHashes(ctx.secret, person);
    for (const scope of ["all", ...surveysOfService(ctx.project, link.survey)])
      await rows.optOuts.remove(hashes, scope);
    await note(ctx, rows, { action: "mails.resume", kind: "person", id: link.person });
  });
}

/** The surveys of the same service as one of them: those that people know by the same title. */
function surveysOfService({ project }: CompiledProject, id: string): string[] {
  const title = project.surveys.find((survey) => survey.id === id)?.definition.title;
  if (title === undefined) return [id];
  const service = contentHash(title);
  const others = project.surveys.filter(({ definition }) => contentHash(definition.title ?? null) === service);
  return others.map((survey) => survey.id);
}
