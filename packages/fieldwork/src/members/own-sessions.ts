import { ProblemError, type SessionItem, type SessionEnd } from "@afterword/sdk";
import type { MemberRow, SessionRow } from "@afterword/store";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { base62, type Secret } from "../secret.ts";
import { unusable } from "../unusable.ts";
import { memberOf } from "./me.ts";
import { isPassword } from "./password.ts";
import { isGoingOn, minute } from "./session.ts";

/** For how long after a sign-in elsewhere somebody needs no other. */
const freshMs = 15 * minute;

/**
 * Where the member who calls is signed in, newest first. A session that waits for its code is none yet.
 *
 * @param idleMs how long a session may rest
 * @throws ProblemError `forbidden` for who is no member
 */
export async function listSessions(ctx: Ctx, idleMs: number): Promise<{ readonly items: readonly SessionItem[] }> {
  const { id } = await memberOf(ctx);
  const sessions = await ctx.store.read(ctx.scope, (rows) => rows.sessions.listOf(id));
  const going = sessions.filter((one) => one.stage === "full" && isGoingOn(one, ctx.realNow, idleMs));
  return { items: going.map((one) => toItem(ctx, one)) };
}

/**
 * Ends one session of the member who calls: they say their password once more, and who has none has just signed in elsewhere.
 * Else whoever finds a console left open would sign its member out.
 *
 * @throws ProblemError `not_found`; `forbidden` for who is no member; `invalid_request` where they have not shown who they are
 */
export async function endSession(ctx: Ctx, id: string, { password }: SessionEnd): Promise<{ readonly ended: number }> {
  const member = await memberOf(ctx);
  const sessions = await ctx.store.read(ctx.scope, (rows) => rows.sessions.listOf(member.id));
  const ended = sessions.find((one) => idOf(ctx.secret, one) === id);
  if (ended === undefined) throw new ProblemError("not_found");
  const own = sessions.find(({ hash }) => hash === ctx.actor.session);
  await requireShown(ctx, member, { own, password });
  return ctx.store.write(ctx.scope, async (rows) => {
    if (!(await rows.sessions.remove(ended.hash))) throw new ProblemError("not_found");
    await note(ctx, rows, { action: "session.end", kind: "member", id: member.id });
    return { ended: 1 };
  });
}

/** Signs the member who calls out everywhere. @throws ProblemError `forbidden` for who is no member */
export async function endSessions(ctx: Ctx): Promise<{ readonly ended: number }> {
  const { id } = await memberOf(ctx);
  return ctx.store.write(ctx.scope, async (rows) => {
    await note(ctx, rows, { action: "session.end_all", kind: "member", id });
    return { ended: await rows.sessions.removeOf(id) };
  });
}

async function requireShown(
  { realNow }: Pick<Ctx, "realNow">,
  { passwordHash }: MemberRow,
  { own, password }: { readonly own: SessionRow | undefined; readonly password: string | undefined },
): Promise<void> {
  if (passwordHash !== null) {
    if (!(await isPassword(password ?? "", passwordHash)))
      throw unusable("password", "It is not the password.", "wrong");
  } else if (own === undefined || realNow - own.createdAt >= freshMs)
    throw unusable("password", "Sign in once more, and do it within 15 minutes.", "stale");
}

/** What names a session: neither what lets somebody in, nor the hash that it is stored by. */
const idOf = (secret: Secret, { hash }: SessionRow): string =>
  `ses_${base62(secret.hmac("session", hash).subarray(0, 16), 22)}`;

const toItem = ({ secret, actor }: Ctx, session: SessionRow): SessionItem => ({
  id: idOf(secret, session),
  createdAt: new Date(session.createdAt).toISOString(),
  seenAt: new Date(session.seenAt).toISOString(),
  expiresAt: new Date(session.expiresAt).toISOString(),
  isThis: session.hash === actor.session,
});
