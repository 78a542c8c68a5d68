import { randomBytes } from "node:crypto";
import { actionsOfRole, roles } from "@afterword/sdk";
import type { MemberRow, MembershipRow, Mode, Rows, Scope, SessionRow, Store, UnitRow } from "@afterword/store";
import type { Actor, Grant } from "../access/actor.ts";
import { partsOf } from "../access/parts.ts";
import { base62, sha256 } from "../secret.ts";

/** A minute, in milliseconds. */
export const minute = 60_000;
/** How long a session lasts at most. */
const longestMs = 12 * 60 * minute;
/** How long somebody has for their code after their password. */
const halfwayMs = 15 * minute;

/** Somebody who has signed in, or begun to. */
export interface OpenedSession {
  readonly scope: Scope;
  readonly session: SessionRow;
  readonly member: MemberRow;
  readonly actor: Actor;
}

/** Begins a session, and gives its id: 256 random bits, of which only the SHA-256 is stored. */
export async function beginSession(
  rows: Pick<Rows, "sessions">,
  {
    member,
    stage,
    now,
    expiresAt = now + (stage === "full" ? longestMs : halfwayMs),
  }: {
    readonly member: string;
    readonly stage: SessionRow["stage"];
    readonly now: number;
    readonly expiresAt?: number;
  },
): Promise<string> {
  const id = base62(randomBytes(32), 43);
  await rows.sessions.removeOld(now);
  await rows.sessions.add({ hash: sha256(id), member, stage, createdAt: now, seenAt: now, expiresAt });
  return id;
}

/**
 * Whose session it is, and what they may do now. Null for one that is not there, is over, or was not used for too long, and
 * for a member who is kept out.
 *
 * @param how.now real time; `idleMs` how long a session may rest
 */
export async function openSession(
  store: Store,
  id: string,
  { mode, now, idleMs }: { readonly mode: Mode; readonly now: number; readonly idleMs: number },
): Promise<OpenedSession | null> {
  if (!/^[0-9A-Za-z]{43}$/.test(id)) return null;
  const session = await store.readAnywhere((rows) => rows.findSession(sha256(id)));
  if (session === null || !isGoingOn(session, now, idleMs)) return null;
  const scope = { unit: session.unit, mode };
  const [member, memberships, units] = await store.read(scope, async (rows) => [
    await rows.members.find(session.member),
    await rows.memberships.listOf(session.member),
    await rows.units.list(),
  ]);
  if (member === null || member.disabledAt !== null) return null;
  // Noted to the minute: a page that asks for ten things writes once.
  if (now - session.seenAt >= minute) await store.write(scope, ({ sessions }) => sessions.noteUse(session.hash, now));
  const grants = grantsOf(units, memberships);
  return { scope, session, member, actor: { kind: "member", id: member.id, session: session.hash, grants } };
}

/** Whether a session has neither come to its end nor rested for too long. */
export const isGoingOn = ({ expiresAt, seenAt }: SessionRow, now: number, idleMs: number): boolean =>
  expiresAt > now && seenAt + idleMs > now;

/** What somebody may do by what they are, and in which parts of the organisation. */
export function grantsOf(units: readonly UnitRow[], memberships: readonly MembershipRow[]): Grant[] {
  return memberships.flatMap(({ role, within, segments }) => {
    const known = roles.find((one) => one === role);
    return known === undefined ? [] : [{ actions: actionsOfRole[known], parts: partsOf(units, within, segments) }];
  });
}
