import type { ConditionJson, Option, QuestionDefinition, SurveyDefinition, Text } from "@afterword/sdk";

/**
 * A survey as a line of TypeScript for a project file: what whoever takes it over goes on with.
 *
 * @example toTypeScript(definition) // import { answer, defineSurvey, q } from "@afterword/sdk"; …
 */
export function toTypeScript(definition: SurveyDefinition): string {
  const { id, questions, kind, privacy, k: _k, ...options } = definition;
  const lines = questions.map((question) => `  ${question.name}: ${questionIn(question)},`);
  const said = {
    ...(kind === "transactional" ? {} : { kind }),
    ...(privacy === "identified" ? {} : { privacy }),
    ...options,
  };
  const after = Object.keys(said).length === 0 ? "" : `, ${valueIn(said, "")}`;
  const names = [...new Set(questions.flatMap(({ when }) => (when ? namesIn(when) : [])))];
  const imports = [...new Set([...names, "defineSurvey", "q"])].sort().join(", ");
  return `import { ${imports} } from "@afterword/sdk";

export const ${variableOf(id)} = defineSurvey(${text(id)}, {
${lines.join("\n")}
}${after});
`;
}

const text = (value: unknown): string => JSON.stringify(value);

const variableOf = (id: string): string =>
  id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()).replace(/-/g, "");

const isName = (name: string): boolean => /^[A-Za-z_]\w*$/.test(name);

/** A value as it is written by hand: names without quotes where they need none. */
function valueIn(value: unknown, indent: string): string {
  if (Array.isArray(value)) return `[${value.map((one) => valueIn(one, indent)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return text(value);
  const inner = `${indent}  `;
  const parts = Object.entries(value).map(
    ([name, one]) => `${isName(name) ? name : text(name)}: ${valueIn(one, inner)}`,
  );
  const line = `{ ${parts.join(", ")} }`;
  return line.length + indent.length <= 100
    ? line
    : `{\n${parts.map((part) => `${inner}${part},`).join("\n")}\n${indent}}`;
}

function questionIn(question: QuestionDefinition): string {
  const { name, kind, text: words, required, key, when, max, order, exclusive, or } = question;
  const made = `q.${kind}(${[...leadOf(question), valueIn(words, "  ")].join(", ")})`;
  const calls = [
    ...(required || kind === "info" ? [] : [".optional()"]),
    ...(key === name ? [] : [`.key(${text(key)})`]),
    ...(max === undefined ? [] : [`.max(${String(max)})`]),
    ...(order === undefined ? [] : [".drawn()"]),
    ...(exclusive === undefined ? [] : [`.exclusive(${text(exclusive)})`]),
    ...(or === undefined ? [] : [`.or(${text(or)})`]),
    ...(when === undefined ? [] : [`.when(${conditionIn(when)})`]),
  ];
  return made + calls.join("");
}

function leadOf({ kind, scale, options, rows, columns }: QuestionDefinition): string[] {
  if (kind === "rating" && scale) return [valueIn(scale, "  ")];
  if (kind === "matrix") return [optionsIn(rows), optionsIn(columns)];
  return options ? [optionsIn(options)] : [];
}

/** Digits alone would be put in another order by the language. */
const optionsIn = (options: readonly Option[] = []): string =>
  valueIn(Object.fromEntries(options.map(({ value, text: words }): [string, Text] => [value, words])), "  ");

function conditionIn(json: ConditionJson): string {
  if ("all" in json) return `all(${json.all.map(conditionIn).join(", ")})`;
  if ("any" in json) return `any(${json.any.map(conditionIn).join(", ")})`;
  if ("not" in json) return `not(${conditionIn(json.not)})`;
  const { name, test, value, first } = json;
  const values = value === undefined ? "" : Array.isArray(value) ? value.map(text).join(", ") : text(value);
  const start = `${json.source}(${text(name)})`;
  return `${start}${first === undefined ? "" : `.first(${String(first)})`}.${test}(${values})`;
}

function namesIn(json: ConditionJson): string[] {
  if ("all" in json) return ["all", ...json.all.flatMap(namesIn)];
  if ("any" in json) return ["any", ...json.any.flatMap(namesIn)];
  if ("not" in json) return ["not", ...namesIn(json.not)];
  return [json.source];
}
