import { publishProject, type Ctx } from "@afterword/fieldwork";
import type { Mode } from "@afterword/store";
import { type Command, InvalidArgumentError } from "commander";
import { openForCommand } from "../open.ts";

/** What every command on the store takes. */
export interface ScopeFlags {
  readonly config?: string;
  readonly mode?: Mode;
  readonly json?: boolean;
}

/** Adds the options that say which project and whose data. */
export const withScopeFlags = (command: Command): Command =>
  command
    .option("--config <file>", "project file (default: AFTERWORD_CONFIG, or afterword.config.ts)")
    .option("--mode <mode>", "test or live (default: test in development, live in production)", readMode)
    .option("--json", "print JSON");

/** Does something in one scope of the configured store; `isChange` publishes the project before. */
export async function inScope(
  flags: ScopeFlags & { readonly moreHosts?: readonly string[] },
  actor: string,
  work: (context: () => Ctx) => Promise<void>,
  how: { readonly isChange: boolean } = { isChange: false },
): Promise<void> {
  const opened = await openForCommand(flags);
  try {
    const scope = { ...opened.scope, mode: flags.mode ?? opened.scope.mode };
    const context = () => opened.parts.contextOf(scope, { kind: "host", id: actor });
    if (how.isChange) await publishProject(context());
    await work(context);
  } finally {
    await opened.close();
  }
}

/** Prints JSON when asked, else lines. */
export function print(flags: ScopeFlags, value: unknown, lines: readonly string[]): void {
  console.log(flags.json === true ? JSON.stringify(value) : lines.join("\n"));
}

function readMode(text: string): Mode {
  if (text === "test" || text === "live") return text;
  throw new InvalidArgumentError("It is test or live.");
}
