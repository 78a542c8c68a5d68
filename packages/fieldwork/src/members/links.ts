import { randomBytes } from "node:crypto";
import { ProblemError, type JoinLink } from "@afterword/sdk";
import type { MemberRow, PassRow, Rows, Scope, Store } from "@afterword/store";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { newId, base62, sha256 } from "../secret.ts";
import { hashPassword } from "./password.ts";
import { beginHalfway, emailKey } from "./sign-in.ts";

const dayMs = 24 * 60 * 60_000;

/** Makes a link by which somebody chooses a password: 256 random bits, of which only the SHA-256 is stored. */
export async function newLink(
  { realNow, publicUrl }: Pick<Ctx, "realNow" | "publicUrl">,
  rows: Pick<Rows, "passes">,
  { kind, member }: Pick<PassRow, "kind" | "member">,
): Promise<JoinLink> {
  const token = base62(randomBytes(32), 43);
  const expiresAt = realNow + dayMs;
  await rows.passes.removeOld(realNow);
  await rows.passes.add({ hash: sha256(token), kind, member, expiresAt });
  return { link: `${publicUrl}/join/${token}`, expiresAt: new Date(expiresAt).toISOString() };
}

/** The link that makes the first member, an owner; null where there is a member. */
export async function setupLink(ctx: Ctx): Promise<JoinLink | null> {
  return ctx.store.write(ctx.scope, async (rows) => {
    if ((await rows.members.list()).length > 0) return null;
    return newLink(ctx, rows, { kind: "first", member: null });
  });
}

/** A link that was followed. */
export interface OpenedPass {
  readonly pass: PassRow;
  readonly scope: Scope;
  /** Whose password is chosen; null where the link makes the first member. */
  readonly member: MemberRow | null;
}

/** What a link opens; null when it is none, was used, or is over. */
export async function openPass(
  store: Store,
  token: string,
  { mode, now }: { readonly mode: Scope["mode"]; readonly now: number },
): Promise<OpenedPass | null> {
  if (!/^[0-9A-Za-z]{43}$/.test(token)) return null;
  const pass = await store.readAnywhere((rows) => rows.findPass(sha256(token)));
  if (pass === null || pass.expiresAt <= now) return null;
  const scope = { unit: pass.unit, mode };
  const { kind, member: id } = pass;
  return store.read(scope, async ({ members }) => {
    if (kind === "first") return (await members.list()).length > 0 ? null : { pass, scope, member: null };
    const member = id === null ? null : await members.find(id);
    return member?.disabledAt === null ? { pass, scope, member } : null;
  });
}

/** Who a first member is. */
export interface FirstMember {
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly password: string;
}

/** Makes the first member, an owner of the organisation, and begins their session. @throws ProblemError `not_found` */
export async function makeFirst(ctx: Ctx, { pass }: OpenedPass, first: FirstMember): Promise<string> {
  const passwordHash = await hashPassword(first.password, ctx.passwordCost);
  const member = {
    id: newId("mem"),
    email: emailKey(first.email),
    name: first.name,
    locale: first.locale,
    passwordHash,
    createdAt: ctx.now,
  };
  return ctx.store.write(ctx.scope, async (rows) => {
    // Links of several processes take turns here, so that one of them makes somebody.
    await rows.locks.take("first member");
    if ((await rows.members.list()).length > 0) throw new ProblemError("not_found");
    if (!(await rows.passes.use(pass.hash))) throw new ProblemError("not_found");
    await rows.passes.removeOf(null);
    await rows.members.add(member);
    await rows.memberships.replace(member.id, [{ role: "owner", within: null, segments: {} }]);
    const own = { ...ctx, actor: { kind: "member", id: member.id } as const };
    await note(own, rows, { action: "members.first", kind: "member", id: member.id });
    return beginHalfway(ctx, rows, await memberOf(rows, member.id));
  });
}

/** Keeps the password that somebody chose by a link, ends their sessions, and begins one. @throws ProblemError `not_found` */
export async function choosePassword(
  ctx: Ctx,
  { pass, member }: OpenedPass & { readonly member: MemberRow },
  password: string,
): Promise<string> {
  const hash = await hashPassword(password, ctx.passwordCost);
  const { id } = member;
  return ctx.store.write(ctx.scope, async (rows) => {
    if (!(await rows.passes.use(pass.hash)) || (await memberOf(rows, id)).disabledAt !== null)
      throw new ProblemError("not_found");
    await rows.passes.removeOf(id);
    await rows.members.setPassword(id, hash);
    await rows.sessions.removeOf(id);
    // Codes that nobody confirmed may have been shown to somebody else.
    if (pass.kind === "anew" || (await memberOf(rows, id)).codeConfirmedAt === null) {
      await rows.members.setCode(id, null);
      await rows.recoveryCodes.replace(id, []);
    }
    const own = { ...ctx, actor: { kind: "member", id } as const };
    await note(own, rows, { action: "members.password", kind: "member", id });
    return beginHalfway(ctx, rows, await memberOf(rows, id));
  });
}

async function memberOf(rows: Pick<Rows, "members">, id: string): Promise<MemberRow> {
  const member = await rows.members.lock(id);
  if (!member) throw new ProblemError("not_found");
  return member;
}
