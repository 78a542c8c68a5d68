import type { Ref } from "./condition.ts";
import type { QuestionKind } from "./definition.ts";
import type { AnyQuestion, Question } from "./question.ts";

/** Questions by name. */
// oxlint-disable-next-line typescript/no-explicit-any -- a constraint over every question type
export type Questions = { readonly [name: string]: Question<any, QuestionKind, boolean, any> };

type AnswerOf<Q> = Q extends Question<infer A, infer _K, infer _R, infer _F> ? A : never;
type RefsOf<Q> = Q extends Question<infer _A, infer _K, infer _R, infer F> ? F : never;
type KindOf<Q> = Q extends { readonly kind: infer K } ? K : never;
type Flat<T> = { [K in keyof T]: T[K] } & {};
type AskedKeys<S> = { [K in keyof S]: KindOf<S[K]> extends "info" ? never : K }[keyof S];
type RequiredKeys<S> = {
  // oxlint-disable-next-line typescript/no-explicit-any -- matches any answer type
  [K in AskedKeys<S>]: S[K] extends Question<any, QuestionKind, true, any> ? K : never;
}[AskedKeys<S>];

/** The answers of a set of questions: required ones, and optional or conditional ones with `?`. */
export type AnswersOf<S> = Flat<
  { -readonly [K in RequiredKeys<S>]: AnswerOf<S[K]> } & {
    -readonly [K in Exclude<AskedKeys<S>, RequiredKeys<S>>]?: AnswerOf<S[K]>;
  }
>;

/** Names of the questions of given kinds. */
export type KeysOfKind<S, Kinds> = { [K in keyof S]: KindOf<S[K]> extends Kinds ? K : never }[keyof S] & string;

/** The first thing wrong with a condition's reference, as a readable message; `never` when nothing is. */
export type WrongCondition<S, R> =
  R extends Ref<infer Source, infer N, infer Need, infer V>
    ? Source extends "answer"
      ? N extends keyof S
        ? Mismatch<AnswerOf<S[N]>, Need, V> extends true
          ? `a condition compares '${N & string}' with something it can't be`
          : never
        : `a condition refers to '${N & string}', which is no question of this survey`
      : `a question's condition can only look at answers, not at '${Source & string}'`
    : never;

type Mismatch<A, Need, V> = Need extends "number"
  ? A extends number
    ? false
    : true
  : Need extends "equals"
    ? [V] extends [A] // as a whole: one wrong value among several is wrong
      ? false
      : true
    : Need extends "list"
      ? A extends readonly (infer E)[]
        ? V extends E
          ? false
          : true
        : true
      : false;

/** Refuses conditions that don't fit the survey, with the reason as the expected type. */
export type Checked<S> = {
  [K in keyof S]: [WrongCondition<S, RefsOf<S[K]>>] extends [never] ? S[K] : WrongCondition<S, RefsOf<S[K]>>;
};

type Together<U> = (U extends unknown ? (one: () => U) => void : never) extends (one: infer I) => void ? I : never;
type LastOf<U> = Together<U> extends () => infer Last ? Last : never;
type ButLast<U> = Exclude<U, LastOf<U>>;
type IsOverThree<K> = [ButLast<ButLast<ButLast<K>>>] extends [never] ? false : true;

/** Refuses questions that can't be added to a survey, with the reason as the expected type. */
export type WrongAddition<S, A> =
  IsOverThree<keyof A> extends true
    ? "a unit adds at most three questions"
    : {
        [K in keyof A]: K extends keyof S
          ? `'${K & string}' is a question of the core, which is locked`
          : [WrongCondition<S & A, RefsOf<A[K]>>] extends [never]
            ? A[K]
            : WrongCondition<S & A, RefsOf<A[K]>>;
      };

export type { AnyQuestion };
