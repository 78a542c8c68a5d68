import type {
  JoinLink,
  LinkInput,
  Me,
  MeChange,
  MemberChange,
  MemberInput,
  MemberItem,
  NewMember,
  SessionEnd,
  SessionItem,
} from "../contract/member.ts";
import type { Transport } from "./transport.ts";

/** The people who administer: inviting them, what they may do where, and keeping them out. */
export interface MembersApi {
  /**
   * Invites somebody, who may do no more than the caller in each place. The link is told this once; it works once.
   *
   * @throws ProblemError `invalid_request` naming what can't be used; `forbidden` for a role that may do more; `member_exists`
   * @example
   * const { link } = await aw.members.invite({ email: "ana@example.org", name: "Ana", roles: [{ role: "officer", within: "hr" }] });
   */
  invite(member: MemberInput): Promise<NewMember>;
  /**
   * The members, oldest first.
   *
   * @example const { items } = await aw.members.list();
   */
  list(): Promise<{ readonly items: readonly MemberItem[] }>;
  /**
   * Changes what a member is, or keeps them out. Their sessions and links end.
   *
   * @throws ProblemError `not_found`, `invalid_request`, `forbidden`; `last_owner` for the last one who can sign in
   * @example await aw.members.change("mem_…", { disabled: true });
   */
  change(id: string, change: MemberChange): Promise<MemberItem>;
  /**
   * Makes a link by which a member chooses a password. Those made before end.
   *
   * @throws ProblemError `not_found`, `forbidden`
   * @example const { link } = await aw.members.link("mem_…", { newCode: true });
   */
  link(id: string, input?: LinkInput): Promise<JoinLink>;
  /**
   * Removes a member, and all that is known of them; the audit log keeps their id.
   *
   * @throws ProblemError `not_found`, `forbidden`, `last_owner`
   * @example await aw.members.remove("mem_…");
   */
  remove(id: string): Promise<MemberItem>;
}

/** Who calls, and what they may do. */
export interface MeApi {
  /**
   * Who calls, what they may do and where, and with which data.
   *
   * @example const { roles } = await aw.me.get();
   */
  get(): Promise<Me>;
  /**
   * Changes a member's own name, language or password, for those who have signed in.
   *
   * @throws ProblemError `forbidden` for keys; `invalid_request` naming what can't be used
   * @example await aw.me.change({ locale: "fr" });
   */
  change(change: MeChange): Promise<Me>;
  /**
   * Where the member who has signed in is signed in, newest first. Ids name sessions and let nobody in.
   *
   * @throws ProblemError `forbidden` for keys
   * @example const { items } = await aw.me.sessions();
   */
  sessions(): Promise<{ readonly items: readonly SessionItem[] }>;
  /**
   * Ends one session of the member who has signed in.
   *
   * @throws ProblemError `not_found`; `forbidden` for keys; `invalid_request` for another password, or without one where the
   *   sign-in is older than 15 minutes; `too_many_requests`
   * @example await aw.me.endSession("ses_…", { password });
   */
  endSession(id: string, input?: SessionEnd): Promise<{ readonly ended: number }>;
  /**
   * Ends all sessions of the member who has signed in, this one included.
   *
   * @throws ProblemError `forbidden` for keys
   * @example await aw.me.endSessions();
   */
  endSessions(): Promise<{ readonly ended: number }>;
}

/** The typed interface of members, on a transport. */
export function membersOf({ members }: Pick<Transport, "members">): MembersApi {
  return {
    invite: (member) => members.invite(member),
    list: () => members.list(),
    change: (id, change) => members.change(id, change),
    link: (id, input = {}) => members.link(id, input),
    remove: (id) => members.remove(id),
  };
}

/** The typed interface of whoever calls, on a transport. */
export function meOf({ me }: Pick<Transport, "me">): MeApi {
  return {
    get: () => me.get(),
    change: (change) => me.change(change),
    sessions: () => me.sessions(),
    endSession: (id, input = {}) => me.endSession(id, input),
    endSessions: () => me.endSessions(),
  };
}
