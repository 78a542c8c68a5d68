import type { MemberRow, Rows, SessionRow } from "@afterword/store";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { newCodeSecret, newRecoveryCodes, takeCode, useRecoveryCode } from "./code.ts";
import { isPassword } from "./password.ts";
import { beginSession, type OpenedSession } from "./session.ts";

/** How a password was met: a session was begun, or it was refused; `member` is whose address it was, for the log alone. */
export type SignIn =
  | { readonly outcome: "begun"; readonly session: string; readonly member: string }
  | { readonly outcome: "refused"; readonly member: string | null };

/** Lets somebody begin to sign in by their address and password. Whether the address is known takes the same work. */
export async function signIn(
  ctx: Ctx,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<SignIn> {
  const found = await ctx.store.read(ctx.scope, ({ members }) => members.findByEmail(emailKey(email)));
  const isRight = await isPassword(password, found?.passwordHash ?? null);
  const refused = { outcome: "refused", member: found?.id ?? null } as const;
  if (found === null || !isRight) return refused;
  return ctx.store.write(ctx.scope, async (rows) => {
    const member = await rows.members.lock(found.id);
    // It may have changed while the digest was worked out.
    if (member?.disabledAt !== null || member.passwordHash !== found.passwordHash) return refused;
    return { outcome: "begun", session: await beginHalfway(ctx, rows, member), member: member.id };
  });
}

/** How an address is looked up. */
export const emailKey = (email: string): string => email.trim().normalize("NFKC").toLowerCase();

/** Begins a session that a code has to follow; a member without codes sets them up first. */
export async function beginHalfway(ctx: Ctx, rows: Rows, member: MemberRow): Promise<string> {
  const stage = member.codeConfirmedAt === null ? "setup" : "code";
  if (stage === "setup" && member.codeSecret === null)
    await rows.members.setCode(member.id, newCodeSecret(ctx, member.id));
  return beginSession(rows, { member: member.id, stage, now: ctx.realNow });
}

/** Goes on from a password by a code of the phone, or one of those for when it is lost; null when it is none. */
export async function enterCode(
  ctx: Ctx,
  { session, member: { id } }: OpenedSession,
  typed: string,
): Promise<string | null> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const member = await rows.members.lock(id);
    if (member?.disabledAt !== null || session.stage !== "code") return null;
    const isByPhone = await takeCode(ctx, rows, member, typed);
    if (!isByPhone && !(await useRecoveryCode(rows, id, typed))) return null;
    if (!isByPhone) await note(ctx, rows, { action: "session.recovery", kind: "member", id });
    return goOn(ctx, rows, session);
  });
}

/** Sets codes up by the first one of the phone, and gives those for when it is lost, this once; null when it is none. */
export async function setUpCode(
  ctx: Ctx,
  { session, member: { id } }: OpenedSession,
  typed: string,
): Promise<{ readonly session: string; readonly codes: readonly string[] } | null> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const member = await rows.members.lock(id);
    if (member?.disabledAt !== null || member.codeConfirmedAt !== null || session.stage !== "setup") return null;
    if (!(await takeCode(ctx, rows, member, typed))) return null;
    const codes = await newRecoveryCodes(rows, id);
    await note(ctx, rows, { action: "members.code", kind: "member", id });
    const begun = await goOn(ctx, rows, session);
    return begun === null ? null : { session: begun, codes };
  });
}

/** A session that was begun becomes a whole one, under another id. */
async function goOn(ctx: Ctx, rows: Rows, { hash, member }: SessionRow): Promise<string | null> {
  if (!(await rows.sessions.remove(hash))) return null;
  await note(ctx, rows, { action: "session.begin", kind: "member", id: member });
  return beginSession(rows, { member, stage: "full", now: ctx.realNow });
}

/** Signs out: the session, and everywhere all of them, are over at once. Who has not gone through cannot end others. */
export async function signOut(ctx: Ctx, { hash, member, stage }: SessionRow, isEverywhere: boolean): Promise<void> {
  await ctx.store.write(ctx.scope, async (rows) => {
    const isAll = isEverywhere && stage === "full";
    if (!(await rows.sessions.remove(hash))) return;
    if (isAll) await rows.sessions.removeOf(member);
    if (stage === "full")
      await note(ctx, rows, { action: isAll ? "session.end_all" : "session.end", kind: "member", id: member });
  });
}
