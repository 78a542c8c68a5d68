// `npm run commands` writes docs/reference/commands.md from the program's tree; with --check it fails when that is stale.
import { spawnSync } from "node:child_process";
import { programFile } from "./needs/program-file.ts";
import { writtenPage } from "./written-page.ts";

/** What `afterword completion json` tells of a command. */
interface Command {
  readonly path: string;
  readonly about: string;
  readonly arguments: readonly {
    readonly name: string;
    readonly about: string;
    readonly isRequired: boolean;
    readonly isRepeated: boolean;
    readonly choices: readonly string[];
  }[];
  readonly options: readonly {
    readonly flags: string;
    readonly about: string;
    readonly choices: readonly string[];
    readonly usual: string | null;
    readonly isRequired: boolean;
  }[];
  readonly examples: readonly string[];
  readonly notes: string;
  readonly commands: readonly Command[];
}

const introduction = `# Commands

The program \`afterword\`, command by command. Written by \`npm run commands\`.

Exit codes: 0 done, 1 failed, 2 bad input. Every command but \`completion\` and \`mcp\` takes \`--json\` and then prints JSON on standard output; what
went wrong is told on standard error. There is no colour where \`NO_COLOR\` is set or no terminal reads, and progress is shown to
terminals alone. \`eval "$(afterword completion bash)"\` completes commands, options and their choices; zsh and fish have theirs. What the
environment says: [environment](environment.md).
`;

const { stdout } = spawnSync(process.execPath, [programFile(), "completion", "json"], { encoding: "utf8" });
const tree = JSON.parse(stdout) as Command;
const sections = tree.commands.map((one) => [sectionOf(one, 2), ...one.commands.map((child) => sectionOf(child, 3))]);
await writtenPage("docs/reference/commands.md", "npm run commands", [introduction, ...sections.flat()].join("\n"));

function sectionOf({ path, about, arguments: all, options, examples, notes }: Command, level: number): string {
  const places = all.map(({ name, isRequired, isRepeated }) => {
    const place = isRepeated ? `${name}...` : name;
    return isRequired ? `<${place}>` : `[${place}]`;
  });
  const usage = [path, ...places, ...(options.length > 0 ? ["[options]"] : [])].join(" ");
  const sentence = about.charAt(0).toUpperCase() + about.slice(1);
  const rows = [
    ...all.map(({ name, about: says, choices }) => [`\`${name}\``, says + choicesIn(choices)]),
    ...options.map((one) => [`\`${one.flags}\``, one.about + choicesIn(one.choices) + usualOf(one)]),
  ].map((cells) => `| ${cells.map(cell).join(" | ")} |`);
  const isGroup = examples.length === 0 && options.length === 0;
  return [
    `${"#".repeat(level)} ${path}`,
    "",
    `${sentence}.`,
    ...(isGroup ? [] : ["", "```", usage, "```"]),
    ...(notes === "" ? [] : ["", "```text", notes, "```"]),
    ...(rows.length === 0 ? [] : ["", "| what | says |", "| --- | --- |", ...rows]),
    ...(examples.length === 0 ? [] : ["", "```", ...examples, "```"]),
    "",
  ].join("\n");
}

function choicesIn(choices: readonly string[]): string {
  return choices.length === 0 ? "" : `: ${choices.map((one) => `\`${one}\``).join(", ")}`;
}

function usualOf({ usual, isRequired }: Command["options"][number]): string {
  return isRequired ? " (needed)" : usual === null ? "" : ` (default: \`${usual}\`)`;
}

/** Text as a cell of a table: a bar would end it, a tag would be one. */
function cell(text: string): string {
  const plain = text.startsWith("`") ? text : text.replaceAll("<", "\\<");
  return plain.replaceAll("|", "\\|");
}
