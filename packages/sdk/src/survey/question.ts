import type { Condition } from "./condition.ts";
import { jsonOf } from "./json-of.ts";
import type { QuestionDefinition, QuestionKind, Text } from "./definition.ts";

declare const TYPES: unique symbol;

/**
 * A question under construction. Every method returns a new question, so one can be shared between surveys.
 *
 * @example q.comment("What is the main reason for your answer?").optional().max(1000)
 */
export class Question<Answer, Kind extends QuestionKind, Required extends boolean = true, Refs = never> {
  declare readonly [TYPES]?: { answer: Answer; required: Required; refs: Refs };
  readonly kind: Kind;
  readonly partial: Omit<QuestionDefinition, "name" | "key"> & { readonly key?: string };

  constructor(kind: Kind, text: Text, rest: Partial<QuestionDefinition> = {}) {
    this.kind = kind;
    this.partial = { kind, text, required: kind !== "info", ...rest };
  }

  #with<Q>(rest: Partial<QuestionDefinition>): Q {
    return new Question(this.kind, this.partial.text, { ...this.partial, ...rest }) as Q;
  }

  /** May be left unanswered. */
  optional(): Question<Answer, Kind, false, Refs> {
    return this.#with({ required: false });
  }

  /** Shown only while the condition on earlier answers holds; the answer becomes optional in the inferred type. */
  when<R>(condition: Condition<R>): Question<Answer, Kind, false, Refs | R> {
    return this.#with({ when: jsonOf("when", condition) });
  }

  /** Names the metric (default: the question's name), so that figures stay comparable across versions and surveys. */
  key(metricKey: string): Question<Answer, Kind, Required, Refs> {
    return this.#with({ key: metricKey });
  }

  /** Most characters of a text, most choices of a list, or the largest number. */
  max(n: number): Question<Answer, Kind, Required, Refs> {
    return this.#with({ max: n });
  }
}

/** Any question. */
export type AnyQuestion = Question<unknown, QuestionKind, boolean, unknown>;
