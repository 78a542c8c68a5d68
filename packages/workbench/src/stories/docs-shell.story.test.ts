import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, expect, test } from "vitest";
import { newFolder, startProgram, storyKey, type Running } from "./program.ts";

const root = resolve(import.meta.dirname, "../../../..");
let program: Running | undefined;
afterEach(() => program?.stop());

/** A command of a page, and what the page shows of its output, when it shows it right after. */
interface Shown {
  readonly command: string;
  readonly language: string | undefined;
  readonly output: string | undefined;
}

function shownIn(page: string, from = ""): Shown[] {
  const text = readFileSync(join(root, page), "utf8");
  const blocks = /```sh\n([^]*?)```(?:\n+```(text|json)\n([^]*?)```)?/g;
  return [...text.slice(text.indexOf(from)).matchAll(blocks)].map(([, command = "", language, output]) => ({
    command,
    language,
    output,
  }));
}

/** Runs the commands in one shell, as a reader would, and gives what each printed. */
function runAll(shown: readonly Shown[], env: NodeJS.ProcessEnv): string[] {
  const mark = "--- end of command ---";
  const script = shown.map(({ command }) => `${command}\necho; echo "${mark}"`).join("\n");
  const path = `${join(root, "node_modules/.bin")}:${process.env["PATH"] ?? ""}`;
  const { stdout, status } = spawnSync("bash", ["-ec", `exec 2>&1\n${script}`], {
    cwd: root,
    encoding: "utf8",
    env: { PATH: path, HOME: process.env["HOME"], npm_config_loglevel: "error", ...env },
  });
  expect(status, stdout).toBe(0);
  return stdout.split(mark).map((output) => output.trim());
}

/** What differs from run to run: how fast it was, ids, tokens, times. */
const steady = (text: string) =>
  text
    .trim()
    .replace(/\([\d.]+ s, [\d,]+ rows\/s\)/g, "(speed)")
    .replace(/"(invitationId|responseId|editToken|dueAt|requestId)":"[^"]*"/g, '"$1":"…"')
    .replace(/http:\/\/127\.0\.0\.1:\d+\/r\/\w{27}/g, "link")
    .replace(/\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?/g, "date");

test.each(["import-history", "import-people"])("the guide %s does what it shows", (name) => {
  const shown = shownIn(`docs/how-to/${name}.md`);
  expect(shown.filter(({ output }) => output !== undefined).length).toBeGreaterThanOrEqual(3);
  const setting = shown.findIndex(({ command }) => command.includes("AFTERWORD_DATABASE_URL"));
  // Its own database, in a folder of this run.
  const commands = shown.map((one, at) => (at === setting ? { ...one, command: ":" } : one));
  const printed = runAll(commands, { AFTERWORD_DATABASE_URL: `file:${newFolder()}/guide.db` });
  for (const [at, { output }] of shown.entries())
    if (output !== undefined) expect(steady(printed[at] ?? "")).toBe(steady(output));
});

test("the tutorial of the annual survey does what it shows", { timeout: 90_000 }, async (ctx) => {
  if (spawnSync("curl", ["--version"]).error) return ctx.skip("there is no curl on this machine");
  const project = {
    AFTERWORD_DATABASE_URL: `file:${newFolder()}/annual.db`,
    AFTERWORD_CONFIG: "examples/annual-survey/afterword.config.ts",
  };
  program = await startProgram(project);
  const variables = { command: `KEY=${storyKey}\nURL=${program.base}`, language: undefined, output: undefined };
  // What starts the program and sets its variables is done above.
  const shown = shownIn("docs/tutorial/annual-survey.md").filter(
    ({ command }) => !/^(?:export|KEY=|npx afterword start)/.test(command),
  );
  const printed = runAll([variables, ...shown], project).slice(1);
  for (const [index, { output }] of shown.entries())
    if (output !== undefined) expect(steady(printed[index] ?? "")).toBe(steady(output));
  expect(printed[at(shown, "wave plan")]).toContain("Would be asked                 38");
  expect(printed[at(shown, "explain u13")]).toContain("no_channel");
});

const at = (shown: readonly Shown[], part: string) => shown.findIndex(({ command }) => command.includes(part));

test("the tutorial's second half does what it shows", async (ctx) => {
  if (spawnSync("curl", ["--version"]).error) return ctx.skip("there is no curl on this machine");
  const app = ["start", "--config", "examples/helpdesk/afterword.config.ts", "--app", "examples/helpdesk/desk.ts"];
  program = await startProgram({ AFTERWORD_DATABASE_URL: `file:${newFolder()}/tutorial.db` }, app);
  const variables = { command: `KEY=${storyKey}\nURL=${program.base}`, language: undefined, output: undefined };
  // Between two commands a reader takes longer than the worker.
  const shown = shownIn("docs/tutorial/first-score.md", "### Report").map((one) => ({
    ...one,
    command: `sleep 1\n${one.command}`,
  }));
  expect(shown.length).toBeGreaterThanOrEqual(6);
  const printed = runAll([variables, ...shown], {}).slice(1);
  for (const [at, { output }] of shown.entries())
    if (output !== undefined) expect(steady(printed[at] ?? "")).toBe(steady(output));
  const [blocked] = printed.filter((output) => output.includes('"id":"close-2"'));
  expect(blocked).toContain('"reason":"quarantined_sent"');
});
