import { compileValidator, itemsOf, journey, missingTranslations, secondsOf, visibleQuestions } from "@afterword/sdk";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isReviewed } from "./is-reviewed.ts";
import { sampleAnswers } from "./sample/sample-answers.ts";
import { templates } from "./templates.ts";
import { languages } from "./words.ts";

/** Who is asked the most: of many made-up respondents, those with the most questions on one page and in all. */
const asked = { seed: 7, n: 300 };
const mostOnAPage = 15;
const mostSeconds = 5 * 60;

describe.each(templates)("$name", ({ name, make, call }) => {
  const survey = make();
  const { definition } = survey;

  test("is called by its name and speaks six languages", () => {
    expect(definition.id).toBe(name);
    for (const language of languages) expect(missingTranslations(definition, language)).toEqual([]);
    expect(call[0]).toMatch(/^[a-z]\w+$/);
  });

  test("takes a project's own id and names, and where people are invited, privacy", () => {
    const own = { id: "own", title: "Our title", subject: "Our subject" };
    const care = definition.kind === "feedback" ? {} : { privacy: "confidential" as const, k: 7 };
    expect(make({ ...own, ...care }).definition).toMatchObject({
      id: "own",
      title: "Our title",
      mail: { subject: "Our subject" },
      ...care,
    });
  });

  test("is short", () => {
    for (const answers of sampleAnswers(survey, asked)) {
      const pages = journey(definition, answers, { layout: "wide" });
      for (const page of pages) expect(itemsOf([...page.questions, ...page.latent])).toBeLessThanOrEqual(mostOnAPage);
      const seconds = secondsOf(visibleQuestions(definition, answers));
      expect(seconds).toBeLessThanOrEqual(name === "annual-relational" ? 9 * 60 : mostSeconds);
    }
  });

  test("takes its sample answers, whatever the seed", () => {
    const validate = compileValidator(definition);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        for (const answers of sampleAnswers(survey, { seed, n: 20 }))
          expect(validate(answers, { complete: true })).toMatchObject({ ok: true, answers });
      }),
      { numRuns: 50 },
    );
  });

  test("has not been read by a native speaker but in English", () => {
    expect(languages.filter((language) => isReviewed(name, language))).toEqual(["en"]);
    expect(isReviewed(name, "en-GB")).toBe(true);
  });
});

test("a metric key means the same in every survey: one kind, one scale, one list of options", () => {
  const meanings = new Map<string, { name: string; meaning: unknown }>();
  for (const { name, make } of templates)
    for (const { key, kind, scale, options, rows, columns } of make().definition.questions) {
      const values = (list?: readonly { readonly value: string }[]) => list?.map(({ value }) => value);
      const meaning = { kind, scale, options: values(options), rows: values(rows), columns: values(columns) };
      const known = meanings.get(key);
      if (known) expect(meaning, `${key} of ${name} and of ${known.name}`).toEqual(known.meaning);
      else meanings.set(key, { name, meaning });
    }
  expect(meanings.size).toBeGreaterThan(60);
});

test("the names of templates are told once each, and others are not reviewed", () => {
  expect(new Set(templates.map(({ name }) => name)).size).toBe(templates.length);
  expect(isReviewed("no-such-template", "en")).toBe(false);
  expect(isReviewed("ces", "pt")).toBe(false);
});

test("the annual survey of somebody who uses four services takes 8 to 9 minutes", () => {
  const annual = templates.find(({ name }) => name === "annual-relational")?.make().definition;
  const used = ["hr", "ict", "travel", "supply"];
  const questions = annual ? visibleQuestions(annual, { used }) : [];
  expect(
    questions
      .filter(({ kind }) => kind === "matrix")
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...used, "importance"].sort());
  expect(Math.ceil(secondsOf(questions) / 60)).toBe(8);
});
