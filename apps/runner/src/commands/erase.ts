import { erasePerson } from "@afterword/fieldwork";
import { ProblemError, type ErasureReply } from "@afterword/sdk";
import type { Mode } from "@afterword/store";
import { Command, InvalidArgumentError } from "commander";
import { openForCommand } from "../open.ts";
import { confirm } from "./confirm.ts";

interface EraseFlags {
  readonly config?: string;
  readonly mode?: Mode;
  readonly yes?: boolean;
  readonly json?: boolean;
}

const about = `
Their address, name, attributes, comments and links are gone for good; scores and segments still count and name
nobody. That they want no more mails is kept as a keyed hash, so adding them again does not write to them.
`;

/** `afterword erase`: takes a person out of the store. */
export function eraseCommand(): Command {
  return new Command("erase")
    .description("erase a person: what remains names nobody")
    .argument("<person>", "the person's id")
    .option("--config <file>", "project file (default: AFTERWORD_CONFIG, or afterword.config.ts)")
    .option("--mode <mode>", "test or live (default: test in development, live in production)", readMode)
    .option("--yes", "do not ask")
    .option("--json", "print JSON")
    .addHelpText("after", about)
    .action(async (person: string, flags: EraseFlags) => {
      process.exitCode = await erase(person, flags);
    });
}

async function erase(person: string, flags: EraseFlags): Promise<number> {
  if (flags.yes !== true && !process.stdin.isTTY) {
    console.error("Erasing can't be undone. Say --yes.");
    return 2;
  }
  const opened = await openForCommand(flags);
  const { parts, scope: usual } = opened;
  const scope = { ...usual, mode: flags.mode ?? usual.mode };
  try {
    if (flags.yes !== true && !(await confirm(`Erase ${person} from ${scope.mode} data for good?`))) {
      console.error("Nothing was erased.");
      return 1;
    }
    const reply = await erasePerson(parts.contextOf(scope, { kind: "host", id: "erase" }), person);
    console.log(flags.json === true ? JSON.stringify(reply) : sentence(person, reply));
    return 0;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== "not_found") throw error;
    console.error(`There is no person "${person}" in ${scope.mode} data.`);
    return 2;
  } finally {
    await opened.close();
  }
}

function sentence(person: string, { events, invitations, responses, timers, mails }: ErasureReply): string {
  const n = (count: number, one: string) => `${String(count)} ${one}${count === 1 ? "" : "s"}`;
  const kept = `${n(events, "event")}, ${n(invitations, "invitation")} and ${n(responses, "response")} without a name`;
  return `Erased ${person}. ${kept} stay; ${n(timers, "timer")} called off, ${n(mails, "mail")} deleted from the development mailbox.`;
}

function readMode(text: string): Mode {
  if (text === "test" || text === "live") return text;
  throw new InvalidArgumentError("It is test or live.");
}
