import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { program } from "../program.ts";
import { shells } from "../tree/complete.ts";
import { describe } from "../tree/describe.ts";

const source = fileURLToPath(new URL("../../bin/afterword.js", import.meta.url));
/** In `npm test`, what was put together from the sources: it starts sooner. */
const file = process.env["AFTERWORD_TESTED_PROGRAM"] ?? source;
const folder = mkdtempSync(join(tmpdir(), "afterword-completion-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const tree = describe(program());

test("bash completes commands, options, their choices, and files where nothing else is known", () => {
  const { PATH } = process.env;
  const printed = spawnSync(process.execPath, [file, "completion", "bash"], { env: { PATH }, encoding: "utf8" });
  expect([printed.status, printed.stdout]).toEqual([0, `${shells.bash(tree)}\n`]);
  writeFileSync(join(folder, "it's tickets.csv"), "");
  const cases: readonly (readonly [line: readonly string[], expected: string])[] = [
    [["wav"], "wave"],
    [["d"], "dev diff deploy doctor"],
    [["wave", "l"], "list launch"],
    [["results", "n"], "nps"],
    [["results", "nps", "--mo"], "--mode"],
    [["results", "nps", "--mode", ""], "test live"],
    [["diff", "--fail-on", "b"], "breaking"],
    [["import", "events", "it"], "it's tickets.csv"],
    [["import", "events", "--map", "x=y", "--dr"], "--dry-run"],
    [["completion", ""], "bash zsh fish json --help"],
    [["nps", "--x"], ""],
  ];
  const asked = cases.map(([words]) => {
    const all = ["afterword", ...words].map((word) => `'${word}'`).join(" ");
    return `COMP_WORDS=(${all}); COMP_CWORD=${String(words.length)}; _afterword; (IFS="|"; echo "\${COMPREPLY[*]}")`;
  });
  const script = [printed.stdout, "complete -p afterword", ...asked].join("\n");
  const ran = spawnSync("bash", ["--norc", "-c", script], { cwd: folder, encoding: "utf8" });
  const [known, ...replies] = ran.stdout.trimEnd().split("\n");
  expect([ran.stderr, known]).toEqual(["", "complete -o filenames -F _afterword afterword"]);
  expect(cases.map(([words], at) => [words.join(" "), replies[at] ?? ""])).toEqual(
    cases.map(([words, expected]) => [words.join(" "), expected.replaceAll(/ (?!tickets)/g, "|")]),
  );
});

test("who reads no further ends nothing with a stack", () => {
  const line = `${process.execPath} ${file} --help | true; echo "\${PIPESTATUS[0]}"`;
  const { PATH } = process.env;
  const ran = spawnSync("bash", ["--norc", "-c", line], { env: { PATH }, encoding: "utf8" });
  expect([ran.stdout, ran.stderr]).toEqual(["0\n", ""]);
});

for (const shell of ["zsh", "fish"] as const) {
  const isThere = spawnSync(shell, ["--version"]).error === undefined;
  test.skipIf(!isThere)(`${shell} reads its script (skipped where there is no ${shell})`, () => {
    const path = join(folder, `script.${shell}`);
    writeFileSync(path, shells[shell](tree));
    expect(spawnSync(shell, ["-n", path], { encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  });
}

test("fish is told each command with its sentence", () => {
  const script = shells.fish(tree);
  expect(script).toContain("complete -c afterword -n '__fish_use_subcommand' -f -a nps -d ");
  expect(script).toContain("-n '__fish_seen_subcommand_from diff' -l fail-on -x -a 'safe comparable breaking'");
  // A sentence with an apostrophe stays one word.
  expect(script).toMatch(/-d 'publish what is new or has changed of the project'\\''s surveys/);
});
