import { ProblemError } from "../contract/problem.ts";
import { isParts, strangeNames } from "../known-names.ts";
import type { Questions, WrongAddition } from "./answers.ts";
import { cutTo, withAdditions, type AdditionDefinition } from "./addition.ts";
import type { Survey } from "./define-survey.ts";
import type { AdditionScope, Text } from "./definition.ts";
import { additionErrors } from "./survey-errors.ts";

/** A survey with what a unit adds to it: what {@link extendSurvey} gives. */
export interface ExtendedSurvey<
  Id extends string = string,
  S extends Questions = Questions,
  A extends Questions = Questions,
> extends Survey<Id, S & A> {
  readonly core: Survey<Id, S>;
  readonly addition: AdditionDefinition;
}

/** What a unit adds to a survey. */
export interface ExtensionOptions<S extends Questions, A extends Questions> {
  /** What it is called, such as the unit's id; once in a survey. */
  readonly id: string;
  /** Who is asked it: whoever has this value, or one of these, of each of these segments. */
  readonly for: { readonly [segment: string]: string | readonly string[] };
  /** Up to three questions of its own. */
  readonly questions?: A & WrongAddition<S, A>;
  /** The question of the core that one of its own follows. Default the last one. */
  readonly after?: { readonly [K in keyof A]?: keyof S & string };
  /** Words beside a question of the core: "For example: …". */
  readonly examples?: { readonly [K in keyof S]?: Text };
}

const optionNames = Object.keys({
  id: 1,
  for: 1,
  questions: 1,
  after: 1,
  examples: 1,
} satisfies Record<keyof ExtensionOptions<Questions, Questions>, 1>);

/**
 * Adds up to three questions and examples to a survey whose core stays as it is, for a part of those who are asked. List what
 * it gives under `additions` of the project; figures of the added questions are read by it.
 *
 * @throws ProblemError `invalid_definition` naming the path: a name or a key of the core, a fourth question, a place that is
 * not there
 * @example
 * const ictAnnual = extendSurvey(annual, {
 *   id: "ict",
 *   for: { department: "ICT" },
 *   questions: { laptop: q.csat("How satisfied are you with your laptop?") },
 *   after: { laptop: "csat" },
 *   examples: { csat: "a new account, or a repair" },
 * });
 */
export function extendSurvey<Id extends string, S extends Questions, const A extends Questions = Record<never, never>>(
  core: Survey<Id, S>,
  options: ExtensionOptions<S, A>,
): ExtendedSurvey<Id, S, A> {
  const { id, after = {}, examples = {} } = options;
  const asked: Questions = options.questions ?? {};
  const places: { readonly [name: string]: string | undefined } = after;
  const addition: AdditionDefinition = {
    id,
    for: scopeOf(options.for),
    questions: Object.entries(asked).map(([name, { partial }]) => ({
      ...partial,
      name,
      key: partial.key ?? name,
      ...(places[name] === undefined ? {} : { after: places[name] }),
    })),
    examples,
  };
  const errors = [
    ...strangeNames(options, optionNames).map(({ name, message }) => ({ path: name, code: "unknown", message })),
    ...strangeNames(after, Object.keys(asked)).map(({ name, message }) => ({
      path: `after.${name}`,
      code: "unknown",
      message,
    })),
    ...(typeof id === "string" && /^[a-z0-9][a-z0-9-]{0,63}$/.test(id)
      ? []
      : [{ path: "id", code: "pattern", message: "An addition's id has lower-case letters, digits and hyphens." }]),
    ...additionErrors(core.definition, addition),
  ];
  if (errors.length > 0)
    throw new ProblemError("invalid_definition", { detail: `"${id}" can't add to "${core.id}".`, errors });
  const definition = cutTo(withAdditions(core.definition, [addition]), [addition]);
  return { id: core.id, definition, core, addition };
}

const scopeOf = (given: unknown): AdditionScope =>
  Object.fromEntries(
    Object.entries(isParts(given) ? given : {}).map(([segment, values]) => [
      segment,
      (Array.isArray(values) ? values : [values]).map(String),
    ]),
  );
