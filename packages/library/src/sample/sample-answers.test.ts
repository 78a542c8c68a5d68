import { ces, csat, mean, nps, npsCounts } from "@afterword/metrics";
import { compileValidator, defineSurvey, isScored, q, type QuestionDefinition } from "@afterword/sdk";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { templates } from "../templates.ts";
import { ticketCsat } from "../ticket-csat/survey.ts";
import { sampleAnswers } from "./sample-answers.ts";
import { sampleScores } from "./sample-scores.ts";

/** A scale's score, to a hundredth, worked out from the answers themselves. */
function scoreOf({ name, kind }: QuestionDefinition, answers: readonly Record<string, unknown>[]) {
  const counts = new Map<number, number>();
  for (const { [name]: value } of answers)
    if (typeof value === "number") counts.set(value, (counts.get(value) ?? 0) + 1);
  const figures = { csat, ces, nps: (all: typeof counts) => nps(npsCounts(all)) };
  const { value, n } = (kind in figures ? figures[kind as keyof typeof figures] : mean)(counts);
  return { value: Math.round((value ?? Number.NaN) * 100) / 100, n };
}

describe.each(templates)("the sample of $name", ({ name, make }) => {
  test("has the scores that are told of it", () => {
    const survey = make();
    const answers = sampleAnswers(survey);
    const scored = survey.definition.questions.filter(isScored);
    expect(Object.fromEntries(scored.map((one) => [one.name, scoreOf(one, answers)]))).toEqual(
      sampleScores[name] ?? {},
    );
  });
});

test("a sample is the same for the same seed and another for another", () => {
  const survey = ticketCsat();
  expect(sampleAnswers(survey)).toEqual(sampleAnswers(survey, { seed: 1, n: 50 }));
  expect(sampleAnswers(survey, { seed: 2 })).not.toEqual(sampleAnswers(survey, { seed: 1 }));
  expect(sampleAnswers(survey, { n: 3 })).toEqual(sampleAnswers(survey).slice(0, 3));
});

test("questions of every kind are answered validly", () => {
  const survey = defineSurvey("every-kind", {
    rating: q.rating({ min: 0, max: 4 }, "?").or("preferNotToSay"),
    choice: q.choice({ a: "A", b: "B" }, "?"),
    choices: q.choices({ a: "A", b: "B", c: "C", none: "None" }, "?").exclusive("none").max(2),
    ranking: q.ranking({ a: "A", b: "B", c: "C" }, "?"),
    matrix: q.matrix({ x: "X", y: "Y" }, { a: "A", b: "B" }, "?").or("doesNotApply"),
    yesNo: q.yesNo("?"),
    agreed: q.consent("?"),
    number: q.number("?").max(5),
    email: q.email("?"),
    date: q.date("?"),
    text: q.text("?"),
    comment: q.comment("?"),
  });
  const validate = compileValidator(survey.definition);
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      for (const answers of sampleAnswers(survey, { seed, n: 20 }))
        expect(validate(answers, { complete: true })).toMatchObject({ ok: true });
    }),
    { numRuns: 30 },
  );
});
