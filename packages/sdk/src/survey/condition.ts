import { jsonOf } from "./json-of.ts";

/** A value that a condition can compare with. */
export type Scalar = string | number | boolean;

/** Where a condition looks: an answer of the same survey, the event's data, or the person's attributes. */
export type ConditionSource = "answer" | "data" | "person";

/** A condition as data. */
export type ConditionJson =
  | { readonly all: readonly ConditionJson[] }
  | { readonly any: readonly ConditionJson[] }
  | { readonly not: ConditionJson }
  | {
      readonly source: ConditionSource;
      readonly name: string;
      readonly test: "is" | "isNot" | "oneOf" | "atMost" | "atLeast" | "below" | "above" | "includes" | "answered";
      readonly value?: Scalar | readonly Scalar[];
      /** Of a list, how many from its start `includes` looks at; all of them when absent. */
      readonly first?: number;
    };

/** What a condition refers to, for the compiler only. */
export interface Ref<S extends ConditionSource, N extends string, Need extends string, V> {
  readonly source: S;
  readonly name: N;
  readonly need: Need;
  readonly value: V;
}

declare const REFS: unique symbol;

/** A typed condition; `json` is what is stored. */
export interface Condition<R = unknown> {
  readonly json: ConditionJson;
  readonly [REFS]?: R;
}

class Operand<S extends ConditionSource, N extends string> {
  readonly #source: S;
  readonly #name: N;
  constructor(source: S, name: N) {
    this.#source = source;
    this.#name = name;
  }
  #test(test: string, value?: Scalar | readonly Scalar[]): { json: ConditionJson } {
    const json = { source: this.#source, name: this.#name, test, ...(value === undefined ? {} : { value }) };
    return { json: json as ConditionJson };
  }
  /** Equal to the value. */
  is<const V extends Scalar>(value: V): Condition<Ref<S, N, "equals", V>> {
    return this.#test("is", value);
  }
  /** Answered, and not equal to the value. */
  isNot<const V extends Scalar>(value: V): Condition<Ref<S, N, "equals", V>> {
    return this.#test("isNot", value);
  }
  /** Equal to one of the values. */
  oneOf<const V extends Scalar>(...values: V[]): Condition<Ref<S, N, "equals", V>> {
    return this.#test("oneOf", values);
  }
  /** A number ≤ the value. */
  atMost(value: number): Condition<Ref<S, N, "number", number>> {
    return this.#test("atMost", value);
  }
  /** A number ≥ the value. */
  atLeast(value: number): Condition<Ref<S, N, "number", number>> {
    return this.#test("atLeast", value);
  }
  /** A number < the value. */
  below(value: number): Condition<Ref<S, N, "number", number>> {
    return this.#test("below", value);
  }
  /** A number > the value. */
  above(value: number): Condition<Ref<S, N, "number", number>> {
    return this.#test("above", value);
  }
  /** A list (several choices) that holds the value. */
  includes<const V extends Scalar>(value: V): Condition<Ref<S, N, "list", V>> {
    return this.#test("includes", value);
  }
  /** Looks at the first so many of a list alone. */
  first(most: number): { includes<const V extends Scalar>(value: V): Condition<Ref<S, N, "list", V>> } {
    return {
      includes: (value) => ({
        json: { source: this.#source, name: this.#name, test: "includes", value, first: most },
      }),
    };
  }
  /** Answered at all. */
  answered(): Condition<Ref<S, N, "any", unknown>> {
    return this.#test("answered");
  }
}

/**
 * A condition on an earlier answer of the same survey.
 *
 * @example q.comment("What went wrong?").when(answer("csat").atMost(2))
 */
export const answer = <const N extends string>(name: N): Operand<"answer", N> => new Operand("answer", name);

/**
 * A condition on the event's data.
 *
 * @example when(ticket.closed).ask(ticketCsat).where(data("team").isNot("Training"))
 */
export const data = <const N extends string>(name: N): Operand<"data", N> => new Operand("data", name);

/**
 * A condition on the person: `id`, `locale`, `timeZone`, or an attribute.
 *
 * @example when(ticket.closed).ask(ticketCsat).where(person("clientType").is("staff"))
 */
export const person = <const N extends string>(name: N): Operand<"person", N> => new Operand("person", name);

type RefsOf<C> = C extends Condition<infer R> ? R : never;

/** Holds when every condition holds. */
export const all = <C extends Condition<unknown>[]>(...conditions: C): Condition<RefsOf<C[number]>> => ({
  json: { all: conditions.map((one) => jsonOf("all", one)) },
});

/** Holds when at least one condition holds. */
export const any = <C extends Condition<unknown>[]>(...conditions: C): Condition<RefsOf<C[number]>> => ({
  json: { any: conditions.map((one) => jsonOf("any", one)) },
});

/** Holds when the condition does not. */
export const not = <R>(condition: Condition<R>): Condition<R> => ({
  json: { not: jsonOf("not", condition) },
});
