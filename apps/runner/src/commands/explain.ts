import { explainEvent, explainInvitation, explainPerson, type Ctx } from "@afterword/fieldwork";
import { ProblemError, type EventDetail, type InvitationDetail, type PersonDecisions } from "@afterword/sdk";
import type { Mode } from "@afterword/store";
import { Command, Option } from "commander";
import { openForCommand } from "../open.ts";
import { sayEvent, sayInvitation, sayPerson } from "../words/explained.ts";

const kinds = ["event", "person", "invitation"] as const;
type Kind = (typeof kinds)[number];

interface ExplainFlags {
  readonly config?: string;
  readonly source?: string;
  readonly as?: Kind;
  readonly mode?: Mode;
  readonly json?: boolean;
}

/** What was found, and what it is. */
type Found =
  | ({ readonly kind: "event" } & EventDetail)
  | ({ readonly kind: "person" } & PersonDecisions)
  | ({ readonly kind: "invitation" } & InvitationDetail);

const about = `
An id that begins with inv_ is an invitation's; any other is looked for among events first, then among people.
Each gate that a rule has is shown in its order, passed or failed, with the values that it compared.
`;

/** `afterword explain`: says why somebody was asked or not. */
export function explainCommand(): Command {
  return new Command("explain")
    .description("say why somebody was asked or not, gate by gate")
    .argument("<id>", "an event, a person or an invitation")
    .option("--config <file>", "project file (default: AFTERWORD_CONFIG, or afterword.config.ts)")
    .option("--source <source>", "the event's source, where several use its id")
    .addOption(new Option("--as <kind>", "what the id is of").choices(kinds))
    .addOption(
      new Option("--mode <mode>", "default: test in development, live in production").choices(["test", "live"]),
    )
    .option("--json", "print JSON")
    .addHelpText("after", about)
    .action(async (id: string, flags: ExplainFlags) => {
      process.exitCode = await explain(id, flags);
    });
}

async function explain(id: string, flags: ExplainFlags): Promise<number> {
  const opened = await openForCommand(flags);
  const { parts, scope: usual } = opened;
  const scope = { ...usual, mode: flags.mode ?? usual.mode };
  try {
    const found = await findAny(parts.contextOf(scope, { kind: "host", id: "explain" }), id, flags);
    if (found === null) {
      console.error(`There is no ${kindsOf(id, flags).join(" and no ")} "${id}" in ${scope.mode} data.`);
      return 2;
    }
    const { timeZone } = parts.project.project;
    console.log(flags.json === true ? JSON.stringify(found) : sayFound(found, timeZone).join("\n"));
    return 0;
  } finally {
    await opened.close();
  }
}

function kindsOf(id: string, { as, source }: ExplainFlags): Kind[] {
  if (as !== undefined) return [as];
  if (source !== undefined) return ["event"];
  return id.startsWith("inv_") ? ["invitation"] : ["event", "person"];
}

async function findAny(ctx: Ctx, id: string, flags: ExplainFlags): Promise<Found | null> {
  for (const kind of kindsOf(id, flags)) {
    const found = await find(ctx, kind, id, flags.source).catch((error: unknown) => {
      if (error instanceof ProblemError && error.code === "not_found") return null;
      throw error;
    });
    if (found) return found;
  }
  return null;
}

async function find(ctx: Ctx, kind: Kind, id: string, source: string | undefined): Promise<Found> {
  if (kind === "event") return { kind, ...(await explainEvent(ctx, { id, source })) };
  if (kind === "person") return { kind, ...(await explainPerson(ctx, { id, limit: 20 })) };
  return { kind, ...(await explainInvitation(ctx, id)) };
}

function sayFound(found: Found, timeZone: string): string[] {
  if (found.kind === "event") return sayEvent(found, { timeZone });
  return found.kind === "person" ? sayPerson(found, { timeZone }) : sayInvitation(found, { timeZone });
}
