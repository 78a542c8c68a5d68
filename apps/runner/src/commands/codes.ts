import { unaskedTransport } from "@afterword/runner/parts";
import { codesOf, type CodeItem, type CodesApi } from "@afterword/sdk";
import { Command, InvalidArgumentError } from "commander";
import { allPages } from "./all-pages.ts";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

interface CodeFlags extends ScopeFlags {
  readonly invitation?: string;
  readonly channel?: string;
  readonly label?: string;
  readonly segment?: Record<string, string>;
  readonly expires?: string;
  readonly survey?: string;
}

const about = `
A code of a survey opens its form to everybody: for posters (--channel qr), kiosks (--channel kiosk), letters. A code of an
invitation is one person's link, and is shown only when it is made.`;

/** `afterword codes`: makes, lists and ends short codes. */
export function codesCommand(): Command {
  const codes = new Command("codes").description("make, list and end short codes").addHelpText("after", about);
  const add = (name: string, about: string) => withScopeFlags(codes.command(name).description(about));
  add("add [survey]", "make a code, of a survey's open form or of --invitation")
    .option("--invitation <id>", "the invitation whose link it is")
    .option(
      "--channel <channel>",
      "how answers given by it came in, such as qr, kiosk or letter (default: qr, or the invitation's)",
    )
    .option("--label <text>", "what it is called, such as where the poster hangs")
    .option("--segment <name=value>", "what is stored with answers given by it; may be repeated", readSegment)
    .option("--expires <time>", "until when it works, such as 2027-01-31T18:00:00Z")
    .action((survey: string | undefined, flags: CodeFlags) =>
      withCodes(
        flags,
        async (api) => {
          const { invitation, channel, label, segment: segments, expires: expiresAt } = flags;
          const given = Object.entries({ survey, invitation, channel, label, segments, expiresAt });
          const code = await api.add(Object.fromEntries(given.filter(([, value]) => value !== undefined)));
          print(flags, code, [`${code.code ?? ""}  ${code.url ?? ""}`, lineOf(code)]);
        },
        { isChange: true },
      ),
    );
  add("list", "list the codes, newest first")
    .option("--survey <id>", "of one survey")
    .action((flags: CodeFlags) =>
      withCodes(flags, async (api) => {
        const which = flags.survey === undefined ? {} : { survey: flags.survey };
        const items = await allPages((page) => api.list({ ...page, ...which }));
        print(flags, items, items.length === 0 ? ["There is no code."] : items.map(lineOf));
      }),
    );
  add("revoke <id>", "end a code at once").action((id: string, flags: CodeFlags) =>
    withCodes(flags, async (api) => {
      const code = await api.revoke(id);
      print(flags, code, [lineOf(code)]);
    }),
  );
  return codes;
}

const withCodes = (flags: CodeFlags, work: (api: CodesApi) => Promise<void>, how?: { readonly isChange: boolean }) =>
  inScope(flags, "codes", (context) => work(codesOf(unaskedTransport(context, () => undefined))), how);

function lineOf(code: CodeItem): string {
  const what = code.invitation === null ? code.survey : `${code.survey} (invitation ${code.invitation})`;
  const segments = Object.entries(code.segments).map(([name, value]) => `${name}=${value}`);
  const state = code.revokedAt === null ? (code.expiresAt === null ? "" : `until ${code.expiresAt}`) : "revoked";
  return [code.id, code.code ?? "(told once)", what, code.channel, code.label ?? "", ...segments, state]
    .filter(Boolean)
    .join("  ");
}

function readSegment(text: string, before: Record<string, string> = {}): Record<string, string> {
  const [, name, value] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (name === undefined || value === undefined) throw new InvalidArgumentError("Write name=value, such as site=KRT.");
  return { ...before, [name]: value };
}
