import type { Argument, Command, Option } from "commander";
import { examplesOf, helpAfter } from "./examples.ts";

/** What a command takes besides options. */
export interface DescribedArgument {
  readonly name: string;
  readonly about: string;
  readonly isRequired: boolean;
  readonly isRepeated: boolean;
  readonly choices: readonly string[];
}

/** An option as it is written. */
export interface DescribedOption {
  /** As the help has it: `-V, --version` or `--level <level>`. */
  readonly flags: string;
  readonly long: string;
  readonly about: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
  /** What holds where it is left out; null where nothing does. */
  readonly usual: string | null;
  readonly isRequired: boolean;
}

/** A command with all that it is told to know. */
export interface Described {
  /** From the root: `afterword wave launch`. */
  readonly path: string;
  readonly name: string;
  readonly about: string;
  readonly arguments: readonly DescribedArgument[];
  readonly options: readonly DescribedOption[];
  readonly examples: readonly string[];
  /** What the help says after its lists, but for the examples. */
  readonly notes: string;
  readonly commands: readonly Described[];
}

/** A tree of commands as data: what completions and the reference are made from. */
export function describe(command: Command, above = ""): Described {
  const path = above === "" ? command.name() : `${above} ${command.name()}`;
  return {
    path,
    name: command.name(),
    about: command.description(),
    arguments: command.registeredArguments.map(describeArgument),
    options: command.options.filter(({ hidden }) => !hidden).map(describeOption),
    examples: examplesOf(path),
    notes: notesOf(command, path),
    commands: command.commands.map((one) => describe(one, path)),
  };
}

function notesOf(command: Command, path: string): string {
  const lines = examplesOf(path).map((line) => `  ${line}`);
  return helpAfter(command)
    .split("\n")
    .filter((line) => !/^Examples?:$/.test(line) && !lines.includes(line))
    .join("\n")
    .trim();
}

const describeArgument = (one: Argument): DescribedArgument => ({
  name: one.name(),
  about: one.description,
  isRequired: one.required,
  isRepeated: one.variadic,
  choices: one.argChoices ?? [],
});

const describeOption = (one: Option): DescribedOption => ({
  flags: one.flags,
  long: one.long ?? one.flags,
  about: one.description,
  takesValue: one.required || one.optional,
  choices: one.argChoices ?? [],
  usual: typeof one.defaultValue === "string" || typeof one.defaultValue === "number" ? String(one.defaultValue) : null,
  isRequired: one.mandatory,
});

/** A command and all below it. */
export const withAllBelow = (one: Described): readonly Described[] => [one, ...one.commands.flatMap(withAllBelow)];
