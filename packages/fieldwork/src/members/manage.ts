import {
  actionsOfRole,
  ProblemError,
  roles,
  type JoinLink,
  type MemberItem,
  type Membership,
  type memberChange,
  type memberInput,
  type NewMember,
} from "@afterword/sdk";
import type { MemberRow, MembershipRow, Rows } from "@afterword/store";
import { note } from "../access/audit.ts";
import { mayDo } from "../access/authorize.ts";
import { partsOf } from "../access/parts.ts";
import { checkPlace, requireLive } from "../access/units.ts";
import type { Ctx } from "../context.ts";
import { newId } from "../secret.ts";
import { newLink } from "./links.ts";
import { emailKey } from "./sign-in.ts";

type Checked<Schema extends { _zod: { output: unknown } }> = Schema["_zod"]["output"];

/** The members, oldest first. @throws ProblemError `forbidden` for a test key */
export async function listMembers(ctx: Ctx): Promise<{ readonly items: readonly MemberItem[] }> {
  requireLive(ctx, "Members are");
  return ctx.store.read(ctx.scope, async (rows) => {
    const memberships = await rows.memberships.list();
    return { items: (await rows.members.list()).map((member) => toItem(member, memberships.get(member.id) ?? [])) };
  });
}

/**
 * Invites somebody, who may do no more than the caller in each place.
 *
 * @throws ProblemError `invalid_request` naming what can't be used; `forbidden`; `member_exists`
 */
export async function inviteMember(ctx: Ctx, input: Checked<typeof memberInput>): Promise<NewMember> {
  requireLive(ctx, "Members are");
  const { email, name, locale = null, roles: memberships } = input;
  const member = { id: newId("mem"), email: emailKey(email), name, locale, passwordHash: null, createdAt: ctx.now };
  return ctx.store.write(ctx.scope, async (rows) => {
    await checkGiven(ctx, rows, memberships);
    if (!(await rows.members.add(member))) throw new ProblemError("member_exists");
    await rows.memberships.replace(member.id, memberships);
    await note(ctx, rows, { action: "members.invite", kind: "member", id: member.id });
    const link = await newLink(ctx, rows, { kind: "password", member: member.id });
    return { ...(await itemOf(rows, member.id)), ...link };
  });
}

/**
 * Changes what a member is, or keeps them out; their sessions and links end.
 *
 * @throws ProblemError `not_found`, `invalid_request`, `forbidden`, `last_owner`
 */
export async function changeMember(ctx: Ctx, id: string, change: Checked<typeof memberChange>): Promise<MemberItem> {
  return managing(ctx, id, async (rows, member) => {
    const isDisabled = change.disabled ?? member.disabledAt !== null;
    const disabledAt = isDisabled ? (member.disabledAt ?? ctx.now) : null;
    const did = (action: string) => note(ctx, rows, { action, kind: "member", id });
    await rows.members.change({ ...member, name: change.name ?? member.name, disabledAt });
    if (change.name !== undefined) await did("members.change");
    if (change.roles !== undefined) {
      await checkGiven(ctx, rows, change.roles);
      await rows.memberships.replace(id, change.roles);
      await did("members.roles");
    }
    if (isDisabled !== (member.disabledAt !== null)) await did(isDisabled ? "members.disable" : "members.enable");
    // Whoever signs in again has a session under another id, with what they are now.
    // Nor is a link left with whoever made it, who might not give these roles.
    if (isDisabled || change.roles !== undefined) {
      await rows.sessions.removeOf(id);
      await rows.passes.removeOf(id);
    }
    return itemOf(rows, id);
  });
}

/** Makes a link by which a member chooses a password; those made before end. @throws ProblemError `not_found`, `forbidden` */
export async function linkMember(ctx: Ctx, id: string, { newCode }: { readonly newCode: boolean }): Promise<JoinLink> {
  return managing(ctx, id, async (rows, member) => {
    if (member.disabledAt !== null) throw new ProblemError("forbidden", { detail: "This member is disabled." });
    await rows.passes.removeOf(id);
    await note(ctx, rows, { action: "members.link", kind: "member", id });
    return newLink(ctx, rows, { kind: newCode ? "anew" : "password", member: id });
  });
}

/** Removes a member; the audit log keeps their id. @throws ProblemError `not_found`, `forbidden`, `last_owner` */
export async function removeMember(ctx: Ctx, id: string): Promise<MemberItem> {
  return managing(ctx, id, async (rows) => {
    const item = await itemOf(rows, id);
    await rows.sessions.removeOf(id);
    await rows.passes.removeOf(id);
    await rows.recoveryCodes.replace(id, []);
    await rows.memberships.replace(id, []);
    await rows.absences.remove(id);
    await rows.queueMembers.removeMember(id);
    await rows.memberLanguages.replace(id, []);
    await rows.followings.replace(id, []);
    await rows.members.remove(id);
    await note(ctx, rows, { action: "members.remove", kind: "member", id });
    return item;
  });
}

/** Does something to a member who may do no more than the caller, and leaves an owner who can sign in. */
async function managing<T>(ctx: Ctx, id: string, work: (rows: Rows, member: MemberRow) => Promise<T>): Promise<T> {
  requireLive(ctx, "Members are");
  return ctx.store.write(ctx.scope, async (rows) => {
    // All of them, so that two owners don't remove each other.
    const members = await rows.members.lockAll();
    const member = members.find((one) => one.id === id);
    if (!member) throw new ProblemError("not_found");
    const tooMuch = await moreThan(ctx, rows, await rows.memberships.listOf(id));
    if (tooMuch !== null)
      throw new ProblemError("forbidden", { detail: `This member may do more than you: ${tooMuch}.` });
    const hadOwner = await hasOwner(rows, members);
    const done = await work(rows, member);
    if (hadOwner && !(await hasOwner(rows, await rows.members.list()))) throw new ProblemError("last_owner");
    return done;
  });
}

/** Checks that roles can be given, and that the caller may. @throws ProblemError `invalid_request`, `forbidden` */
async function checkGiven(ctx: Ctx, rows: Rows, memberships: readonly Membership[]): Promise<void> {
  for (const membership of memberships) await checkPlace(ctx, rows, membership);
  const tooMuch = await moreThan(ctx, rows, memberships);
  if (tooMuch !== null) throw new ProblemError("forbidden", { detail: `You may not give the role ${tooMuch} there.` });
}

/** The role that may do more than the caller in its place; null when none does. */
async function moreThan(ctx: Ctx, rows: Rows, memberships: readonly MembershipRow[]): Promise<string | null> {
  const units = await rows.units.list();
  const found = memberships.find(({ role, within, segments }) => {
    const parts = partsOf(units, within, segments);
    return actionsOf(role).some((action) => !mayDo(ctx.actor, action, parts));
  });
  return found?.role ?? null;
}

const actionsOf = (role: string) => roles.filter((one) => one === role).flatMap((one) => actionsOfRole[one]);

/** Whether somebody who can sign in is an owner of all of the organisation. */
async function hasOwner(rows: Pick<Rows, "memberships">, members: readonly MemberRow[]): Promise<boolean> {
  const memberships = await rows.memberships.list();
  const isOwner = ({ role, within, segments }: MembershipRow) =>
    role === "owner" && within === null && Object.keys(segments).length === 0;
  return members.some((member) => stateOf(member) === "active" && (memberships.get(member.id) ?? []).some(isOwner));
}

function stateOf({ disabledAt, passwordHash, subject }: MemberRow): MemberItem["state"] {
  if (disabledAt !== null) return "disabled";
  return passwordHash === null && subject === null ? "invited" : "active";
}

async function itemOf(rows: Pick<Rows, "members" | "memberships">, id: string): Promise<MemberItem> {
  const member = await rows.members.find(id);
  if (!member) throw new ProblemError("not_found");
  return toItem(member, await rows.memberships.listOf(id));
}

const toItem = (member: MemberRow, memberships: readonly MembershipRow[]): MemberItem => ({
  id: member.id,
  email: member.email,
  name: member.name,
  locale: member.locale,
  roles: toMemberships(memberships),
  state: stateOf(member),
  hasCode: member.codeConfirmedAt !== null,
  createdAt: new Date(member.createdAt).toISOString(),
});

/** What a member is, as it is told. */
export const toMemberships = (memberships: readonly MembershipRow[]): Membership[] =>
  memberships.flatMap(({ role, within, segments }) =>
    roles
      .filter((one) => one === role)
      .map((known) => ({
        role: known,
        within,
        segments: Object.fromEntries(Object.entries(segments).map(([name, values]) => [name, [...values]])),
      })),
  );
