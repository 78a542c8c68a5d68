import { not, type ConditionJson, type Scalar } from "@afterword/sdk";
import { tokensOf, type Token } from "./tokens.ts";

/** An expression as it stands, with its parentheses: these tell `any` of two tests from one test of two values. */
type Node =
  | { readonly kind: "inside"; readonly node: Node }
  | { readonly kind: "and" | "or"; readonly nodes: readonly Node[] }
  | { readonly kind: "not"; readonly node: Node }
  | {
      readonly kind: "test";
      readonly name: string;
      readonly at?: number;
      readonly by: string;
      readonly value?: Scalar;
    };

/**
 * Reads an expression of SurveyJS that compares answers with values, joined by `and`, `or`, `!` and parentheses.
 *
 * @returns null where it has anything else, such as a function, a sum, or two answers that are compared
 * @example readExpression("{csat} <= 2") // { source: "answer", name: "csat", test: "atMost", value: 2 }
 */
export function readExpression(expression: string): ConditionJson | null {
  const tokens = tokensOf(expression);
  if (!tokens) return null;
  const reader = new Reader(tokens);
  const node = reader.any();
  return node && reader.isAtEnd ? conditionOf(node) : null;
}

const deepest = 32;

/** Takes tokens one after the other; null where the next one does not fit. */
class Reader {
  #at = 0;
  #depth = 0;
  readonly #tokens: readonly Token[];
  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }
  get isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }
  #take(kind: Token["kind"], ...texts: string[]): Token | null {
    const token = this.#tokens[this.#at];
    if (token?.kind !== kind || (texts.length > 0 && !texts.includes(String(token.value)))) return null;
    this.#at += 1;
    return token;
  }
  any(): Node | null {
    return this.#list("or", () => this.#list("and", () => this.#one()));
  }
  #list(kind: "and" | "or", part: () => Node | null): Node | null {
    const nodes: Node[] = [];
    do {
      const node = part();
      if (!node) return null;
      nodes.push(node);
    } while (this.#take("word", kind));
    const [first] = nodes;
    return nodes.length === 1 && first ? first : { kind, nodes };
  }
  #one(): Node | null {
    if (this.#depth >= deepest) return null;
    this.#depth += 1;
    const node = this.#take("word", "not") ? this.#negated() : this.#take("word", "(") ? this.#inside() : this.#test();
    this.#depth -= 1;
    return node;
  }
  #negated(): Node | null {
    const node = this.#take("word", "(") && this.#inside();
    return node && { kind: "not", node };
  }
  #inside(): Node | null {
    const node = this.any();
    return node && this.#take("word", ")") ? { kind: "inside", node } : null;
  }
  #test(): Node | null {
    const asked = this.#take("name");
    const by = asked && this.#take("operator");
    if (!asked || !by) return null;
    const name = String(asked.value);
    const place = asked.at === undefined ? {} : { at: asked.at };
    if (by.value === "notempty" || by.value === "empty") return { kind: "test", name, ...place, by: by.value };
    const value = this.#take("value");
    return value && { kind: "test", name, ...place, by: String(by.value), value: value.value };
  }
}

type Test = Extract<Node, { kind: "test" }>;

function conditionOf(node: Node): ConditionJson | null {
  if (node.kind === "inside") return conditionOf(node.node);
  if (node.kind === "not") {
    const json = conditionOf(node.node);
    return json && not({ json }).json;
  }
  if (node.kind === "test") return node.at === undefined ? testOf(node) : firstOf([node]);
  const nodes = node.nodes;
  const tests = nodes.filter((one) => one.kind === "test");
  if (tests.length === nodes.length) {
    const together = node.kind === "or" ? (oneOf(tests) ?? firstOf(tests)) : isNot(tests);
    if (together) return together;
  }
  const parts = nodes.map(conditionOf);
  if (parts.some((part) => part === null)) return null;
  return node.kind === "or" ? { any: parts as ConditionJson[] } : { all: parts as ConditionJson[] };
}

const leaf = (name: string, test: string, value?: Scalar | readonly Scalar[], first?: number): ConditionJson =>
  ({
    source: "answer",
    name,
    test,
    ...(value === undefined ? {} : { value }),
    ...(first === undefined ? {} : { first }),
  }) as ConditionJson;

const same = { "=": "is", "<=": "atMost", ">=": "atLeast", "<": "below", ">": "above", contains: "includes" } as const;

function testOf({ name, by, value }: Test): ConditionJson | null {
  if (by === "notempty") return leaf(name, "answered");
  if (by === "empty") return { not: leaf(name, "answered") };
  // SurveyJS takes a missing value for different; ours is not.
  if (by === "<>") return { not: leaf(name, "is", value) };
  if (by === "notcontains") return { not: leaf(name, "includes", value) };
  const test = Object.hasOwn(same, by) ? same[by as keyof typeof same] : null;
  return test && leaf(name, test, value);
}

/** `{x} = 1 or {x} = 2`, without parentheses. */
function oneOf(tests: readonly Test[]): ConditionJson | null {
  const [first] = tests;
  if (!first || tests.some(({ name, by, at }) => name !== first.name || by !== "=" || at !== undefined)) return null;
  return leaf(
    first.name,
    "oneOf",
    tests.flatMap(({ value }) => (value === undefined ? [] : [value])),
  );
}

/** `{x[0]} = 'a' or {x[1]} = 'a'`: the first two of a list. */
function firstOf(tests: readonly Test[]): ConditionJson | null {
  const [first] = tests;
  const isNext = ({ name, by, at, value }: Test, i: number) =>
    name === first?.name && by === "=" && at === i && value === first.value;
  return first && tests.every(isNext) ? leaf(first.name, "includes", first.value, tests.length) : null;
}

/** `{x} notempty and {x} <> 1`. */
function isNot(tests: readonly Test[]): ConditionJson | null {
  const [given, other, ...more] = tests;
  if (given?.by !== "notempty" || other?.by !== "<>" || given.name !== other.name || more.length > 0) return null;
  return given.at === undefined && other.at === undefined ? leaf(given.name, "isNot", other.value) : null;
}
