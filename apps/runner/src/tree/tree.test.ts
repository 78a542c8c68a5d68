import { CommanderError, type Command } from "commander";
import { expect, test } from "vitest";
import { program } from "../program.ts";
import { describe, withAllBelow, type Described } from "./describe.ts";

// Rules that every command keeps; exceptions are listed by name.

const tree = describe(program());
const all = withAllBelow(tree);
/** Groups alone do nothing. */
const doing = all.filter(
  ({ commands, options }) => commands.length === 0 || options.some(({ long }) => long === "--config"),
);
/** What they print is a script, or a protocol that is JSON. */
const withoutJson = ["afterword completion", "afterword mcp"];
const paths = doing.map(({ path }) => path);

test("the walk finds the commands", () => {
  expect(paths.length).toBeGreaterThan(60);
  expect(paths).toEqual(expect.arrayContaining(["afterword nps", "afterword wave launch", "afterword messages"]));
});

test.each(doing.map((one) => [one.path, one] as const))("%s has an example, a sentence and --json", (path, one) => {
  expect(one.about).not.toBe("");
  expect(one.examples.length).toBeGreaterThan(0);
  for (const option of one.options) expect([option.long, option.about]).not.toEqual([option.long, ""]);
  if (!withoutJson.includes(path)) expect(one.options.map(({ long }) => long)).toContain("--json");
});

/** The words of a line as a shell reads them. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");

let ran: string[] = [];

/** The tree with commands that only say that they were called. */
function calledOnly(command: Command, path: string): void {
  command.configureOutput({ writeErr: () => undefined });
  if (doing.some((one) => one.path === path)) command.action(() => void ran.push(path));
  for (const child of command.commands) calledOnly(child, `${path} ${child.name()}`);
}

const lines = all.flatMap((one: Described) => one.examples.map((line) => [line, one.path] as const));
test.each(lines)("the example %s is one of its command", async (line, path) => {
  const root = program();
  calledOnly(root, root.name());
  ran = [];
  await root.parseAsync(wordsOf(line).slice(1), { from: "user" });
  expect(ran).toEqual([path]);
});

test("an example with an option that isn't there would be refused", async () => {
  const root = program();
  calledOnly(root, root.name());
  await expect(root.parseAsync(["nps", "1", "2", "3", "--sure"], { from: "user" })).rejects.toThrow(CommanderError);
});

test("the help says the exit codes, and each command's examples", () => {
  let said = "";
  const root = program().configureOutput({ writeOut: (text) => (said += text) });
  root.outputHelp();
  expect(said).toContain("Exit codes: 0 done, 1 failed, 2 bad input.");
  const nps = root.commands
    .find((one) => one.name() === "nps")
    ?.configureOutput({ writeOut: (text) => (said += text) });
  nps?.outputHelp();
  expect(said).toContain("Examples:\n  afterword nps 50 30 20\n");
});
