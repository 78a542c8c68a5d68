import { z } from "zod";
import type { AddedQuestion } from "../survey/addition.ts";
import type { Text } from "../survey/definition.ts";
import { fieldError, instant } from "./event.ts";
import { line } from "./person.ts";
import { definition, publication, publishInput, publishQuery } from "./survey.ts";
import { examples, question } from "./survey-definition.ts";
import { segmentLimits } from "./unit.ts";

const addedQuestions = z.array(question.extend({ after: line(64).optional() })).max(3) as unknown as z.ZodType<
  readonly AddedQuestion[],
  readonly AddedQuestion[]
>;
const words = {
  /** Up to three, each after a question of the core; after the last one unless told. */
  questions: addedQuestions,
  /** Words beside a question of the core, by its name. */
  examples: examples as unknown as z.ZodType<
    { readonly [question: string]: Text },
    { readonly [question: string]: Text }
  >,
};

/** What a unit adds, as it is saved. Without questions and examples it takes away what is published. */
export const additionInput = z.strictObject({
  /** The revision that was changed; 0 where there was none. */
  revision: z.int().min(0),
  ...words,
});

/** What a unit adds, as it is saved. */
export type AdditionInput = z.input<typeof additionInput>;

/** What a unit adds to a survey. */
export const additionItem = z.object({
  survey: z.string(),
  unit: z.string(),
  /** What the unit is called; null where it is not there any more. */
  name: z.string().nullable(),
  revision: z.int(),
  /** What waits to be published; null where nothing does. */
  draft: z.object(words).nullable(),
  savedAt: instant,
  savedBy: z.string().nullable(),
  /** What is published, and who is asked it: those with one of these values of each of these segments. */
  published: z.object({ ...words, for: segmentLimits }).nullable(),
  publishedAt: instant.nullable(),
  publishedBy: z.string().nullable(),
  /** What keeps the draft from being published; without a draft, what keeps what is published from being asked. */
  errors: z.array(fieldError),
});

/** What a unit adds to a survey. */
export type AdditionItem = z.output<typeof additionItem>;

/** What units add, and the units that the caller may add for. */
export const additionsPage = z.object({
  items: z.array(additionItem),
  units: z.array(z.object({ id: z.string(), name: z.string() })),
  /** The surveys that can be added to, as everybody is asked them. */
  surveys: z.array(definition),
});

/** What units add, and the units that the caller may add for. */
export type AdditionsPage = z.output<typeof additionsPage>;

/** Of which survey. */
export const additionsQuery = z.strictObject({ survey: line(64).optional() });

/** Of which survey; of any unless told. */
export type AdditionsQuery = z.input<typeof additionsQuery>;

const one = z.object({ survey: line(64), unit: line(64) });

/** The routes of what units add to surveys. */
export const additionRoutes = {
  listAdditions: {
    method: "GET",
    path: "/v1/additions",
    summary: "What units add to surveys, and the units that you may add for.",
    action: "surveys.extend",
    reach: "part",
    query: additionsQuery,
    replies: { 200: additionsPage },
  },
  saveAddition: {
    method: "PUT",
    path: "/v1/additions/{survey}/{unit}",
    summary: "Save what a unit adds to a published survey, as a draft.",
    action: "surveys.extend",
    reach: "part",
    params: one,
    body: additionInput,
    limit: 256 * 1024,
    replies: { 200: additionItem },
  },
  discardAddition: {
    method: "DELETE",
    path: "/v1/additions/{survey}/{unit}",
    summary: "Discard the draft of what a unit adds; what is published stays.",
    action: "surveys.extend",
    reach: "part",
    params: one,
    replies: { 200: additionItem },
  },
  publishAddition: {
    method: "POST",
    path: "/v1/additions/{survey}/{unit}/publish",
    summary: "Publish what a unit adds, in the survey’s next version, or see what that would mean.",
    action: "surveys.manage",
    reach: "whole",
    params: one,
    query: publishQuery,
    body: publishInput,
    limit: 1_024,
    replies: { 200: publication },
  },
} as const;
