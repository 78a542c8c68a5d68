import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { beginSession } from "./session.ts";

/** Who somebody is, as a provider of OpenID Connect says. */
export interface Identity {
  readonly issuer: string;
  /** What the provider calls them, for good. */
  readonly subject: string;
  /** Their address, where the provider has made sure of it. */
  readonly email: string | null;
}

/** What a provider says is no typing to be forgiven: other letters that would be folded into these are another mailbox. */
const sameLetters = (email: string): string => email.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/**
 * Begins the session of a member who was identified elsewhere: by their address the first time, and from then on by what they are
 * called there. Null for who is no member, or is kept out. Nobody becomes a member by it.
 */
export async function signInElsewhere(ctx: Ctx, identity: Identity): Promise<string | null> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const known = await rows.members.findBySubject(identity);
    const named =
      known ?? (identity.email === null ? null : await rows.members.findByEmail(sameLetters(identity.email)));
    const member = named && (await rows.members.lock(named.id));
    if (member?.disabledAt !== null) return null;
    const { id } = member;
    const own = { ...ctx, actor: { kind: "member", id } as const };
    if (known === null) {
      // Whom the provider knows by another name is somebody else, who has the address now.
      if (!(await rows.members.setSubject(id, identity))) return null;
      // Nobody else chooses a password by a link that they did not need.
      await rows.passes.removeOf(id);
      await note(own, rows, { action: "members.elsewhere", kind: "member", id });
    }
    await note(own, rows, { action: "session.begin", kind: "member", id });
    return beginSession(rows, { member: id, stage: "full", now: ctx.realNow });
  });
}
