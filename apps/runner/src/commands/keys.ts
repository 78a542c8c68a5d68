import { issueKey } from "@afterword/fieldwork";
import { scopes, type KeyScope } from "@afterword/sdk";
import type { Mode, Scope } from "@afterword/store";
import { Command, InvalidArgumentError } from "commander";
import { openForCommand, type Opened } from "../open.ts";

interface KeyFlags {
  readonly config?: string;
  readonly mode?: Mode;
  readonly name: string;
  readonly scope?: KeyScope[];
  readonly json?: boolean;
}

/** `afterword keys`: makes, lists and revokes API keys. */
export function keysCommand(): Command {
  const keys = new Command("keys").description("make, list and revoke API keys");
  const add = (name: string, about: string) =>
    keys
      .command(name)
      .description(about)
      .option("--config <file>", "project file (default: AFTERWORD_CONFIG, or afterword.config.ts)")
      .option("--mode <mode>", "test or live (default: test in development, live in production)", readMode)
      .option("--json", "print JSON");
  add("create", "make a key; it is shown once")
    .option("--name <name>", "what it is for", "API key")
    .option("--scope <scope...>", `what it may do: ${scopes.join(", ")} (default: all)`, readScope)
    .action((flags: KeyFlags) => withScope(flags, (opened, scope) => create(opened, scope, flags)));
  add("list", "list the keys, without their secrets").action((flags: KeyFlags) =>
    withScope(flags, (opened, scope) => list(opened, scope, flags)),
  );
  add("revoke <id>", "end a key at once").action((id: string, flags: KeyFlags) =>
    withScope(flags, (opened, scope) => revoke(opened, scope, id)),
  );
  return keys;
}

async function withScope(flags: KeyFlags, work: (opened: Opened, scope: Scope) => Promise<void>): Promise<void> {
  const opened = await openForCommand(flags);
  try {
    await work(opened, { ...opened.scope, mode: flags.mode ?? opened.scope.mode });
  } finally {
    await opened.close();
  }
}

async function create({ parts }: Opened, scope: Scope, flags: KeyFlags): Promise<void> {
  const key = await issueKey(parts.store, scope, {
    name: flags.name,
    scopes: flags.scope ?? scopes,
    now: parts.clock.now(),
  });
  console.log(flags.json === true ? JSON.stringify({ id: key.id, key: key.text }) : key.text);
}

async function list({ parts }: Opened, scope: Scope, flags: KeyFlags): Promise<void> {
  const rows = await parts.store.read(scope, (all) => all.apiKeys.list());
  const keys = rows.map(({ id, name, mode, scopes: may, createdAt, revokedAt }) => ({
    id,
    name,
    mode,
    scopes: may,
    createdAt: new Date(createdAt).toISOString(),
    revokedAt: revokedAt === null ? null : new Date(revokedAt).toISOString(),
  }));
  if (flags.json === true) console.log(JSON.stringify(keys));
  else if (keys.length === 0) console.log(`There is no ${scope.mode} key.`);
  else
    for (const key of keys)
      console.log([key.id, key.mode, key.revokedAt ? "revoked" : "valid", key.name, key.scopes.join(" ")].join("  "));
}

async function revoke({ parts }: Opened, scope: Scope, id: string): Promise<void> {
  const isRevoked = await parts.store.write(scope, (rows) => rows.apiKeys.revoke(id, parts.clock.now()));
  if (!isRevoked) throw new InvalidArgumentError(`There is no valid ${scope.mode} key "${id}".`);
  console.log(`Key ${id} is revoked.`);
}

function readMode(text: string): Mode {
  if (text === "test" || text === "live") return text;
  throw new InvalidArgumentError("It is test or live.");
}

function readScope(text: string, before: KeyScope[] = []): KeyScope[] {
  const scope = scopes.find((one) => one === text);
  if (!scope) throw new InvalidArgumentError(`The scopes are ${scopes.join(", ")}.`);
  return [...before, scope];
}
