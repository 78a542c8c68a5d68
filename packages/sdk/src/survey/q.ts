import type { Option, Text } from "./definition.ts";
import { Question } from "./question.ts";

/** Options of a choice: stored value → what people read. */
export type Options = { readonly [value: string]: Text };

type Value<O> = keyof O & string;

/** Whole numbers from `Min` to `Max`, for scales of up to 11 points. */
type Points = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
type UpTo<Max extends number, Seen extends 0[] = []> = Seen["length"] extends Max
  ? Seen["length"]
  : Seen["length"] | UpTo<Max, [...Seen, 0]>;
type Range<Min extends number, Max extends number> = Min extends Points[number]
  ? Max extends Points[number]
    ? Exclude<UpTo<Max>, Exclude<UpTo<Min>, Min>>
    : number
  : number;

const options = (all: Options): Option[] => Object.entries(all).map(([value, text]) => ({ value, text }));

/**
 * The question kinds.
 *
 * @example defineSurvey("ticket-csat", { csat: q.csat("How satisfied are you?"), why: q.comment("Why?").optional() })
 */
export const q = {
  /** Satisfaction, 1 (very dissatisfied) to 5 (very satisfied). */
  csat: (text: Text) => new Question<1 | 2 | 3 | 4 | 5, "csat">("csat", text, { scale: { min: 1, max: 5 } }),
  /** Likelihood to recommend, 0 to 10. */
  nps: (text: Text) => new Question<Range<0, 10>, "nps">("nps", text, { scale: { min: 0, max: 10 } }),
  /** Ease, 1 (very difficult) to 7 (very easy); CES 2.0. */
  ces: (text: Text) => new Question<Range<1, 7>, "ces">("ces", text, { scale: { min: 1, max: 7 } }),
  /** Agreement, 1 (strongly disagree) to 5 (strongly agree). */
  agree: (text: Text) => new Question<1 | 2 | 3 | 4 | 5, "agree">("agree", text, { scale: { min: 1, max: 5 } }),
  /** A scale of your own, whole numbers, at most 11 points. */
  rating: <const Min extends number, const Max extends number>(scale: { min: Min; max: Max }, text: Text) =>
    new Question<Range<Min, Max>, "rating">("rating", text, { scale: { min: scale.min, max: scale.max } }),
  /** Yes or no. */
  yesNo: (text: Text) => new Question<boolean, "yesNo">("yesNo", text),
  /** One of several options. */
  choice: <const O extends Options>(all: O, text: Text) =>
    new Question<Value<O>, "choice">("choice", text, { options: options(all) }),
  /** Any of several options; `.max(n)` limits how many. */
  choices: <const O extends Options>(all: O, text: Text) =>
    new Question<Value<O>[], "choices">("choices", text, { options: options(all) }),
  /** All options in the order of preference. */
  ranking: <const O extends Options>(all: O, text: Text) =>
    new Question<Value<O>[], "ranking">("ranking", text, { options: options(all) }),
  /** One column chosen for each row. */
  matrix: <const R extends Options, const C extends Options>(rows: R, columns: C, text: Text) =>
    new Question<{ [K in Value<R>]: Value<C> }, "matrix">("matrix", text, {
      rows: options(rows),
      columns: options(columns),
    }),
  /** Several lines of text; at most 4,000 characters. */
  comment: (text: Text) => new Question<string, "comment">("comment", text),
  /** One line of text; at most 200 characters unless `.max(n)` says otherwise. */
  text: (text: Text) => new Question<string, "text">("text", text),
  /** A number. */
  number: (text: Text) => new Question<number, "number">("number", text),
  /** An e-mail address. */
  email: (text: Text) => new Question<string, "email">("email", text),
  /** A day, `YYYY-MM-DD`. */
  date: (text: Text) => new Question<string, "date">("date", text),
  /** A box to tick; when required it must be ticked. */
  consent: (text: Text) => new Question<boolean, "consent">("consent", text),
  /** Words between questions; has no answer. */
  info: (text: Text) => new Question<never, "info", false>("info", text),
};
