import {
  changeMe,
  changeMember,
  endSessions,
  inviteMember,
  linkMember,
  listMembers,
  readMe,
  removeMember,
  type Ctx,
} from "@afterword/fieldwork";
import { check, linkInput, meChange, memberChange, memberInput, type Transport } from "@afterword/sdk";

/** What the typed interface of members and of whoever calls needs, on use cases in this process. */
export function membersTransport(context: () => Ctx): Pick<Transport, "members" | "me"> {
  const of = "invalid_request";
  return {
    members: {
      invite: async (member) => inviteMember(context(), check(memberInput, member, of)),
      list: () => listMembers(context()),
      change: async (id, change) => changeMember(context(), id, check(memberChange, change, of)),
      link: async (id, input) => linkMember(context(), id, check(linkInput, input, of)),
      remove: (id) => removeMember(context(), id),
    },
    me: {
      get: () => readMe(context()),
      change: async (change) => (await changeMe(context(), check(meChange, change, of))).me,
      endSessions: () => endSessions(context()),
    },
  };
}
