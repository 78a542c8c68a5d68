import { parse, type AnyNode, type CallExpression, type Expression, type MemberExpression } from "acorn";
import * as sdk from "@afterword/sdk";
import { z } from "zod";

/** What somebody typed, as it would be in a project. */
export interface TypedProject {
  readonly survey: sdk.Survey;
  readonly rule: sdk.AnyRule | null;
}

/** A mistake in what was typed, in a sentence. */
export class TypedMistake extends Error {
  override readonly name = "TypedMistake";
}

/** The names that a project file imports. */
const known: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(
    (["defineSurvey", "defineEvent", "q", "when", "answer", "data", "person", "all", "any", "not"] as const).map(
      (name) => [name, sdk[name]],
    ),
  ),
  z: { object: z.object, string: z.string, number: z.number, boolean: z.boolean },
};

/**
 * Reads the lines of a project file: constants, and calls of what a project imports. It is read and not run, as a page under a
 * strict policy runs nothing that is typed: what has loops, functions or other names is a mistake.
 *
 * @throws TypedMistake, and what the sdk says of a definition that can't work
 */
export function readProject(source: string): TypedProject {
  const values = new Map<string, unknown>(Object.entries(known));
  for (const node of bodyOf(source)) readLine(node, values);
  const made = [...values].filter(([name]) => !Object.hasOwn(known, name)).map(([, value]) => value);
  const survey = made.findLast(isSurvey);
  if (!survey) throw new TypedMistake("There is no survey yet: const survey = defineSurvey(…)");
  return { survey, rule: made.findLast((one): one is sdk.AnyRule => one instanceof sdk.Rule) ?? null };
}

/** Takes the constants of a line up among what is known. */
function readLine(node: AnyNode, values: Map<string, unknown>): void {
  if (node.type === "ImportDeclaration" || node.type === "EmptyStatement") return;
  const declared = node.type === "ExportNamedDeclaration" ? node.declaration : node;
  if (declared?.type === "ExpressionStatement") {
    valueOf(declared.expression, values);
    return;
  }
  if (declared?.type !== "VariableDeclaration" || declared.kind !== "const")
    throw mistake("Only constants and calls are read here.", node);
  for (const { id, init } of declared.declarations) {
    if (id.type !== "Identifier" || !init) throw mistake("A constant has a name and a value.", id);
    values.set(id.name, valueOf(init, values));
  }
}

const isSurvey = (value: unknown): value is sdk.Survey =>
  typeof value === "object" && value !== null && "definition" in value && "id" in value && !(value instanceof sdk.Rule);

function bodyOf(source: string) {
  try {
    return parse(source, { ecmaVersion: 2023, sourceType: "module", locations: true }).body;
  } catch (error) {
    throw new TypedMistake((error as Error).message);
  }
}

const mistake = (message: string, node: AnyNode): TypedMistake =>
  new TypedMistake(`${message} (line ${String(node.loc?.start.line ?? 0)})`);

type Values = ReadonlyMap<string, unknown>;

function valueOf(node: Expression, values: Values): unknown {
  switch (node.type) {
    case "Literal":
      if (node.regex) throw mistake("Patterns are not read here.", node);
      return node.value;
    case "Identifier":
      if (values.has(node.name)) return values.get(node.name);
      throw mistake(`"${node.name}" is not known here.`, node);
    case "UnaryExpression":
      if (node.operator === "-") return -Number(valueOf(node.argument, values));
      throw mistake("Only values are read here.", node);
    case "ArrayExpression":
      return node.elements.map((one) => (one && one.type !== "SpreadElement" ? valueOf(one, values) : fail(node)));
    case "ObjectExpression":
      return Object.fromEntries(
        node.properties.map((one) => {
          if (one.type !== "Property" || one.computed || one.kind !== "init") return fail(node);
          const key =
            one.key.type === "Identifier"
              ? one.key.name
              : one.key.type === "Literal"
                ? String(one.key.value)
                : fail(node);
          return [key, valueOf(one.value, values)];
        }),
      );
    case "CallExpression":
      return called(node, values);
    case "MemberExpression":
      return memberOf(node, values).value;
    default:
      return fail(node);
  }
}

function fail(node: AnyNode): never {
  throw mistake("Only values, objects, lists and calls are read here.", node);
}

function called({ callee, arguments: given, ...node }: CallExpression, values: Values): unknown {
  const args = given.map((one) => (one.type === "SpreadElement" ? fail(one) : valueOf(one, values)));
  const { of, value } =
    callee.type === "MemberExpression"
      ? memberOf(callee, values)
      : { of: undefined, value: callee.type === "Super" ? undefined : valueOf(callee, values) };
  if (typeof value !== "function") throw mistake("This can't be called.", { ...node, callee, arguments: given });
  return Reflect.apply(value, of, args) as unknown;
}

/** What every object has leads out of what is meant here. */
const never = new Set(["constructor", "prototype", "__proto__"]);

function memberOf(node: MemberExpression, values: Values): { readonly of: unknown; readonly value: unknown } {
  if (node.computed || node.property.type !== "Identifier" || node.object.type === "Super") return fail(node);
  const { name } = node.property;
  const of = valueOf(node.object, values);
  if (never.has(name) || typeof of === "function" || of === null || of === undefined)
    throw mistake(`".${name}" is not read here.`, node);
  const value = (of as Record<string, unknown>)[name];
  if (value === undefined) throw mistake(`There is no ".${name}" here.`, node);
  return { of, value };
}
