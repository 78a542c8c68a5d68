import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const source = fileURLToPath(new URL("../../bin/afterword.js", import.meta.url));
/** In `npm test`, what was put together from the sources: it starts sooner. */
const program = process.env["AFTERWORD_TESTED_PROGRAM"] ?? source;
const quickstart = fileURLToPath(new URL("../../../../examples/quickstart/afterword.config.ts", import.meta.url));
/** Inside the repository, so that a project finds the packages. */
const folder = resolve(import.meta.dirname, `../../.cache/check-${String(process.pid)}`);
beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function check(file: string, ...more: string[]) {
  const { PATH } = process.env;
  const args = [program, "check", "--config", file, ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env: { PATH }, encoding: "utf8" });
  return { status, stdout, stderr };
}

const head = [
  'import * as sdk from "@afterword/sdk";',
  'import { z } from "zod";',
  "const { data, defineCalendar, defineEvent, defineProject, defineSurvey, defineWave, everyone, q, when } = sdk;",
  'const closed = defineEvent("ticket.closed", z.object({ id: z.string() }), { subject: "id" });',
  'const csat = defineSurvey("csat", { csat: q.csat("?") });',
  'const pulse = defineSurvey("pulse", { nps: q.nps("?") }, { kind: "relational" });',
  'const year = { every: "year", anchor: "2027-02-03T09:00", timeZone: "UTC", audience: everyone };',
];

/** Writes a project whose line 8 is the one that a test is about. */
function project(name: string, line: string, parts = "surveys: [csat]"): string {
  const file = join(folder, `${name}.config.ts`);
  writeFileSync(file, [...head, line, `export default defineProject({ ${parts} });`, ""].join("\n"));
  return file;
}

const wrong: readonly (readonly [what: string, line: string, path: string, sentence: string])[] = [
  [
    "zone",
    'defineWave("w", pulse, { ...year, timeZone: "Mars/Olympus" });',
    "waves.w.timeZone",
    '"Mars/Olympus" is no IANA',
  ],
  ["date", 'defineWave("w", pulse, { ...year, anchor: "2027-02-30T09:00" });', "waves.w.anchor", "does not exist"],
  ["cron", 'defineWave("w", pulse, { ...year, every: "0 9 * * 1" });', "waves.w.every", "Cron"],
  ["holiday", 'defineCalendar("krt", { holidays: ["2027-13-01"] });', "calendars.krt.holidays", "is no date"],
  ["negative", 'when(closed).ask(csat).atMost(1, "-30d");', "rules.ticket.closed:csat.atMost", "is no length of time"],
  ["open", 'defineWave("w", pulse, { ...year, open: "-21d" });', "waves.w.open", "at least a day"],
  ["audience", 'defineWave("w", pulse, { ...year, audience: sdk.any() });', "waves.w.audience", "fits nobody"],
  [
    "field",
    'when(closed).ask(csat).where(data("team").is("ICT"));',
    "rules.ticket.closed:csat.where",
    '"team" is no field',
  ],
  [
    "option",
    'when(closed).ask(csat).quiet("1d", { answred: "1d" });',
    "rules.ticket.closed:csat.quiet.answred",
    'Did you mean "answered"?',
  ],
  ["long", 'when(closed).ask(csat).after("99999999w");', "rules.ticket.closed:csat.after", "longer than 10 years"],
  ["nothing", "when(closed).ask(csat).where(null);", "rules.ticket.closed:csat.where", "A condition is needed"],
  ["event", "when(null).ask(csat);", "when", "null is none"],
  [
    "rules",
    "defineProject({ surveys: [csat], rules: [{}] });",
    "rules.0",
    "This is none. rules is a list, in brackets, of what when(…).ask(…) gives.",
  ],
  [
    "reminder",
    'defineProject({ surveys: [csat], rules: [when(closed).ask(csat).remind("20d")] });',
    "rules.ticket.closed:csat.remind",
    "after the link's end, 14 days after asking",
  ],
];

test.each(wrong)("%s: the file with its line, the path and a sentence", (name, line, path, sentence) => {
  const file = project(name, line);
  const { status, stdout, stderr } = check(file);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(`${name}.config.ts:8: ${path}: `);
  expect(stderr).toContain(sentence);
});

test("a language that can't be added, and an option of a ready-made survey, are told with the line of the project", () => {
  const lines = {
    language:
      'const { addLanguage, catalogueOf } = await import("@afterword/language"); addLanguage({ ...catalogueOf("fr"), messages: {} });',
    ready: 'const { ticketCsat } = await import("@afterword/library"); ticketCsat({ k: -1 });',
  };
  for (const [name, line] of Object.entries(lines)) {
    const { status, stderr } = check(project(name, line));
    expect([status, stderr]).toEqual([2, expect.stringMatching(new RegExp(`^\\S*${name}\\.config\\.ts:8: `))]);
  }
});

test("two rules with one id, and everything else that is wrong with the project", () => {
  const twice = "const rule = when(closed).ask(csat);";
  const file = project("twice", twice, 'surveys: [csat], rules: [rule, rule], timeZone: "Nowhere"');
  const { status, stdout } = check(file, "--json");
  expect(status).toBe(2);
  const { mistakes, counts } = JSON.parse(stdout) as { mistakes: { path: string; file: string }[]; counts: null };
  expect(counts).toBeNull();
  expect(mistakes.map((one) => one.path)).toEqual(["rules.ticket.closed:csat", "timeZone"]);
  expect(mistakes[0]?.file).toMatch(/twice\.config\.ts:9$/);
});

test("what is no project, or no program, is a sentence without a stack", () => {
  const files = {
    "no-project": ["export default 7;", "has no project as its default export"],
    syntax: ["export default defineProject({ surveys: [ );", "SyntaxError"],
    throws: ["throw new TypeError('nope');", "TypeError: nope"],
    missing: ['import "./nowhere.ts";', "Cannot find module"],
    package: ['import "no-such-package";', "Cannot find package"],
    never: ["await new Promise(() => undefined);", "an await at its top level that never ends"],
  };
  for (const [name, [text = "", sentence = ""]] of Object.entries(files)) {
    const file = join(folder, `${name}.config.ts`);
    writeFileSync(file, `${text}\n`);
    const { status, stderr } = check(file);
    expect([name, status]).toEqual([name, 2]);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toMatch(new RegExp(`^\\S*${name}\\.config\\.ts`));
  }
  expect(check(join(folder, "nowhere.config.ts"))).toMatchObject({ status: 2 });
});

test("a project that works: how much it has, and what may be a mistake", () => {
  expect(check(quickstart)).toMatchObject({
    status: 0,
    // The quickstart keeps everything: that is advice, and no mistake.
    stderr: expect.stringMatching(/^Warning \(no_retention\) retention: [^\n]+\n$/) as string,
    stdout: expect.stringContaining("is OK: 1 survey") as string,
  });
  const line =
    'const secret = defineSurvey("secret", { csat: q.csat({ en: "?", fr: "?" }) , why: q.comment("?") }, { privacy: "anonymous" });';
  const { status, stdout, stderr } = check(project("warned", line, "surveys: [secret]"));
  expect(status).toBe(0);
  expect(stdout).toContain("1 survey, 0 rules, 0 waves");
  expect(stderr).toContain("Warning (low_k) surveys.secret.k: k is 5.");
  expect(stderr).toContain('Warning (missing_translations) surveys.secret: Some texts are in "fr" and 1 is not');
  expect(stdout).toContain(
    "Language fr (Français): no native speaker has read Afterword's own words yet; 1 text of the surveys is missing.",
  );
  expect(stdout).not.toContain("Language en");
});
