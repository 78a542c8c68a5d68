import { z } from "zod";
import { otherAnswers, type QuestionKind, type SurveyDefinition } from "../survey/definition.ts";
import { conditionJson } from "./condition.ts";
import { line, locale } from "./person.ts";

const longestText = 4_000;
/** Words that people read: no control characters but ends of lines. */
export const words = z
  .string()
  .max(longestText)
  .refine((text) => text.isWellFormed() && !/[^\P{Cc}\n]/u.test(text), "Control characters are not allowed.");
const text = z.union([words, z.record(z.union([locale, z.literal("default")]), words)]);
const option = z.strictObject({ value: line(100), text });
const options = z.array(option).max(200);

const kinds = Object.keys({
  csat: 1,
  nps: 1,
  ces: 1,
  agree: 1,
  rating: 1,
  yesNo: 1,
  choice: 1,
  choices: 1,
  ranking: 1,
  matrix: 1,
  comment: 1,
  text: 1,
  number: 1,
  email: 1,
  date: 1,
  consent: 1,
  info: 1,
} satisfies Record<QuestionKind, 1>) as [QuestionKind, ...QuestionKind[]];

/** A question as data. */
export const question = z.strictObject({
  name: line(64),
  kind: z.enum(kinds),
  text,
  required: z.boolean(),
  key: line(64),
  when: z
    .custom((value) => conditionJson.safeParse(value).success, "Not a condition.")
    .meta({ type: "object", description: "{ source, name, test, value }, or all, any or not of others." })
    .optional(),
  scale: z.strictObject({ min: z.number(), max: z.number() }).optional(),
  max: z.number().optional(),
  options: options.optional(),
  order: z.literal("drawn").optional(),
  exclusive: line(100).optional(),
  rows: options.optional(),
  columns: options.optional(),
  or: z.enum(otherAnswers).optional(),
});

/** Examples by the question that they stand beside. */
export const examples = z.record(line(64), text);

const fields = z.strictObject({
  id: line(64),
  kind: z.enum(["transactional", "relational", "feedback"]),
  privacy: z.enum(["identified", "confidential", "anonymous"]),
  k: z.number(),
  language: locale.optional(),
  untranslated: z.literal("skip").optional(),
  title: text.optional(),
  about: line(64).optional(),
  mail: z
    .strictObject({
      subject: text.optional(),
      preheader: text.optional(),
      reason: text.optional(),
      reminder: text.optional(),
      languageFrom: line(64).optional(),
    })
    .optional(),
  thanks: text.optional(),
  atLeastOne: z
    .array(z.array(line(64)).max(500))
    .max(100)
    .optional(),
  pages: z.enum(["one", "each"]).optional(),
  questions: z.array(question.extend({ of: line(64).optional() })).max(500),
  additions: z
    .array(
      z.strictObject({
        id: line(64),
        for: z.record(line(64), z.array(line(500)).min(1).max(100)),
        examples,
        kept: z.literal(true).optional(),
      }),
    )
    .max(1_000)
    .optional(),
});

/**
 * A survey's definition as data: its parts are what they should be. Whether it can work is told by `surveyErrors`, as a
 * draft need not yet.
 */
export const surveyDefinition = fields as unknown as z.ZodType<SurveyDefinition, SurveyDefinition>;
