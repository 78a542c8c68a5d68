import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, expect, test } from "vitest";
import { newFolder, startProgram, storyKey, type Running } from "./program.ts";
import { runAll, shownIn, steady, type Shown } from "./shown.ts";

let program: Running | undefined;
afterEach(() => program?.stop());

/** The documentation's commands are run as they stand, and many of them are curl's. */
function needsCurl(): void {
  if (spawnSync("curl", ["--version"]).error) throw new Error("There is no curl on this machine: install it.");
}

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

test("the guide to copies does what it shows", () => {
  const folder = newFolder();
  const [place, data] = ["/var/backups/afterword", "./data/afterword.db"];
  const shown = shownIn("docs/how-to/back-up-and-restore.md");
  const mine = shown.map((one) => ({
    ...one,
    command: one.command.replaceAll(place, folder).replace(data, `${folder}/a.db`),
  }));
  const printed = runAll(mine, {});
  const plain = (text: string) =>
    steady(text.replaceAll(`${folder}/a.db`, data).replaceAll(folder, place))
      .replaceAll(/schema \d+|[\d.]+ MB|\d+ rows/g, "n")
      .replaceAll(/before-\w+/g, "before");
  expect(shown.filter(({ output }) => output !== undefined)).toHaveLength(3);
  for (const [at, { output }] of shown.entries())
    if (output !== undefined) expect(plain(printed[at] ?? "")).toBe(plain(output));
});

test("the tutorial of the annual survey does what it shows", { timeout: 90_000 }, async () => {
  needsCurl();
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

test("the tutorial's second half does what it shows", async () => {
  needsCurl();
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

test("the guides to reading results and exporting answers do what they show", { timeout: 60_000 }, async () => {
  needsCurl();
  const config = "examples/quickstart/afterword.config.ts";
  const project = { AFTERWORD_DATABASE_URL: `file:${newFolder()}/guide.db`, AFTERWORD_CONFIG: config };
  const isImport = ({ command }: Shown) => command.startsWith("npx afterword import") && !command.includes("--dry-run");
  // The answers are those of another guide, which imports them twice to show that nothing comes of it.
  runAll(shownIn("docs/how-to/import-history.md").filter(isImport).slice(0, 2), project);
  program = await startProgram(project);
  const variables = { command: `KEY=${storyKey}\nURL=${program.base}`, language: undefined, output: undefined };
  const shown = ["read-results", "export-answers"]
    .flatMap((guide) => shownIn(`docs/how-to/${guide}.md`))
    .filter(({ command }) => !/^(?:export AFTERWORD|npx afterword start)/.test(command));
  const printed = runAll([variables, ...shown], project).slice(1);
  expect(shown.filter(({ output }) => output !== undefined)).toHaveLength(10);
  for (const [index, { output }] of shown.entries())
    if (output !== undefined) expect(steady(printed[index] ?? "")).toBe(steady(output));
});

test("the guide to who answered does what it shows", { timeout: 60_000 }, async () => {
  needsCurl();
  const project = {
    AFTERWORD_DATABASE_URL: `file:${newFolder()}/guide.db`,
    AFTERWORD_CONFIG: "examples/quickstart/afterword.config.ts",
  };
  program = await startProgram(project);
  const variables = { command: `KEY=${storyKey}\nURL=${program.base}`, language: undefined, output: undefined };
  const shown = shownIn("docs/how-to/who-answered.md").filter(
    ({ command }) => !/^(?:export|npx afterword start)/.test(command),
  );
  const printed = runAll([variables, ...shown], project).slice(1);
  expect(shown.filter(({ output }) => output !== undefined)).toHaveLength(5);
  for (const [index, { output }] of shown.entries())
    if (output !== undefined) expect(steady(printed[index] ?? "")).toBe(steady(output));
});

test("the guides to CloudEvents and to calling from any language do what they show", { timeout: 60_000 }, async () => {
  needsCurl();
  program = await startProgram({
    AFTERWORD_DATABASE_URL: `file:${newFolder()}/guide.db`,
    AFTERWORD_CONFIG: "examples/quickstart/afterword.config.ts",
  });
  const variables = { command: `KEY=${storyKey}\nURL=${program.base}`, language: undefined, output: undefined };
  const shown = ["send-cloudevents", "call-from-any-language"]
    .flatMap((guide) => shownIn(`docs/how-to/${guide}.md`))
    .filter(({ command }) => !command.startsWith("npx afterword start"));
  const printed = runAll([variables, ...shown], {}).slice(1);
  expect(shown.filter(({ output }) => output !== undefined)).toHaveLength(7);
  for (const [index, { output }] of shown.entries())
    if (output !== undefined) expect(steady(printed[index] ?? "")).toBe(steady(output));
});

test("the guide to signing in does what it shows", { timeout: 60_000 }, () => {
  const config = "examples/quickstart/afterword.config.ts";
  const project = { AFTERWORD_DATABASE_URL: `file:${newFolder()}/guide.db`, AFTERWORD_CONFIG: config };
  const shown = shownIn("docs/how-to/sign-in.md");
  expect(shown).toHaveLength(3);
  const printed = runAll(shown, project);
  const plain = (text: string) =>
    text
      .trim()
      .replaceAll(/\/join\/\w{43}/g, "/join/…")
      .replaceAll(/mem_\w{22}/g, "mem_…");
  for (const [index, { output }] of shown.entries()) expect(plain(printed[index] ?? "")).toBe(output?.trim());
});

const here = resolve(import.meta.dirname, "../../.cache/docs-shell");

/** The project that a guide shows, where its packages are found. */
function projectOf(guide: string): string {
  const text = readFileSync(resolve(import.meta.dirname, `../../../../docs/how-to/${guide}.md`), "utf8");
  const [, project = ""] = /```ts run file=afterword\.config\.ts\n([^]*?)```/.exec(text) ?? [];
  mkdirSync(here, { recursive: true });
  const file = join(here, "afterword.config.ts");
  writeFileSync(file, project);
  return file;
}

test.for(["open-form", "codes-and-kiosks", "phone-and-paper"])(
  "the guide %s does what it shows",
  { timeout: 60_000 },
  async (guide) => {
    needsCurl();
    const folder = newFolder();
    const project = {
      AFTERWORD_DATABASE_URL: `file:${folder}/guide.db`,
      AFTERWORD_CONFIG: projectOf("open-form"),
    };
    program = await startProgram(project);
    const variables = { command: `KEY=${storyKey}\nURL=${program.base}`, language: undefined, output: undefined };
    const shown = shownIn(`docs/how-to/${guide}.md`).filter(
      ({ command }) => !command.startsWith("npx afterword start"),
    );
    const printed = runAll([variables, ...shown], { ...project, FOLDER: folder }).slice(1);
    for (const [index, { output }] of shown.entries())
      if (output !== undefined) expect(steady(printed[index] ?? "")).toBe(steady(output));
    rmSync(here, { recursive: true, force: true });
  },
);

test.each(["limesurvey", "formbricks"])("the guide to move from %s does what it shows", { timeout: 60_000 }, (from) => {
  const folder = join(here, from);
  mkdirSync(folder, { recursive: true });
  const shown = shownIn(`docs/how-to/move-from-${from}.md`);
  expect(shown.filter(({ output }) => output !== undefined)).toHaveLength(3);
  const printed = runAll(shown, { FOLDER: folder, AFTERWORD_DATABASE_URL: `file:${newFolder()}/moved.db` });
  rmSync(folder, { recursive: true, force: true });
  for (const [index, { output }] of shown.entries()) expect(steady(printed[index] ?? "")).toBe(steady(output ?? ""));
});

test("the guides to deploying and to an assistant do what they show", { timeout: 60_000 }, async () => {
  const config = "examples/quickstart/afterword.config.ts";
  const project = { AFTERWORD_DATABASE_URL: `file:${newFolder()}/guide.db`, AFTERWORD_CONFIG: config };
  program = await startProgram(project);
  const { base } = program;
  const here = (guide: string) =>
    shownIn(`docs/how-to/${guide}.md`).map((one) => ({
      ...one,
      command: one.command.replaceAll("https://feedback.example.org", base),
    }));
  const shown = [...here("deploy"), ...here("mcp")];
  expect(shown.map(({ command }) => command.trim().split(" ")[2])).toEqual(["diff", "deploy", "keys"]);
  const printed = runAll(shown, { ...project, AFTERWORD_API_KEY: storyKey });
  const plain = (text: string) => text.trim().replaceAll(/aw_(?:test|live)_[\w…]+/g, "aw_…");
  for (const [index, { output }] of shown.entries())
    if (output !== undefined) expect(plain(printed[index] ?? "")).toBe(plain(output));
});
