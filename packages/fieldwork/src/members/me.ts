import { actions, ProblemError, type Me, type meChange } from "@afterword/sdk";
import type { MemberRow } from "@afterword/store";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { unusable } from "../unusable.ts";
import { keepAbsence, readAbsence } from "./absence.ts";
import { keepFollowings, readFollowings } from "./followings.ts";
import { toMemberships } from "./manage.ts";
import { hashPassword, isPassword, passwordFault, type PasswordFault } from "./password.ts";
import { beginSession } from "./session.ts";

/** Who calls, and what they may do. */
export async function readMe(ctx: Ctx): Promise<Me> {
  const { actor, scope } = ctx;
  const grants = actor.kind === "host" ? [{ actions, parts: null }] : (actor.grants ?? []);
  const of = await ctx.store.read(scope, async (rows) =>
    actor.kind === "member"
      ? {
          member: await rows.members.find(actor.id),
          roles: await rows.memberships.listOf(actor.id),
          absence: await readAbsence(rows, actor.id),
          languages: await rows.memberLanguages.listOf(actor.id),
          warnings: await readFollowings(ctx, rows, actor.id),
        }
      : { member: null, roles: [], absence: null, languages: [], warnings: [] },
  );
  return {
    kind: actor.kind === "member" || actor.kind === "key" ? actor.kind : "host",
    id: actor.id,
    email: of.member?.email ?? null,
    name: of.member?.name ?? null,
    locale: of.member?.locale ?? null,
    roles: toMemberships(of.roles),
    grants: grants.map(({ actions: may, parts }) => ({
      actions: [...may],
      parts: parts && parts.map((part) => ({ ...part })),
    })),
    absence: of.absence,
    languages: of.languages,
    warnings: of.warnings,
    mode: scope.mode,
  };
}

/**
 * Changes a member's own name, language or password, or says when they are away, in which languages they answer clients, and what they
 * want to be warned of. A new password ends their sessions and gives the id of another.
 *
 * @param how.passwordWords words of the organisation that no password holds
 * @throws ProblemError `forbidden` for who is no member; `invalid_request` naming what can't be used
 */
export async function changeMe(
  ctx: Ctx,
  { name, locale, absence, languages, warnings, password }: (typeof meChange)["_zod"]["output"],
  { passwordWords }: { readonly passwordWords: readonly string[] },
): Promise<{ readonly me: Me; readonly session: string | null }> {
  const before = await memberOf(ctx);
  const { id } = before;
  const hash = password === undefined ? null : await newHash(ctx, before, password, passwordWords);
  const session = await ctx.store.write(ctx.scope, async (rows) => {
    const member = await rows.members.lock(id);
    if (member?.disabledAt !== null) throw new ProblemError("unauthorized");
    await rows.members.change({
      ...member,
      name: name ?? member.name,
      locale: locale === undefined ? member.locale : locale,
    });
    if (absence !== undefined) await keepAbsence(rows, id, absence);
    if (languages !== undefined) await rows.memberLanguages.replace(id, [...new Set(languages)]);
    if (warnings !== undefined) await keepFollowings(ctx, rows, ctx.actor, warnings);
    if (hash === null) {
      await note(ctx, rows, { action: "me.change", kind: "member", id });
      return null;
    }
    if (member.passwordHash !== before.passwordHash) throw wrong();
    await rows.members.setPassword(id, hash);
    const own = (await rows.sessions.listOf(id)).find((one) => one.hash === ctx.actor.session);
    await rows.sessions.removeOf(id);
    await rows.passes.removeOf(id);
    await note(ctx, rows, { action: "me.password", kind: "member", id });
    if (own === undefined) throw new ProblemError("unauthorized");
    // It ends when the one that it takes the place of would have.
    return beginSession(rows, { member: id, stage: "full", now: ctx.realNow, expiresAt: own.expiresAt });
  });
  return { me: await readMe(ctx), session };
}

/** The member who calls. @throws ProblemError `forbidden` for who is none */
export async function memberOf({ actor, store, scope }: Ctx): Promise<MemberRow> {
  const member = actor.kind === "member" ? await store.read(scope, ({ members }) => members.find(actor.id)) : null;
  if (!member) throw new ProblemError("forbidden", { detail: "This is for members who have signed in." });
  return member;
}

async function newHash(
  { passwordCost }: Pick<Ctx, "passwordCost">,
  member: MemberRow,
  { current, next }: { readonly current: string; readonly next: string },
  words: readonly string[],
): Promise<string> {
  if (!(await isPassword(current, member.passwordHash))) throw wrong();
  const fault = await passwordFault(next, member.email, words);
  if (fault !== null) throw unusable("password.next", faults[fault], fault);
  return hashPassword(next, passwordCost);
}

const wrong = () => unusable("password.current", "It is not the password.", "wrong");

const faults: { readonly [fault in PasswordFault]: string } = {
  short: "It has fewer than 12 characters.",
  long: "It has over 200 characters.",
  common: "Many use it, or one like it.",
  named: "It holds the name of the address.",
  own: "It holds a word of the organisation.",
};
