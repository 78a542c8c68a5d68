import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { programFile, root } from "../needs/program-file.ts";

/** A command of a page, and what the page shows of its output, when it shows it right after. */
export interface Shown {
  readonly command: string;
  readonly language: string | undefined;
  readonly output: string | undefined;
}

/** The commands of a page, from some words on. A block that is marked `sh no-run` is shown only. */
export function shownIn(page: string, from = ""): Shown[] {
  const text = readFileSync(join(root, page), "utf8");
  const blocks = /```sh\n([^]*?)```(?:\n+```(text|json)\n([^]*?)```)?/g;
  return [...text.slice(text.indexOf(from)).matchAll(blocks)].map(([, command = "", language, output]) => ({
    command,
    language,
    output,
  }));
}

/** The program that is tested stands for what npx would look for in this repository; the quickstart does without this. */
const npx = 'npx() { [ "$1" = afterword ] || { command npx "$@"; return; }; shift; node "$TESTED_PROGRAM" "$@"; }';

/** Runs the commands in one shell, as a reader would, and gives what each printed. */
export function runAll(shown: readonly Shown[], env: NodeJS.ProcessEnv): string[] {
  const mark = "--- end of command ---";
  const script = shown.map(({ command }) => `${command}\necho; echo "${mark}"`).join("\n");
  const path = `${join(root, "node_modules/.bin")}:${process.env["PATH"] ?? ""}`;
  const { stdout, status } = spawnSync("bash", ["-ec", `exec 2>&1\n${npx}\n${script}`], {
    cwd: root,
    encoding: "utf8",
    env: { PATH: path, HOME: process.env["HOME"], npm_config_loglevel: "error", TESTED_PROGRAM: programFile(), ...env },
  });
  expect(status, stdout).toBe(0);
  return stdout.split(mark).map((output) => output.trim());
}

/** What differs from run to run: how fast it was, ids, tokens, times. */
export const steady = (text: string): string =>
  text
    .trim()
    .replace(/\([\d.]+ s, [\d,]+ rows\/s\)/g, "(speed)")
    .replace(/"(invitationId|responseId|editToken|dueAt|requestId|createdAt|url)":"[^"]*"/g, '"$1":"…"')
    .replace(/"id":"cod_\w+","code":"[^"]*"/g, '"id":"…","code":"…"')
    .replace(/"reference":"FB-\w+","code":"[^"]*"/g, '"reference":"…","code":"…"')
    .replace(/http:\/\/127\.0\.0\.1:\d+\/r\/\w{27}/g, "link")
    .replace(/\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?/g, "date");
