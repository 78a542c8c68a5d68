import fc from "fast-check";
import { expect, test } from "vitest";
import { all, answer, any, not } from "./condition.ts";
import { defineSurvey } from "./define-survey.ts";
import type { QuestionDefinition, SurveyDefinition } from "./definition.ts";
import { isPaged } from "./groups.ts";
import { everyPage, journey, partOfPage, type Layout } from "./journey.ts";
import { q } from "./q.ts";
import { visibleQuestions, type AnswerRecord } from "./validate.ts";

const yes = { yes: "Yes", no: "No" };
const rows = { hr: "HR", ict: "ICT", travel: "Travel" };

/** The pages of a survey: their ids, what they ask, and what they may bring up. */
const pagesOf = (survey: SurveyDefinition, answers: AnswerRecord = {}, layout: Layout = "wide") =>
  journey(survey, answers, { layout }).map(({ id, questions, latent }) => {
    const names = questions.map(({ name }) => name).join(" ");
    return `${id}: ${names}${latent.length > 0 ? ` (${latent.map(({ name }) => name).join(" ")})` : ""}`;
  });

const short = {
  csat: q.csat("How?"),
  wrong: q.comment("What?").when(answer("csat").atMost(2)),
  why: q.comment("Why?").optional(),
};
const long = {
  intro: q.info("Welcome"),
  ...short,
  speed: q.agree("Fast?"),
  kind: q.agree("Kind?"),
  more: q.info("About your office"),
  grid: q.matrix(rows, yes, "Which?"),
  office: q.choice(yes, "An office?"),
  where: q.text("Where?").when(answer("office").is("yes")),
  late: q.comment("Why so low?").when(answer("csat").atMost(2)),
  bye: q.info("That's all"),
};

test("five items are one page, with what depends on them beside it", () => {
  const survey = defineSurvey("s", short).definition;
  expect(isPaged(survey)).toBe(false);
  expect(pagesOf(survey)).toEqual(["csat: csat why (wrong)"]);
  expect(pagesOf(survey, { csat: 1 })).toEqual(["csat: csat wrong why"]);
  const grid = { ...short, grid: q.matrix({ hr: "HR", ict: "ICT" }, yes, "?") };
  expect(pagesOf(defineSurvey("s", grid).definition, {}, "phone")).toHaveLength(1);
});

test("a longer survey has a page a question, with its comment and what depends on it; words go with what follows", () => {
  const survey = defineSurvey("s", long).definition;
  expect(isPaged(survey)).toBe(true);
  expect(pagesOf(survey)).toEqual([
    "csat: intro csat why (wrong)",
    "speed: speed",
    "kind: kind",
    "grid: more grid",
    "office: office bye (where)",
  ]);
  expect(pagesOf(survey, { csat: 2, office: "yes" }).slice(-2)).toEqual(["office: office where", "late: late bye"]);
});

test("on a phone a matrix is asked row by row", () => {
  const pages = journey(defineSurvey("s", long).definition, {}, { layout: "phone" });
  expect(pages.map(({ id }) => id)).toEqual(["csat", "speed", "kind", "grid.hr", "grid.ict", "grid.travel", "office"]);
  const grids = pages.filter(({ id }) => id.startsWith("grid"));
  expect(grids.map(({ questions }) => questions.map(({ name }) => name))).toEqual([
    ["more", "grid"],
    ["grid"],
    ["grid"],
  ]);
  expect(grids.map(({ questions }) => questions.at(-1)?.rows?.map(({ value }) => value))).toEqual([
    ["hr"],
    ["ict"],
    ["travel"],
  ]);
});

test("one page, or a page each, when the survey says so", () => {
  const one = defineSurvey("s", long, { pages: "one" }).definition;
  expect([isPaged(one), journey(one, {}, { layout: "phone" }).length]).toEqual([false, 1]);
  const each = defineSurvey("s", short, { pages: "each" }).definition;
  expect(pagesOf(each)).toEqual(["csat: csat", "why: why"]);
  expect(pagesOf(each, { csat: 1 })).toEqual(["csat: csat", "wrong: wrong", "why: why"]);
  expect(defineSurvey("s", short, { pages: "auto" }).definition).not.toHaveProperty("pages");
});

test("a page has five items at most, however many depend on one", () => {
  const follow = Object.fromEntries(
    Array.from({ length: 7 }, (_, at) => [`f${String(at)}`, q.text("?").when(answer("csat").atMost(2))]),
  );
  const survey = defineSurvey("s", { csat: q.csat("?"), ...follow } as never).definition;
  expect(pagesOf(survey, { csat: 1 })).toEqual(["csat: csat f0 f1 f2 f3", "f4: f4", "f5: f5", "f6: f6"]);
});

test("a question that names an answer comes on a later page than that, in a short survey too", () => {
  const survey = defineSurvey("s", {
    csat: q.csat("?"),
    note: q.info("So it was {csat}."),
    why: q.comment("Why {csat}?"),
  });
  expect(pagesOf(survey.definition)).toEqual(["csat: csat", "why: note why"]);
});

test("what an earlier page has decided is no condition any more, and what can't be asked is not in the page", () => {
  const survey = defineSurvey("s", {
    ...long,
    last: q.csat("?"),
    both: q.text("?").when(all(answer("speed").atMost(2), answer("last").atMost(2))),
    either: q.text("?").when(any(answer("speed").atMost(2), not(answer("last").atLeast(3)))),
  }).definition;
  const lastPage = (speed: number) => journey(survey, { speed }, { layout: "wide" }).at(-1);
  expect(lastPage(5)?.latent.map(({ name }) => name)).toEqual([]);
  expect(lastPage(5)?.questions.at(-1)?.when).toEqual({
    not: { source: "answer", name: "last", test: "atLeast", value: 3 },
  });
  expect(lastPage(1)?.latent).toMatchObject([
    { name: "both", when: { source: "answer", name: "last", test: "atMost", value: 2 } },
  ]);
  expect(lastPage(1)?.questions.at(-1)).not.toHaveProperty("when");
});

test("a part of a page is decided by what is left of it", () => {
  const survey = defineSurvey("s", {
    csat: q.csat("?"),
    wrong: q.choice({ slow: "Slow", rude: "Rude" }, "?").when(answer("csat").atMost(2)),
    who: q.text("?").when(all(answer("csat").atMost(2), answer("wrong").is("rude"))),
  }).definition;
  const [page] = journey(survey, { csat: 1 }, { layout: "wide" });
  const part = page && partOfPage(page, ["wrong"], { csat: 1 });
  expect(part?.questions.map(({ name, when }) => [name, when])).toEqual([["wrong", undefined]]);
  expect(part?.latent).toMatchObject([{ name: "who", when: { name: "wrong", test: "is", value: "rude" } }]);
});

/** Any survey of up to fourteen questions, some of which depend on earlier ones. */
const surveys = fc
  .record({
    kinds: fc.array(
      fc.constantFrom("csat", "yesNo", "comment", "text", "info", "matrix", "choice", "number" as const),
      {
        minLength: 1,
        maxLength: 14,
      },
    ),
    conditions: fc.array(fc.tuple(fc.boolean(), fc.nat(), fc.integer({ min: 1, max: 5 }), fc.boolean()), {
      minLength: 14,
      maxLength: 14,
    }),
    pages: fc.constantFrom(undefined, "one", "each" as const),
  })
  .map(({ kinds, conditions, pages }): SurveyDefinition => {
    const named = kinds.map((kind, at) => ({ kind, name: `${kind}${String(at)}` }));
    const questions = named.map(({ kind, name }, at): QuestionDefinition => {
      const [isConditional, which, value, isNegated] = conditions[at] ?? [false, 0, 1, false];
      const earlier = named.slice(0, at).filter((one) => one.kind !== "info" && one.kind !== "matrix");
      const on = isConditional ? earlier[which % Math.max(1, earlier.length)] : undefined;
      const leaf = on && leafOn(on, value);
      return {
        name,
        kind,
        key: name,
        text: "?",
        required: kind !== "info" && value > 2,
        ...(kind === "csat" ? { scale: { min: 1, max: 5 } } : {}),
        ...(kind === "choice" ? { options: [{ value: "a", text: "A" }] } : {}),
        ...(kind === "matrix"
          ? { rows: ["r1", "r2", "r3"].map((row) => ({ value: row, text: row })), columns: [{ value: "x", text: "X" }] }
          : {}),
        ...(leaf ? { when: isNegated ? { not: leaf } : leaf } : {}),
      };
    });
    return { id: "any", kind: "relational", privacy: "identified", k: 1, questions, ...(pages ? { pages } : {}) };
  });

const leafOn = ({ kind, name }: { kind: string; name: string }, value: number) =>
  kind === "csat" || kind === "number"
    ? ({ source: "answer", name, test: "atMost", value } as const)
    : ({ source: "answer", name, test: "answered" } as const);

/** Answers to some of its questions, whether these are asked or not. */
const answersTo = ({ questions }: SurveyDefinition) =>
  fc.tuple(...questions.map(() => fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }))).map((given) =>
    Object.fromEntries(
      questions.flatMap(({ name, kind }, at): [string, unknown][] => {
        const value = given[at];
        if (value === undefined || kind === "info") return [];
        if (kind === "csat" || kind === "number") return [[name, value]];
        if (kind === "yesNo") return [[name, value > 2]];
        return [[name, kind === "matrix" ? { r1: "x" } : "a"]];
      }),
    ),
  );

test("every visible question is asked once, in the order of the survey, whatever was answered", () => {
  const cases = surveys.chain((survey) =>
    fc.tuple(fc.constant(survey), answersTo(survey), fc.constantFrom("phone", "wide" as const)),
  );
  fc.assert(
    fc.property(cases, ([survey, answers, layout]) => {
      const pages = journey(survey, answers, { layout });
      const asked = pages.flatMap(({ questions }) => questions);
      const visible = visibleQuestions(survey, answers);
      // A survey of which nothing is asked but words shows none.
      if (!visible.some(({ kind }) => kind !== "info")) {
        expect(pages).toEqual([]);
        return;
      }
      const parts = asked.flatMap(({ name, kind, rows: some = [] }) =>
        kind === "matrix" ? some.map(({ value }) => `${name}.${value}`) : [name],
      );
      const whole = visible.flatMap(({ name, kind, rows: every = [] }) =>
        kind === "matrix" ? every.map(({ value }) => `${name}.${value}`) : [name],
      );
      expect(parts).toEqual(whole);
      expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
      const shown = new Set(visible.map(({ name }) => name));
      for (const { latent } of pages)
        for (const { name, when } of latent) expect([shown.has(name), when]).toEqual([false, expect.anything()]);
    }),
    { numRuns: 1_000 },
  );
});

test("every page that somebody may be asked is there, with what only some answers bring up", () => {
  const survey = {
    id: "visit",
    kind: "transactional",
    privacy: "identified",
    k: 1,
    pages: "each",
    questions: [
      { name: "csat", kind: "csat", key: "csat", required: true, text: "How was it?", scale: { min: 1, max: 5 } },
      {
        name: "why",
        kind: "comment",
        key: "why",
        required: false,
        text: "Why?",
        when: { source: "answer", name: "csat", test: "atMost", value: 2 },
      },
    ],
  } as const satisfies SurveyDefinition;
  expect(journey(survey, {}, { layout: "phone" }).map(({ id }) => id)).toEqual(["csat"]);
  expect(everyPage(survey, { layout: "phone" }).map(({ id }) => id)).toEqual(["csat", "why"]);
});
