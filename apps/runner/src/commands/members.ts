import { setupLink } from "@afterword/fieldwork";
import { membersTransport } from "@afterword/runner/parts";
import { membersOf, roles, type MemberItem, type MembersApi, type Role } from "@afterword/sdk";
import { Command, InvalidArgumentError, Option } from "commander";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

interface InviteFlags extends ScopeFlags {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly within?: string;
}

interface LinkFlags extends ScopeFlags {
  readonly email?: string;
  readonly newCode?: boolean;
}

/** `afterword members`: invites, lists and keeps out the people who administer. */
export function membersCommand(): Command {
  const members = new Command("members").description("invite, list and keep out the people who administer");
  const add = (name: string, about: string) => withScopeFlags(members.command(name).description(about));
  add("list", "list the members").action((flags: ScopeFlags) =>
    withMembers(flags, async (api) => {
      const { items } = await api.list();
      print(flags, items, items.length === 0 ? ["There is no member."] : items.map(lineOf));
    }),
  );
  add("invite", "invite somebody; their link is shown once")
    .requiredOption("--email <address>", "their mail address")
    .requiredOption("--name <name>", "their name")
    .addOption(new Option("--role <role>", "what they are").choices(roles).default("viewer"))
    .option("--within <unit>", "the unit in which (default: all of the organisation)")
    .action((flags: InviteFlags) =>
      withMembers(flags, async (api) => {
        const { email, name, role, within = null } = flags;
        const made = await api.invite({ email, name, roles: [{ role, within }] });
        print(flags, made, [made.link]);
      }),
    );
  add("link", "make a link by which a member chooses a password; without members, the one that makes the first")
    .option("--email <address>", "whose")
    .option("--new-code", "they set up codes anew too: they lost their phone")
    .action((flags: LinkFlags) =>
      inScope(flags, "members", async (context) => {
        const { email, newCode = false } = flags;
        const first = await setupLink(context());
        if (first === null && email === undefined)
          throw new InvalidArgumentError("Say whose it is: --email <address>.");
        const api = membersOf(membersTransport(context));
        const made = first ?? (await api.link((await findMember(api, email ?? "")).id, { newCode }));
        print(flags, made, [made.link]);
      }),
    );
  add("disable <email>", "keep a member out; their sessions end at once").action((email: string, flags: ScopeFlags) =>
    withMembers(flags, async (api) => {
      const member = await api.change((await findMember(api, email)).id, { disabled: true });
      print(flags, member, [`${member.email} is disabled.`]);
    }),
  );
  return members;
}

const withMembers = (flags: ScopeFlags, work: (api: MembersApi) => Promise<void>) =>
  inScope(flags, "members", (context) => work(membersOf(membersTransport(context))));

async function findMember(api: MembersApi, email: string): Promise<MemberItem> {
  const { items } = await api.list();
  const found = items.find((one) => one.email === email.trim().toLowerCase());
  if (!found) throw new InvalidArgumentError(`There is no member "${email}".`);
  return found;
}

function lineOf({ id, email, name, state, hasCode, roles: of }: MemberItem): string {
  const places = of.map(({ role, within }) => (within === null ? role : `${role} in ${within}`)).join(", ");
  return [id, state, email, name, places, hasCode ? "with codes" : "without codes"].join("  ");
}
