import {
  changeMe,
  changeMember,
  endSession,
  endSessions,
  inviteMember,
  linkMember,
  listMembers,
  listSessions,
  readMe,
  removeMember,
  type Ctx,
} from "@afterword/fieldwork";
import { check, linkInput, meChange, memberChange, memberInput, sessionEnd, type Transport } from "@afterword/sdk";
import type { Settings } from "./options.ts";

const of = "invalid_request";

/** What the typed interface of members needs, on use cases in this process. */
export function membersTransport(context: () => Ctx): Pick<Transport, "members"> {
  return {
    members: {
      invite: async (member) => inviteMember(context(), check(memberInput, member, of)),
      list: () => listMembers(context()),
      change: async (id, change) => changeMember(context(), id, check(memberChange, change, of)),
      link: async (id, input) => linkMember(context(), id, check(linkInput, input, of)),
      remove: (id) => removeMember(context(), id),
    },
  };
}

/** What the typed interface of whoever calls needs, with how long a session may rest and what no password holds. */
export function meTransport(
  context: () => Ctx,
  settings: Pick<Settings, "sessionIdleMs" | "passwordWords">,
): Pick<Transport, "me"> {
  return {
    me: {
      get: () => readMe(context()),
      change: async (change) => (await changeMe(context(), check(meChange, change, of), settings)).me,
      sessions: () => listSessions(context(), settings.sessionIdleMs),
      endSession: async (id, input) => endSession(context(), id, check(sessionEnd, input, of)),
      endSessions: () => endSessions(context()),
    },
  };
}
