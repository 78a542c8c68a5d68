import { accessTransport } from "@afterword/runner/parts";
import {
  check,
  keyInput,
  keysOf,
  ProblemError,
  scopes,
  type KeyItem,
  type KeysApi,
  type KeyScope,
} from "@afterword/sdk";
import { Command, InvalidArgumentError, Option } from "commander";
import { readSegments, type Segments } from "./read-segments.ts";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

interface KeyFlags extends ScopeFlags {
  readonly name: string;
  readonly scope?: readonly KeyScope[];
  readonly within?: string;
  readonly segment?: Segments;
  readonly expires?: string;
}

/** `afterword keys`: makes, lists and revokes API keys. */
export function keysCommand(): Command {
  const keys = new Command("keys").description("make, list and revoke API keys");
  const add = (name: string, about: string) => withScopeFlags(keys.command(name).description(about));
  add("create", "make a key; it is shown once")
    .option("--name <name>", "what it is for", "API key")
    .addOption(new Option("--scope <scope...>", "what it may do (default: all)").choices(scopes))
    .option("--within <unit>", "the unit whose rows it opens (default: all of the organisation's)")
    .option(
      "--segment <name=value>",
      "of these only those with one of these values, such as station=GVA,NBO; may be repeated",
      readSegments,
    )
    .option("--expires <instant>", "from when on it is not taken, such as 2027-06-30T00:00:00Z (default: never)")
    .action((flags: KeyFlags) => withKeys(flags, (api) => create(api, flags)));
  add("list", "list the keys, without their secrets").action((flags: KeyFlags) =>
    withKeys(flags, async (api) => {
      const { items } = await api.list();
      print(flags, items, items.length === 0 ? ["There is no such key."] : items.map(lineOf));
    }),
  );
  add("revoke <id>", "end a key at once").action((id: string, flags: KeyFlags) =>
    withKeys(flags, async (api) => {
      print(flags, await revoke(api, id), [`Key ${id} is revoked.`]);
    }),
  );
  return keys;
}

const withKeys = (flags: KeyFlags, work: (api: KeysApi) => Promise<void>) =>
  inScope(flags, "keys", (context) => work(keysOf(accessTransport(context))));

async function create(api: KeysApi, flags: KeyFlags): Promise<void> {
  const expiresAt = flags.expires === undefined ? {} : { expiresAt: flags.expires };
  const within = flags.within === undefined ? {} : { within: flags.within };
  const segments = flags.segment === undefined ? {} : { segments: flags.segment };
  const place = { ...within, ...segments };
  const wanted = { name: flags.name, scopes: [...(flags.scope ?? scopes)], ...place, ...expiresAt };
  const made = await api.create(check(keyInput, wanted, "invalid_request"));
  print(flags, made, [made.key]);
}

async function revoke(api: KeysApi, id: string): Promise<KeyItem> {
  try {
    return await api.revoke(id);
  } catch (error) {
    if (error instanceof ProblemError && error.code === "not_found")
      throw new InvalidArgumentError(`There is no key "${id}" in this mode.`);
    throw error;
  }
}

function lineOf({ id, mode, revokedAt, expiresAt, lastUsedAt, name, within, segments, scopes: may }: KeyItem): string {
  const isOver = expiresAt !== null && Date.parse(expiresAt) <= Date.now();
  const state = revokedAt !== null ? "revoked" : isOver ? "expired" : "valid";
  const used = lastUsedAt === null ? "never used" : `used ${lastUsedAt.slice(0, 16)}Z`;
  const own = Object.entries(segments).map(([segment, values]) => `${segment}=${values.join(",")}`);
  const place = [...(within === null ? [] : [`in ${within}`]), ...own].join(" ");
  return [id, mode, state, name, may.join(" "), ...(place === "" ? [] : [place]), used].join("  ");
}
