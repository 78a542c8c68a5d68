import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import {
  all,
  answer,
  defineEvent,
  defineProject,
  defineSurvey,
  defineWave,
  not,
  person,
  ProblemError,
  q,
  when,
  type Condition,
} from "@afterword/sdk";
import { expect, test } from "vitest";
import { z } from "zod";
import { newFolder, run } from "./program.ts";

const questions = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`q${String(at)}`, q.csat("How was it?")]));
/** As many negations of a condition, each in the next. */
function deep(condition: Condition, levels: number): Condition {
  let whole = condition;
  for (let level = 0; level < levels; level++) whole = not(whole);
  return whole;
}
const wide = (condition: Condition, parts: number): Condition => all(...Array.from({ length: parts }, () => condition));
/** One that holds itself, as only JavaScript can write it. */
function endless(): Condition {
  const json = { all: [] as unknown[] };
  json.all.push(json);
  return { json } as unknown as Condition;
}

const ticket = defineEvent("ticket.closed", z.object({ id: z.string() }), { subject: "id" });
const survey = defineSurvey("s", { csat: q.csat("How was it?") });
const yearly = defineSurvey("y", { csat: q.csat("How was it?") }, { kind: "relational" });
const surveyWith = (condition: Condition) =>
  defineSurvey("s", { csat: q.csat("How was it?"), why: q.comment("Why?").when(condition as never) } as never);
const waveWith = (condition: Condition) =>
  defineWave("w", yearly, {
    every: "year",
    anchor: "2027-02-03T09:00",
    timeZone: "UTC",
    audience: condition as never,
    open: "21d",
  });

const site = person("site").is("HQ");
const low = answer("csat").atMost(2);

test.each<[string, () => unknown]>([
  ["100,000 questions", () => defineSurvey("s", questions(100_000))],
  ["501 questions", () => defineSurvey("s", questions(501))],
  ["a question's condition 10,000 deep", () => surveyWith(deep(low, 10_000))],
  ["a question's condition 33 deep", () => surveyWith(deep(low, 32))],
  ["a question's condition of 100,000 parts", () => surveyWith(wide(low, 100_000))],
  ["a question's condition that holds itself", () => surveyWith(endless())],
  ["a rule's condition 10,000 deep", () => when(ticket).ask(survey).where(deep(site, 10_000))],
  ["an audience 10,000 deep", () => waveWith(deep(site, 10_000))],
  ["an audience that holds itself", () => waveWith(endless())],
  ["an exclusion 10,000 deep", () => defineProject({ surveys: [survey], exclude: { where: deep(site, 10_000) } })],
])("H3: %s is refused in a sentence, at once", (_, define) => {
  const before = process.cpuUsage();
  let error: unknown;
  try {
    define();
  } catch (thrown) {
    error = thrown;
  }
  const { user, system } = process.cpuUsage(before);
  expect(error).toBeInstanceOf(ProblemError);
  const { code, errors } = error as ProblemError;
  expect([code, errors.length]).toEqual(["invalid_definition", 1]);
  expect(errors[0]?.message).toMatch(/at most [\d,]+ (?:levels|parts|questions)/);
  expect((user + system) / 1_000).toBeLessThan(2_000);
});

test("H3: what is large and not too large works", () => {
  expect(() => defineSurvey("s", questions(500))).not.toThrow();
  expect(() => surveyWith(deep(low, 31))).not.toThrow();
  expect(() => surveyWith(wide(low, 999))).not.toThrow();
});

test("H3: the check of a project says it in a line", async () => {
  const file = join(newFolder(), "afterword.config.ts");
  const sdk = pathToFileURL(resolve("packages/sdk/src/index.ts")).href;
  writeFileSync(
    file,
    `import { answer, defineProject, defineSurvey, not, q } from ${JSON.stringify(sdk)};
let deep: any = answer("csat").atMost(2);
for (let level = 0; level < 10_000; level++) deep = not(deep);
const survey = defineSurvey("s", { csat: q.csat("How was it?"), why: q.comment("Why?").when(deep) });
export default defineProject({ surveys: [survey] });
`,
  );
  const { code, stdout, stderr } = await run(["check", "--config", file]);
  expect(code).toBe(2);
  expect(stdout + stderr).toContain("A condition has at most 32 levels.");
  expect(stdout + stderr).not.toMatch(/call stack|at .*\.ts:\d+:\d+\)/);
});
