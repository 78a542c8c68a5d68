import type { Option, QuestionDefinition, Text } from "@afterword/sdk";
import { idOf } from "../import/id-of.ts";
import { assemble, nameOf, type AnswerSource, type ImportedSurvey } from "../import/imported.ts";
import { plainWords } from "../import/plain-words.ts";
import { isParts, type Parts } from "../surveyjs/from-element.ts";
import type { Refusal, RefusalCode } from "../surveyjs/refusal.ts";

/**
 * A file that is no survey of Formbricks.
 *
 * @example if (error instanceof NoFormbricksSurvey) console.error(error.message);
 */
export class NoFormbricksSurvey extends Error {
  override readonly name = "NoFormbricksSurvey";
}

/**
 * A survey from the JSON of a link survey of Formbricks: what its API gives, with `questions`, or `blocks` of elements. What we don't
 * ask is refused, question by question.
 *
 * @throws NoFormbricksSurvey
 * @example
 * const { definition, refused } = fromFormbricks(JSON.parse(await readFile("survey.json", "utf8")));
 */
export function fromFormbricks(json: unknown, { id }: { readonly id?: string | undefined } = {}): ImportedSurvey {
  const survey = surveyIn(json);
  const language = languageOf(survey);
  const refused: Refusal[] = [];
  const leftOut = new Set<string>();
  const taken = new Set<string>();
  const questions: QuestionDefinition[] = [];
  const answers: AnswerSource[] = [];
  for (const [at, element] of elementsOf(survey).entries()) {
    const path = `questions.${stringOf(element["id"]) ?? String(at)}`;
    const refuse = (code: RefusalCode, message: string) => refused.push({ path, code, message });
    const text = textOf(element["headline"], language);
    if (text === null) {
      refuse("markup", "Its words have markup, or an earlier answer in them.");
      continue;
    }
    const read = kindOf(element, language);
    if (typeof read === "string") {
      refuse("kind", read);
      continue;
    }
    if (listOf(element["logic"]).length > 0)
      refuse("expression", "It jumps to another question: here a question says itself when it is asked, by .when(…).");
    const { more, lost } = settingsOf(element, read);
    if (lost.length > 0) refuse("property", `What it says of its answers would be lost: ${lost.join(", ")}.`);
    if (textOf(element["subheader"], language) || element["html"] !== undefined)
      leftOut.add(`${path}: its description`);
    const name = nameOf(codeOf(element, at), taken);
    taken.add(name);
    const { values, ...rest } = read;
    const required = element["required"] === true && rest.kind !== "info";
    questions.push({ name, text, required, key: name, ...rest, ...more });
    if (rest.kind !== "info") answers.push(...sourcesOf(name, at, text, rest, values));
  }
  for (const [at, block] of listOf(survey["blocks"]).filter(isParts).entries())
    if (listOf(block["logic"]).length > 0)
      refused.push({
        path: `blocks.${stringOf(block["name"]) ?? String(at)}`,
        code: "expression",
        message: "It jumps to another block: here a question says itself when it is asked, by .when(…).",
      });
  for (const name of ["welcomeCard", "styling", "hiddenFields", "variables"])
    if (isParts(survey[name]) && survey[name]["enabled"] !== false) leftOut.add(name);
  const { definition, refused: more } = assemble(
    {
      id: id ?? idOf(stringOf(survey["name"]) ?? ""),
      ...(typeof survey["name"] === "string" ? { title: survey["name"] } : {}),
      ...(language === "en" ? {} : { language }),
    },
    questions,
  );
  return { definition, refused: [...refused, ...more], leftOut: [...leftOut], answers };
}

function surveyIn(json: unknown): Parts {
  const outer = isParts(json) ? json : {};
  const survey = isParts(outer["data"]) ? outer["data"] : outer;
  if (!Array.isArray(survey["questions"]) && !Array.isArray(survey["blocks"]))
    throw new NoFormbricksSurvey("It is no survey of Formbricks: there are neither questions nor blocks.");
  return survey;
}

const stringOf = (given: unknown): string | undefined => (typeof given === "string" ? given : undefined);

const listOf = (given: unknown): readonly unknown[] => (Array.isArray(given) ? (given as unknown[]) : []);

const elementsOf = ({ questions, blocks }: Parts): readonly Parts[] => {
  const own = listOf(questions).filter(isParts);
  return own.length > 0
    ? own
    : listOf(blocks)
        .filter(isParts)
        .flatMap((block) => listOf(block["elements"]).filter(isParts));
};

/** The language that `default` stands for. */
function languageOf({ languages }: Parts): string {
  const usual = listOf(languages)
    .filter(isParts)
    .find((one) => one["default"] === true);
  const { language } = usual ?? {};
  const code = isParts(language) ? language["code"] : undefined;
  return typeof code === "string" ? code : "en";
}

const codeOf = ({ id, type }: Parts, at: number): string =>
  // Ids that were drawn say nothing to whoever reads the project.
  typeof id === "string" && /^[a-z][A-Za-z_]{0,40}$/.test(id) ? id : `${String(type)}${String(at + 1)}`;

/** Words in one language or several; null where there is more than words, or an earlier answer, in them. */
function textOf(given: unknown, language: string): Text | null {
  if (typeof given === "string") return wordsOf(given);
  if (!isParts(given)) return "";
  const said = Object.entries(given).filter(
    (one): one is [string, string] => typeof one[1] === "string" && one[1] !== "",
  );
  const plain = said.map(([tag, words]) => [tag === "default" ? language : tag, wordsOf(words)] as const);
  if (plain.some(([, words]) => words === null)) return null;
  const [first] = plain;
  return plain.length <= 1 ? (first?.[1] ?? "") : (Object.fromEntries(plain) as Record<string, string>);
}

const wordsOf = (html: string): string | null =>
  /#recall:/.test(html) ? null : (plainWords(html)?.replaceAll("{", "{{") ?? null);

type Kind = Pick<QuestionDefinition, "kind"> &
  Partial<QuestionDefinition> & { readonly values?: ReadonlyMap<string, string> };

const unknown: Readonly<Record<string, string>> = {
  pictureSelection: "a choice of pictures",
  fileUpload: "a file",
  cal: "an appointment",
  address: "an address in parts",
  contactInfo: "contact data in parts",
};

/** The question of ours that an element is; a sentence where there is none. */
function kindOf(element: Parts, language: string): Kind | string {
  const { type, inputType, longAnswer, range } = element;
  switch (type) {
    case "openText":
      if (inputType === "email") return { kind: "email" };
      if (inputType === "number") return { kind: "number" };
      return { kind: longAnswer === false ? "text" : "comment" };
    case "nps":
      return { kind: "nps", scale: { min: 0, max: 10 } };
    case "rating": {
      const max = typeof range === "number" ? range : 5;
      return { kind: "rating", scale: { min: 1, max } };
    }
    case "csat":
      return { kind: "csat", scale: { min: 1, max: 5 } };
    case "ces":
      return range === 5 ? { kind: "rating", scale: { min: 1, max: 5 } } : { kind: "ces", scale: { min: 1, max: 7 } };
    case "multipleChoiceSingle":
      return optionsOf("choice", element["choices"], language);
    case "multipleChoiceMulti":
      return optionsOf("choices", element["choices"], language);
    case "ranking":
      return optionsOf("ranking", element["choices"], language);
    case "matrix": {
      const [rows, columns] = [element["rows"], element["columns"]].map((list) => readOptions(list, language));
      if (!rows || !columns) return "An option has markup, or an earlier answer in it.";
      return { kind: "matrix", rows, columns, values: labelsOf(columns) };
    }
    case "date":
      return { kind: "date" };
    case "consent":
      return {
        kind: "consent",
        values: new Map([
          ["accepted", "true"],
          ["dismissed", ""],
        ]),
      };
    case "cta":
      return { kind: "info" };
    default:
      return `There is no such question here: ${unknown[String(type)] ?? JSON.stringify(type)}.`;
  }
}

/** What is said of its answers besides: in which order options stand, and how long a text is. */
function settingsOf(
  { shuffleOption, charLimit, validation }: Parts,
  { kind }: Kind,
): { readonly more: Pick<QuestionDefinition, "max" | "order">; readonly lost: readonly string[] } {
  const limits = isParts(charLimit) && charLimit["enabled"] === true ? charLimit : {};
  const { min, max } = limits;
  const isText = kind === "comment" || kind === "text";
  const most = isText && typeof max === "number" && max > 0 ? { max } : {};
  const isListed = kind === "choice" || kind === "choices" || kind === "ranking";
  const drawn = shuffleOption === "all" && isListed ? { order: "drawn" as const } : {};
  const hasRules = isParts(validation) && listOf(validation["rules"]).length > 0;
  const lost = [
    ...(typeof min === "number" && min > 0 ? ["charLimit.min"] : []),
    ...(typeof max === "number" && !("max" in most) ? ["charLimit.max"] : []),
    ...(typeof shuffleOption === "string" && shuffleOption !== "none" && !("order" in drawn) ? ["shuffleOption"] : []),
    ...(hasRules ? ["validation"] : []),
  ];
  return { more: { ...most, ...drawn }, lost };
}

function optionsOf(kind: "choice" | "choices" | "ranking", given: unknown, language: string): Kind | string {
  const hasOther = listOf(given).some((one) => isParts(one) && one["id"] === "other");
  if (hasOther) return 'It takes "other" with words of one\'s own: ask for these by a question of their own.';
  const options = readOptions(given, language);
  return options ? { kind, options, values: labelsOf(options) } : "An option has markup, or an earlier answer in it.";
}

function readOptions(given: unknown, language: string): Option[] | null {
  const taken = new Set<string>();
  const options: Option[] = [];
  for (const one of listOf(given)) {
    const text = textOf(isParts(one) && "label" in one ? one["label"] : one, language);
    if (text === null) return null;
    const [words = ""] = typeof text === "string" ? [text] : Object.values(text);
    const value = nameOf(words.slice(0, 40), taken);
    taken.add(value);
    options.push({ value, text });
  }
  return options;
}

const labelsOf = (options: readonly Option[]): ReadonlyMap<string, string> =>
  new Map(
    options.flatMap(({ value, text }) =>
      (typeof text === "string" ? [text] : Object.values(text)).map((label) => [label, value] as const),
    ),
  );

/** Where a question's answers stand in an export: it numbers the questions, and writes words. */
function sourcesOf(
  name: string,
  at: number,
  text: Text,
  kind: Kind,
  values: Kind["values"] = new Map(),
): AnswerSource[] {
  const words = typeof text === "string" ? [text] : Object.values(text);
  const columns = words.flatMap((one) => [`${String(at + 1)}. ${one}`, one]);
  if (kind.kind !== "matrix")
    return [
      { columns, into: name, values, ...(kind.kind === "choices" || kind.kind === "ranking" ? { isList: true } : {}) },
    ];
  return (kind.rows ?? []).map(({ value, text: row }) => {
    const labels = typeof row === "string" ? [row] : Object.values(row);
    const own = columns.flatMap((column) =>
      labels.flatMap((label) => [`${column} - ${label}`, `${column} [${label}]`]),
    );
    return { columns: own, into: `${name}.${value}`, values };
  });
}
