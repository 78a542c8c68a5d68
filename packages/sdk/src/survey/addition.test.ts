import { describe, expect, test } from "vitest";
import { ProblemError } from "../contract/problem.ts";
import { defineProject } from "../define-project.ts";
import {
  additionOf,
  coreQuestions,
  surveyFor,
  withAdditions,
  withoutKept,
  type AdditionDefinition,
} from "./addition.ts";
import { compareSurveys } from "./compare-surveys.ts";
import { answer } from "./condition.ts";
import { defineSurvey } from "./define-survey.ts";
import { extendSurvey } from "./extend-survey.ts";
import { everyPage } from "./journey.ts";
import { q } from "./q.ts";
import { lengthOf } from "./survey-length.ts";
import { additionErrors, fitting, surveyErrors } from "./survey-errors.ts";
import { missingTranslations, textsOf } from "./translations.ts";
import { compileValidator } from "./validate.ts";

const core = defineSurvey("core", { a: q.csat("?"), b: q.yesNo("?"), c: q.comment("?").optional() });
const yesNo = (name: string, more = {}) => ({
  name,
  key: name,
  kind: "yesNo" as const,
  text: "?",
  required: true,
  ...more,
});
const adds = (id: string, more: Partial<AdditionDefinition> = {}): AdditionDefinition => ({
  id,
  for: { team: [id] },
  questions: [],
  examples: {},
  ...more,
});
const names = (questions: readonly { readonly name: string }[]) => questions.map(({ name }) => name);
const codes = (addition: AdditionDefinition, to = core.definition) =>
  additionErrors(to, addition).map(({ path, code }) => `${path} ${code}`);

const x = adds("X", { questions: [yesNo("x1", { after: "a" }), yesNo("x2")], examples: { a: "of X" }, kept: true });
const y = adds("Y", { questions: [yesNo("y1", { after: "a" })], for: { team: ["Y", "X"], site: ["S"] } });
const both = withAdditions(withAdditions(core.definition, [x]), [y]);

describe("a survey with additions", () => {
  test("is asked each in its part, where each has its place", () => {
    expect(names(both.questions)).toEqual(["a", "x1", "y1", "b", "c", "x2"]);
    expect(names(surveyFor(both, { team: "X" }).questions)).toEqual(["a", "x1", "b", "c", "x2"]);
    expect(names(surveyFor(both, { team: "X", site: "S" }).questions)).toEqual(["a", "x1", "y1", "b", "c", "x2"]);
    expect(names(surveyFor(both, { team: "Z", site: "S" }).questions)).toEqual(["a", "b", "c"]);
    expect(names(surveyFor(both, {}).questions)).toEqual(["a", "b", "c"]);
    expect(surveyFor(both, { team: "X" })).toBe(surveyFor(both, { team: "X", site: "T" }));
    expect(surveyFor(core.definition, { team: "X" })).toBe(core.definition);
    expect(surveyFor(both, { team: "X" }).questions[0]).toMatchObject({ example: "of X" });
    expect(surveyErrors(both)).toEqual([]);
  });

  test("is its core to whatever does not know who is asked", () => {
    expect(names(coreQuestions(both))).toEqual(["a", "b", "c"]);
    expect(names(everyPage(both, { layout: "wide" }).flatMap(({ questions }) => questions))).toEqual(["a", "b", "c"]);
    expect(lengthOf(both)).toEqual(lengthOf(core.definition));
    const given = { a: 1, b: true, x1: true };
    expect(compileValidator(both)(given, { complete: true })).toMatchObject({ ok: false });
    expect(compileValidator(surveyFor(both, { team: "X" }))({ ...given, x2: true }, { complete: true }).ok).toBe(true);
  });

  test("gives each addition back, and the survey without those that are kept apart", () => {
    expect(additionOf(both, "X")).toEqual(x);
    expect(withoutKept(both)).toEqual(withAdditions(core.definition, [y]));
    expect(withoutKept(core.definition)).toBe(core.definition);
  });

  test("has texts of its own to translate, and a change of them leaves the core's figures as they are", () => {
    expect([...textsOf(both)].map(([path]) => path)).toContain("additions.X.examples.a");
    expect(missingTranslations(surveyFor(both, { team: "X" }), "fr")).toContain("questions.a.example");
    const changes = compareSurveys(core.definition, both);
    expect(changes.every(({ grade }) => grade !== "breaking")).toBe(true);
    expect(changes.filter(({ path }) => /^questions\.[abc]\b/.test(path))).toEqual([]);
  });
});

describe("what does not fit", () => {
  test.each<[string, Partial<AdditionDefinition>, string[]]>([
    ["a name of the core", { questions: [yesNo("a")] }, ["questions.a locked"]],
    ["a key of the core", { questions: [yesNo("z", { key: "a" })] }, ["questions.z.key locked"]],
    ["a place that is none", { questions: [yesNo("z", { after: "z" })] }, ["questions.z.after unknown"]],
    ["four", { questions: ["z", "w", "v", "u"].map((name) => yesNo(name)) }, ["questions too_many"]],
    ["nothing", {}, ["questions required"]],
    ["for nobody", { for: {}, examples: { a: "x" } }, ["for required"]],
    ["for no value", { for: { team: [] }, examples: { a: "x" } }, ["for required"]],
    ["an example of nothing", { examples: { z: "x" } }, ["examples.z unknown"]],
    ["an empty example", { examples: { a: { en: " " } } }, ["examples.a required"]],
    ["an example with a name in it", { examples: { a: "{b}" } }, ["examples.a pattern"]],
    ["a long example", { examples: { a: "x".repeat(301) } }, ["examples.a range"]],
    ["a name twice", { questions: [yesNo("z"), yesNo("z")] }, ["questions.z.key repeated"]],
    [
      "a condition on what comes later",
      { questions: [yesNo("z", { after: "a", when: answer("b").is(true).json })] },
      ["questions.z.when unknown"],
    ],
    [
      "a condition on another unit's",
      { questions: [yesNo("z", { when: answer("y1").is(true).json })] },
      ["questions.z.when unknown"],
    ],
  ])("%s", (_, more, expected) => {
    expect(codes(adds("Z", more), withAdditions(core.definition, [y]))).toEqual(expected);
  });

  test("another unit's name, an open form, and what could name one of a few", () => {
    expect(codes(adds("Z", { questions: [yesNo("y1")] }), both)).toEqual(["questions.y1 repeated"]);
    expect(codes(x, both)).toContain("id repeated");
    const form = defineSurvey("form", { a: q.csat("?") }, { kind: "feedback" }).definition;
    expect(codes(adds("Z", { questions: [yesNo("z")] }), form)).toEqual(["survey feedback"]);
    for (const privacy of ["confidential", "anonymous"] as const) {
      const quiet = defineSurvey("quiet", { a: q.csat("?") }, { privacy }).definition;
      for (const kind of ["comment", "text", "number", "date", "email", "consent"] as const)
        expect(codes(adds("Z", { questions: [yesNo("z", { kind })] }), quiet)).toEqual([
          "questions.z.kind identifying",
        ]);
      expect(codes(adds("Z", { questions: [yesNo("z")] }), quiet)).toEqual([]);
    }
  });

  test("is left out and told, and the rest stays", () => {
    const { survey, left } = fitting({ ...core.definition, questions: core.definition.questions.slice(0, 2) }, [
      adds("X", { questions: [yesNo("x1")], examples: { c: "x" } }),
      y,
    ]);
    expect(names(survey.questions)).toEqual(["a", "y1", "b"]);
    expect(left).toMatchObject([{ id: "X", errors: [{ path: "examples.c" }] }]);
    const unknown = { ...core.definition, questions: [...core.definition.questions, { ...yesNo("z"), of: "none" }] };
    expect(surveyErrors(unknown)).toMatchObject([{ path: "questions.z.of", code: "unknown" }]);
  });

  test("is told when a project starts, by its path", () => {
    const paths = (work: () => unknown): string[] => {
      try {
        work();
      } catch (error) {
        if (error instanceof ProblemError) return error.errors.map(({ path }) => path);
      }
      return [];
    };
    const ok = extendSurvey(core, { id: "x", for: { team: "X" }, examples: { a: "x" } });
    expect(ok.definition.questions[0]).toMatchObject({ example: "x" });
    const wrong = { id: "X y", for: { team: "X" }, questions: { z: q.csat("?").key("a") }, afer: {} };
    expect(paths(() => extendSurvey(core, wrong))).toEqual(["afer", "id", "questions.z.key"]);
    expect(paths(() => defineProject({ surveys: [core], additions: [ok] }))).toEqual(["additions.x.for"]);
    expect(paths(() => defineProject({ surveys: [], additions: [ok], segments: ["team"] }))).toEqual(["additions.x"]);
    expect(paths(() => defineProject({ surveys: [core], additions: [ok, ok], segments: ["team"] }))).toEqual([
      "additions.x.id",
    ]);
    const project = defineProject({ surveys: [core], additions: [ok], segments: ["team"] });
    expect(project.surveys[0]?.definition.additions).toMatchObject([{ id: "x", for: { team: ["X"] } }]);
  });
});
