import { expect, test } from "vitest";
import { compareSurveys } from "./compare-surveys.ts";
import { answer } from "./condition.ts";
import { defineSurvey } from "./define-survey.ts";
import type { QuestionDefinition, SurveyDefinition } from "./definition.ts";
import { q } from "./q.ts";
import { gradeOf } from "./survey-change.ts";

const parts = { yes: "Yes", no: { en: "No", fr: "Non" } };
const { definition: before } = defineSurvey(
  "visit",
  {
    csat: q.csat("How was it?"),
    solved: q.choice(parts, "Solved?"),
    why: q.comment("Why?").when(answer("csat").atMost(2)),
  },
  { title: "Your visit" },
);

const question = (name: string, over: Partial<QuestionDefinition>): SurveyDefinition => ({
  ...before,
  questions: before.questions.map((one) => (one.name === name ? { ...one, ...over } : one)),
});
const [csat, solved, why] = before.questions as [QuestionDefinition, QuestionDefinition, QuestionDefinition];

test.each<[string, SurveyDefinition, string[]]>([
  ["the same", structuredClone(before), []],
  ["keys in another order", question("csat", { scale: { max: 5, min: 1 } }), []],
  ["a plain text as a map of its own language", question("csat", { text: { en: "How was it?" } }), []],
  ["words", question("csat", { text: "How did it go?" }), ["safe text_changed questions.csat.text en"]],
  [
    "a translation",
    question("csat", { text: { en: "How was it?", fr: "Comment ?" } }),
    ["safe text_added questions.csat.text fr"],
  ],
  [
    "a translation that is gone",
    question("solved", {
      options: [
        { value: "yes", text: "Yes" },
        { value: "no", text: "No" },
      ],
    }),
    ["safe text_removed questions.solved.options.no fr"],
  ],
  ["a title", { ...before, title: "Your stay" }, ["safe text_changed title en"]],
  ["a mail", { ...before, mail: { subject: "How was it?" } }, ["safe text_added mail.subject en"]],
  [
    "an option more",
    question("solved", { options: [...(solved.options ?? []), { value: "partly", text: "Partly" }] }),
    ["comparable option_added questions.solved.options.partly"],
  ],
  [
    "an option less",
    question("solved", { options: (solved.options ?? []).slice(0, 1) }),
    ["breaking option_removed questions.solved.options.no"],
  ],
  [
    "options in another order",
    question("solved", { options: (solved.options ?? []).toReversed() }),
    ["comparable option_moved questions.solved.options"],
  ],
  ["optional", question("csat", { required: false }), ["comparable required_changed questions.csat.required"]],
  [
    "another condition",
    question("why", { when: answer("csat").atMost(3).json }),
    ["comparable condition_changed questions.why.when"],
  ],
  ["longer words", question("why", { max: 500 }), ["comparable setting_changed questions.why.max"]],
  [
    "another scale",
    question("csat", { scale: { min: 0, max: 10 } }),
    ["breaking scale_changed questions.csat.scale needs a key"],
  ],
  [
    "another kind",
    question("csat", { kind: "nps", scale: { min: 0, max: 10 } }),
    ["breaking kind_changed questions.csat.kind needs a key"],
  ],
  ["another key", question("csat", { key: "visit" }), ["breaking key_changed questions.csat.key"]],
  [
    "another scale with a key of its own",
    question("csat", { key: "visit", scale: { min: 0, max: 10 } }),
    ["breaking key_changed questions.csat.key", "breaking scale_changed questions.csat.scale"],
  ],
  [
    "another name",
    { ...before, questions: [{ ...csat, name: "overall" }, solved, why] },
    ["comparable question_renamed questions.overall.name"],
  ],
  ["a question less", { ...before, questions: [csat, solved] }, ["comparable question_removed questions.why"]],
  [
    "a question more",
    { ...before, questions: [{ ...why, name: "first", key: "first" }, csat, solved, why] },
    ["comparable question_added questions.first"],
  ],
  [
    "one question elsewhere",
    { ...before, questions: [why, csat, solved] },
    ["comparable question_moved questions.why"],
  ],
  [
    "other privacy",
    { ...before, privacy: "confidential", k: 5 },
    ["breaking setting_changed privacy", "comparable setting_changed k"],
  ],
])("%s", (_about, after, expected) => {
  const said = compareSurveys(before, after).map(({ grade, change, path, locale, needsKey }) =>
    [grade, change, path, locale, needsKey && "needs a key"].filter(Boolean).join(" "),
  );
  expect(said).toEqual(expected);
});

test("a change says what it was and what it is, and the worst of some is their grade", () => {
  const changes = compareSurveys(before, question("csat", { text: "How did it go?", required: false }));
  expect(changes.map(({ before: was, after: is }) => [was, is])).toEqual([
    [true, false],
    ["How was it?", "How did it go?"],
  ]);
  expect([gradeOf(changes), gradeOf(changes.slice(1)), gradeOf([])]).toEqual(["comparable", "safe", null]);
});
