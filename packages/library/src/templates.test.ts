import {
  compileValidator,
  itemsOf,
  journey,
  lengthOf,
  minutesOf,
  missingTranslations,
  secondsOf,
  visibleQuestions,
} from "@afterword/sdk";
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

  test("says why it asks, thanks, and where a request is not the reason names it in the mail", () => {
    const [intro] = definition.questions;
    expect(intro?.kind).toBe(name === "page-helpful" ? "yesNo" : "info");
    expect(definition.thanks).toBeDefined();
    const { preheader, reason, reminder } = definition.mail ?? {};
    expect([preheader, reminder].every(Boolean)).toBe(reason !== undefined);
    const isAboutRequest = /^(ticket|ces|fcr|transactional|facilities|ict)/.test(name);
    expect(reason !== undefined).toBe(definition.kind === "transactional" && !isAboutRequest);
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

test("the keys that figures are compared by are those of the questions they are known for", () => {
  const keysOf = (name: string) =>
    templates
      .find((one) => one.name === name)
      ?.make({ privacy: "identified" })
      .definition.questions.map(({ key }) => key);
  expect(keysOf("ticket-csat")).toEqual(["intro", "csat", "fcr", "why", "reason", "contact"]);
  expect(keysOf("fcr")).toEqual(["intro", "first_contact", "contacts"]);
  const annual = ["nps", "nps_why", "csat", "used", "importance", "compared", "effort_connect", "change", "forum"];
  expect(keysOf("annual-relational")).toEqual(expect.arrayContaining(annual));
  for (const length of ["transactional-trust", "transactional-trust-full"]) expect(keysOf(length)).toContain("trust");
});

test("the names of templates are told once each, and others are not reviewed", () => {
  expect(new Set(templates.map(({ name }) => name)).size).toBe(templates.length);
  expect(isReviewed("no-such-template", "en")).toBe(false);
  expect(isReviewed("ces", "pt")).toBe(false);
});

test("the annual survey of somebody who uses four services takes as long as the longest way is said to be", () => {
  const annual = templates.find(({ name }) => name === "annual-relational")?.make().definition;
  const used = ["hr", "ict", "travel", "supply"];
  const questions = annual ? visibleQuestions(annual, { used }) : [];
  expect(
    questions
      .filter(({ kind }) => kind === "matrix")
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...used, "importance"].sort());
  expect(annual && lengthOf(annual).longest.seconds).toBe(secondsOf(questions));
  expect(minutesOf(secondsOf(questions))).toBe(8);
});
