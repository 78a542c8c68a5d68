import { visibleQuestions, type SurveyDefinition } from "@afterword/sdk";
import fc from "fast-check";
import { Model } from "survey-core";
import { expect, test } from "vitest";
import { fromSurveyJS } from "./from-surveyjs.ts";
import type { SurveyJsSurvey } from "./json.ts";
import { answersTo, everything, piped, surveys } from "./samples.test.helper.ts";
import { toSurveyJS } from "./to-surveyjs.ts";

const write = (definition: SurveyDefinition): SurveyJsSurvey => {
  const written = toSurveyJS(definition);
  expect(written).toMatchObject({ ok: true });
  return (written as { json: SurveyJsSurvey }).json;
};
const read = (json: unknown) => fromSurveyJS(JSON.parse(JSON.stringify(json)));

test.each([everything, piped])("$id has no error there, and comes back the same", (definition) => {
  const json = write(definition);
  expect(new Model(json).jsonErrors ?? []).toEqual([]);
  expect(read(json)).toEqual({ ok: true, definition });
});

test("it comes back the same from a file that SurveyJS has written itself", () => {
  const model = new Model(write(everything));
  // Texts in the one language that SurveyJS takes for everybody's are plain there.
  expect(read(model.toJSON())).toEqual({ ok: true, definition: everything });
});

test("any survey has no error there, and comes back the same", () => {
  fc.assert(
    fc.property(surveys, (definition) => {
      const json = write(definition);
      expect(new Model(json).jsonErrors ?? []).toEqual([]);
      expect(read(json)).toEqual({ ok: true, definition });
    }),
    { numRuns: 25 },
  );
});

test("the same questions are asked with the same answers, in whatever order these are given and changed", () => {
  fc.assert(
    fc.property(surveys, fc.array(answersTo, { minLength: 1, maxLength: 3 }), (definition, rounds) => {
      const model = new Model(write(definition));
      for (const answers of rounds) answerAll(model, definition, answers);
      const given = model.data as Readonly<Record<string, unknown>>;
      const asked = visibleQuestions(definition, given).map(({ name }) => name);
      const shown = model.getAllQuestions().filter(({ isVisible }) => isVisible);
      expect(shown.map(({ name }) => name)).toEqual(asked);
      expect(Object.keys(given).filter((name) => !asked.includes(name))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

/** Answers what is asked, from the first question to the last, and takes away what has no answer. */
function answerAll(model: Model, { questions }: SurveyDefinition, answers: Readonly<Record<string, unknown>>): void {
  for (const { name } of questions) {
    const question = model.getQuestionByName(name);
    if (!question?.isVisible) continue;
    if (Object.hasOwn(answers, name)) question.value = answers[name];
    else question.clearValue();
  }
}
