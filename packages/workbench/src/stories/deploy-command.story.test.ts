import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createClient } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newFolder, run, runAtTerminal, startProgram, storyKey, type Running } from "./program.ts";

// `afterword diff` and `afterword deploy`, against a database and against a runner that runs.

/** Inside the repository, so that a project finds the packages. */
const folder = resolve(import.meta.dirname, `../../.cache/deploy-${String(process.pid)}`);
const database = { AFTERWORD_DATABASE_URL: `file:${newFolder()}/deploy.db` };

/** Writes a project whose one survey asks this. */
function project(name: string, questions: string, rule = ""): string {
  const file = join(folder, `${name}.config.ts`);
  const lines = [
    'import { defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";',
    'import { z } from "zod";',
    'const closed = defineEvent("ticket.closed", z.object({ id: z.string() }), { subject: "id" });',
    `const csat = defineSurvey("visit", { ${questions} });`,
    `export default defineProject({ surveys: [csat], rules: [when(closed).ask(csat)${rule}] });`,
  ];
  writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
}

let program: Running;
let first: string;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  first = project("first", 'how: q.csat("How was it?")');
  program = await startProgram({ ...database, AFTERWORD_CONFIG: first });
}, 60_000);
afterAll(async () => {
  await program.stop();
  rmSync(folder, { recursive: true, force: true });
});

const afterword = (config: string, ...args: string[]) => run(args, { ...database, AFTERWORD_CONFIG: config });
const versions = async () => {
  const { items } = await createClient({ url: program.base, apiKey: storyKey }).surveys.versions("visit");
  return items.map(({ version, publishedBy }) => [version, publishedBy]);
};

test("what is the same is not published again", async () => {
  const deploy = await afterword(first, "deploy", "--to", program.base);
  expect(deploy).toEqual({ code: 0, stdout: "There is nothing to publish.\n", stderr: "" });
});

test("words are published at once, to a runner that runs; what else differs is told", async () => {
  const words = project("words", 'how: q.csat("How was your visit?")', '.after("2h")');
  const [there, here, tried] = await Promise.all([
    afterword(words, "diff", "--against", program.base, "--fail-on", "comparable"),
    afterword(words, "diff", "--json", "--fail-on", "safe"),
    afterword(words, "deploy", "--dry-run", "--to", program.base),
  ]);
  const told = [
    "~ survey visit: safe (words alone: figures are what they were)",
    '    safe       questions.how.text (en): text changed "How was it?" → "How was your visit?"',
    "With the code that runs, not by a deployment:",
    "~ rule ticket.closed:visit",
    "",
  ].join("\n");
  // No terminal, no colour.
  expect(there).toEqual({ code: 0, stdout: told, stderr: "" });
  expect([here.code, JSON.parse(here.stdout)]).toMatchObject([1, { grade: "safe", surveys: [{ state: "changed" }] }]);
  expect([tried.code, tried.stdout]).toEqual([
    0,
    `${told}1 version would be published.\n`.replace("visit:", "visit version 2:"),
  ]);
  expect(await versions()).toHaveLength(1);
  const deployed = await afterword(words, "deploy", "--to", program.base);
  expect([deployed.code, deployed.stdout.trim().split("\n").at(-1)]).toEqual([0, "1 version published."]);
  expect(await versions()).toEqual([
    [2, expect.any(String)],
    [1, null],
  ]);
  const shown = await program.call("GET", "/v1/project");
  expect(shown.text).toContain("How was your visit?");
});

test("what breaks figures is published with --yes alone, and what would mix them never", async () => {
  const breaking = project("breaking", 'how: q.nps("How was it?").key("recommend")');
  const refused = await afterword(breaking, "deploy", "--to", program.base);
  expect([refused.code, refused.stdout]).toEqual([1, ""]);
  expect(refused.stderr).toContain("breaking   questions.how.kind: kind changed");
  expect(refused.stderr).toContain("nothing was published. Say --yes");
  const mixing = await afterword(
    project("mixing", 'how: q.nps("How was it?").key("how")'),
    "deploy",
    "--yes",
    "--json",
  );
  expect([mixing.code, JSON.parse(mixing.stdout)]).toMatchObject([
    2,
    { published: false, errors: [{ path: "surveys.visit.questions.how.kind", code: "needs_key" }] },
  ]);
  expect(await versions()).toHaveLength(2);
  // To the database itself: the runner takes it over within a second.
  const meant = await afterword(breaking, "deploy", "--yes", "--json");
  expect([meant.code, JSON.parse(meant.stdout)]).toMatchObject([0, { published: true, grade: "breaking" }]);
  expect(await versions()).toHaveLength(3);
});

test("at a terminal it asks before it breaks figures, and anything but yes is no", async () => {
  const breaking = project("asked", 'how: q.ces("How easy was it?").key("ease")');
  const deploy = (typed: string) =>
    runAtTerminal(
      ["deploy", "--to", program.base],
      { ...database, AFTERWORD_CONFIG: breaking },
      { asked: "This breaks figures. Publish it? (yes/no)", typed },
    );
  const refused = await deploy("sure");
  expect([refused.code, refused.stdout]).toEqual([1, expect.stringContaining("Nothing was published.")]);
  expect(await versions()).toHaveLength(3);
  const meant = await deploy("yes");
  expect([meant.code, meant.stdout]).toEqual([0, expect.stringContaining("1 version published.")]);
  expect(await versions()).toHaveLength(4);
});

test("long work shows how far it is at a terminal, and nowhere else", async () => {
  const env = { ...database, AFTERWORD_CONFIG: first };
  const bar = /[█░]{20} +\d+ %/;
  const copy = join(newFolder(), "copy.db");
  const [backup, recount] = [
    await runAtTerminal(["backup", copy], env),
    await runAtTerminal(["recount", "--json"], env),
  ];
  expect([backup.code, recount.code]).toEqual([0, 0]);
  expect(backup.stdout).toMatch(bar);
  expect(recount.stdout).toMatch(bar);
  const to = { ...env, AFTERWORD_DATABASE_URL: `file:${join(newFolder(), "new.db")}` };
  const restored = await runAtTerminal(["restore", copy], to);
  expect([restored.code, restored.stdout]).toEqual([0, expect.stringContaining("The copy is copied")]);
  const quiet = await afterword(first, "recount", "--json");
  expect([quiet.code, quiet.stderr]).toEqual([0, ""]);
});

test("bad input is a sentence and exit code 2; a runner that isn't there is 1", async () => {
  const broken = join(folder, "broken.json");
  writeFileSync(broken, '{"surveys":[{}]}');
  const cases = [
    [["diff", "--against", broken], 2, "is no project as GET /v1/project gives it"],
    [["deploy", "--to", "here"], 2, "is no address of a runner"],
    [["deploy", "--to", "http://127.0.0.1:9"], 1, "127.0.0.1:9"],
  ] as const;
  const ended = await Promise.all(cases.map(([args]) => afterword(first, ...args)));
  for (const [at, [, code, sentence]] of cases.entries()) {
    expect([at, ended[at]?.code, ended[at]?.stdout]).toEqual([at, code, ""]);
    expect(ended[at]?.stderr).toContain(sentence);
  }
  const keyless = await run(["deploy", "--to", program.base], {
    AFTERWORD_CONFIG: first,
    AFTERWORD_API_KEY: undefined,
  });
  expect([keyless.code, keyless.stderr]).toEqual([2, expect.stringContaining("AFTERWORD_API_KEY is needed")]);
});
