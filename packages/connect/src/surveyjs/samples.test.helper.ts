import {
  all,
  answer,
  any,
  defineSurvey,
  not,
  otherAnswers,
  q,
  type ConditionJson,
  type SurveyDefinition,
} from "@afterword/sdk";
import fc from "fast-check";

const parts = { hr: { en: "HR", fr: "RH" }, ict: "ICT", travel: { default: "Travel", ar: "السفر" } };
const yes = { yes: "Yes", partly: "Partly", no: "No" };

/** A survey with every kind of question and every setting. */
export const everything: SurveyDefinition = defineSurvey(
  "everything",
  {
    hello: q.info({ en: "Welcome & thanks <all>\nIt is short.", ar: "مرحبًا" }),
    csat: q.csat({ en: "How was it?", ar: "كيف كان؟", zh: "怎么样？" }),
    again: q.csat("And again?").or("doesNotApply").optional(),
    nps: q.nps("Would you recommend it?").key("recommend"),
    far: q.nps("And to others?").or("notSure"),
    ces: q.ces("Was it easy?").optional(),
    agree: q.agree("It was fast.").or("cannotSay"),
    stars: q.rating({ min: -2, max: 3 }, "How many?"),
    marks: q.rating({ min: 1, max: 4 }, "Marks").or("notYet"),
    solved: q.yesNo("Is it solved?"),
    told: q.yesNo("Were you told?").or("preferNotToSay").optional(),
    part: q.choice(parts, "Which part?").drawn(),
    which: q.choice(yes, "Which one?").or("doesNotApply"),
    many: q
      .choices({ ...yes, none: "None" }, "Which of these?")
      .exclusive("none")
      .drawn()
      .max(2),
    order: q.ranking(yes, "In what order?").optional(),
    grid: q.matrix(parts, yes, "Each part"),
    open: q.matrix(parts, yes, "Each part again").or("notSure").optional(),
    why: q.comment("Why?").when(answer("csat").atMost(2)).max(500),
    line: q.text("In one line").optional(),
    count: q.number("How many days?").max(30).optional(),
    mail: q.email("Your address").optional(),
    phone: q.text("Your number").max(40).optional(),
    day: q.date("When?").optional(),
    may: q
      .consent("You may call me")
      .when(
        all(answer("solved").is(false), any(answer("part").oneOf("hr", "ict"), not(answer("many").includes("no")))),
      ),
  },
  {
    title: { en: "Your visit", fr: "Votre visite" },
    about: "order",
    kind: "relational",
    privacy: "confidential",
    k: 7,
    language: "fr",
    untranslated: "skip",
    pages: "one",
    thanks: { en: "Thank you <3", ru: "Спасибо" },
    mail: { subject: "Your visit {ref}", reason: { fr: "Pourquoi ? C'est simple." } },
    atLeastOne: [["mail", "phone"]],
  },
).definition;

/** A survey whose words name answers, each question on its own page. */
export const piped: SurveyDefinition = defineSurvey(
  "piped",
  {
    csat: q.csat("About {ref}: how was it?"),
    why: q.comment({ en: "You said {csat}. Why?", fr: "{csat} : pourquoi ?" }),
  },
  { pages: "each", privacy: "anonymous" },
).definition;

const values = ["a", "b", "c"] as const;
const options = { a: "A", b: { en: "B", es: "Be" }, c: "C" };

/** Questions whose answers conditions look at, by name, with what can be answered. */
const asked = {
  score: q.csat("Score").or("doesNotApply"),
  rate: q.rating({ min: 0, max: 4 }, "Rate"),
  flag: q.yesNo("Flag"),
  maybe: q.yesNo("Maybe").or("notSure"),
  one: q.choice(options, "One"),
  other: q.choice({ ...options, true: "True", 1: "One", "a b": "Two words" }, "Other").or("preferNotToSay"),
  some: q.choices(options, "Some"),
  rank: q.ranking(options, "Rank"),
  size: q.number("Size"),
  day: q.date("Day"),
  words: q.comment("Words"),
};

const number = fc.constantFrom(-3, 0, 1, 2, 2.5, 3, 4, 5, 12);
const day = fc.constantFrom("2025-01-31", "2025-02-01", "2026-12-31");
const order = fc.shuffledSubarray([...values], { minLength: 1 });

/** Answers to each, none of them as well. */
export const answersTo: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc.record(
  {
    score: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant("doesNotApply")),
    rate: fc.integer({ min: 0, max: 4 }),
    flag: fc.boolean(),
    maybe: fc.oneof(fc.boolean(), fc.constant("notSure")),
    one: fc.constantFrom(...values),
    other: fc.constantFrom(...values, "true", "1", "a b", "preferNotToSay"),
    some: order,
    rank: fc.shuffledSubarray([...values], { minLength: 3 }),
    size: number,
    day,
    words: fc.constantFrom("Slow", " ", "It's {slow}"),
  },
  { requiredKeys: [] },
);

const leaf = (name: keyof typeof asked, test: string, value?: unknown, first?: number): ConditionJson =>
  ({
    source: "answer",
    name,
    test,
    ...(value === undefined ? {} : { value }),
    ...(first === undefined ? {} : { first }),
  }) as ConditionJson;
const equalsOf = (name: keyof typeof asked, value: fc.Arbitrary<unknown>): fc.Arbitrary<ConditionJson> =>
  fc.oneof(
    value.map((one) => leaf(name, "is", one)),
    value.map((one) => leaf(name, "isNot", one)),
    fc.uniqueArray(value, { minLength: 2, maxLength: 3 }).map((some) => leaf(name, "oneOf", some)),
  );
const test: fc.Arbitrary<ConditionJson> = fc.oneof(
  fc
    .tuple(fc.constantFrom("score", "rate", "size"), fc.constantFrom("atMost", "atLeast", "below", "above"), number)
    .map(([name, how, value]) => leaf(name as "size", how, value)),
  fc.constantFrom(...(Object.keys(asked) as (keyof typeof asked)[])).map((name) => leaf(name, "answered")),
  equalsOf("score", fc.constantFrom(1, 2, 5, "doesNotApply")),
  equalsOf("flag", fc.boolean()),
  equalsOf("maybe", fc.constantFrom(true, false, "notSure")),
  equalsOf("one", fc.constantFrom(...values)),
  equalsOf("other", fc.constantFrom(...values, "true", "1", "a b", "preferNotToSay")),
  equalsOf("size", number),
  equalsOf("day", day),
  fc
    .tuple(fc.constantFrom("some", "rank"), fc.constantFrom(...values), fc.option(fc.integer({ min: 1, max: 3 })))
    .map(([name, value, first]) => leaf(name as "some", "includes", value, first ?? undefined)),
);

/** Conditions of any shape; a list in them has two parts at least, as one of one part comes back as that part. */
const condition: fc.Arbitrary<ConditionJson> = fc.letrec<{ node: ConditionJson }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    test,
    fc.array(tie("node"), { minLength: 2, maxLength: 3 }).map((parts) => ({ all: parts })),
    fc.array(tie("node"), { minLength: 2, maxLength: 3 }).map((parts) => ({ any: parts })),
    tie("node").map((part) => ({ not: part })),
  ),
})).node;

const base = defineSurvey("random", asked).definition;

/** Surveys in which any question may hang on those before it. */
export const surveys: fc.Arbitrary<SurveyDefinition> = fc
  .tuple(fc.array(fc.option(condition), { minLength: 11, maxLength: 11 }), condition, fc.constantFrom(...otherAnswers))
  .map(([conditions, whenLast, or]) => {
    const names = base.questions.map(({ name }) => name);
    const isKnown = (one: ConditionJson, before: readonly string[]): boolean => {
      if ("not" in one) return isKnown(one.not, before);
      if ("all" in one) return one.all.every((part) => isKnown(part, before));
      if ("any" in one) return one.any.every((part) => isKnown(part, before));
      return before.includes(one.name);
    };
    const questions = base.questions.map((question, at) => {
      const when = conditions[at];
      return when && isKnown(when, names.slice(0, at)) ? { ...question, when } : question;
    });
    const more = [
      { name: "last", kind: "comment" as const, text: "Last", required: true, key: "last", when: whenLast },
      {
        name: "marks",
        kind: "agree" as const,
        text: "Marks",
        required: false,
        key: "m",
        scale: { min: 1, max: 5 },
        or,
      },
    ];
    return { ...base, questions: [...questions, ...more] };
  });
