import type { Condition } from "./condition.ts";
import { jsonOf } from "./json-of.ts";
import type { OtherAnswer, QuestionDefinition, QuestionKind, Text } from "./definition.ts";

declare const TYPES: unique symbol;

/** Kinds that may have an answer beside their scale or options. */
type OrKind = "csat" | "nps" | "ces" | "agree" | "rating" | "choice" | "yesNo" | "matrix";
/** An answer widened by one beside it; in a matrix, each row's. */
type Or<Answer, Kind, O> = Kind extends "matrix" ? { [Row in keyof Answer]: Answer[Row] | O } : Answer | O;

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

  /**
   * Adds an answer beside the scale or the options, in a matrix beside the columns of each row. It is stored as this very
   * string and is no measure: it counts neither in a score nor in its n.
   */
  or<const O extends OtherAnswer>(
    other: Kind extends OrKind ? O : never,
  ): Question<Or<Answer, Kind, O>, Kind, Required, Refs> {
    return this.#with({ or: other });
  }

  /** Makes one option of a list go with no other, such as "None of these". It stays last. */
  exclusive(
    value: Kind extends "choices" ? (Answer extends readonly (infer Value)[] ? Value & string : never) : never,
  ): Question<Answer, Kind, Required, Refs> {
    return this.#with({ exclusive: value });
  }

  /** Shows the options in an order that is drawn for each respondent, so that none is always first. */
  drawn(): Question<Answer, Kind, Required, Refs> {
    return this.#with({ order: "drawn" });
  }

  /** Most characters of a text, most choices of a list, or the largest number. */
  max(n: number): Question<Answer, Kind, Required, Refs> {
    return this.#with({ max: n });
  }
}

/** Any question. */
export type AnyQuestion = Question<unknown, QuestionKind, boolean, unknown>;
