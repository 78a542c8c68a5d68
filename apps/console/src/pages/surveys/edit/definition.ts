import {
  mapTexts,
  textIn,
  type ConditionJson,
  type Option,
  type QuestionDefinition,
  type QuestionKind,
  type SurveyDefinition,
  type Text,
} from "@afterword/sdk";
import { ownOf } from "../words-of.tsx";

/** The kinds of questions in the order in which they are offered. */
export const kinds: readonly QuestionKind[] = [
  "csat",
  "nps",
  "ces",
  "agree",
  "rating",
  "yesNo",
  "choice",
  "choices",
  "ranking",
  "matrix",
  "comment",
  "text",
  "number",
  "email",
  "date",
  "consent",
  "info",
];

const scales: { readonly [kind in QuestionKind]?: NonNullable<QuestionDefinition["scale"]> } = {
  csat: { min: 1, max: 5 },
  nps: { min: 0, max: 10 },
  ces: { min: 1, max: 7 },
  agree: { min: 1, max: 5 },
  rating: { min: 1, max: 5 },
};

/** The lists of options that a kind has. */
export function listsOf(kind: QuestionKind): readonly ("options" | "rows" | "columns")[] {
  if (kind === "matrix") return ["rows", "columns"];
  return kind === "choice" || kind === "choices" || kind === "ranking" ? ["options"] : [];
}

/** A question of another kind, with what it keeps: its name, its words, and its options where it has any. */
export function withKind(question: QuestionDefinition, kind: QuestionKind): QuestionDefinition {
  const { name, key, text, when } = question;
  const first: Option[] = [{ value: "a", text: {} }];
  const lists = Object.fromEntries(listsOf(kind).map((list) => [list, question[list] ?? first]));
  const scale = scales[kind];
  return {
    name,
    key,
    kind,
    text,
    required: kind !== "info" && question.required,
    ...(when === undefined ? {} : { when }),
    ...(scale === undefined ? {} : { scale }),
    ...lists,
  };
}

/** A new question of a kind. */
export const newQuestion = (name: string, kind: QuestionKind): QuestionDefinition =>
  withKind({ name, key: name, kind, text: {}, required: kind !== "comment" }, kind);

/** The survey with another question in the place of one. */
export const withQuestion = (
  survey: SurveyDefinition,
  name: string,
  change: (question: QuestionDefinition) => QuestionDefinition,
): SurveyDefinition => ({
  ...survey,
  questions: survey.questions.map((one) => (one.name === name ? change(one) : one)),
});

/** The survey with a question one place further up or down. */
export function moved(survey: SurveyDefinition, at: number, by: -1 | 1): SurveyDefinition {
  const questions = [...survey.questions];
  const [one] = questions.splice(at, 1);
  if (one) questions.splice(at + by, 0, one);
  return { ...survey, questions };
}

/** The survey without texts that it need not have and that say nothing in its own language: their translations go with them. */
export function tidy(survey: SurveyDefinition): SurveyDefinition {
  const own = ownOf(survey);
  const { title, thanks, mail, ...rest } = survey;
  const isSaid = (text: Text | undefined) => textIn(text, own, own) !== "";
  const said = Object.fromEntries(
    Object.entries(mail ?? {}).filter(([part, text]) => part === "languageFrom" || isSaid(text as Text | undefined)),
  );
  return {
    ...rest,
    ...(title !== undefined && isSaid(title) ? { title } : {}),
    ...(thanks !== undefined && isSaid(thanks) ? { thanks } : {}),
    ...(Object.keys(said).length > 0 ? { mail: said } : {}),
  };
}

/** What a condition says once a question it looks at has another name. */
function conditionRenamed(condition: ConditionJson, from: string, to: string): ConditionJson {
  const rename = (one: ConditionJson) => conditionRenamed(one, from, to);
  if ("all" in condition) return { all: condition.all.map(rename) };
  if ("any" in condition) return { any: condition.any.map(rename) };
  if ("not" in condition) return { not: rename(condition.not) };
  return condition.source === "answer" && condition.name === from ? { ...condition, name: to } : condition;
}

/** Words that name an answer by its question; `{{` is a brace of its own. */
const wordsRenamed = (words: string, from: string, to: string): string =>
  words.replaceAll(/\{\{|\{([A-Za-z][A-Za-z0-9_]*)\}/g, (piece, name) => (name === from ? `{${to}}` : piece));

/** The survey with another name for a question, which conditions, words and settings follow. */
export function renamed(survey: SurveyDefinition, from: string, to: string): SurveyDefinition {
  const name = (one: string) => (one === from ? to : one);
  const isInQuestion = (path: string) => path.startsWith("questions.");
  const said = mapTexts(survey, (path, text) => {
    if (!isInQuestion(path)) return text;
    if (typeof text === "string") return wordsRenamed(text, from, to);
    return Object.fromEntries(Object.entries(text).map(([tag, words]) => [tag, wordsRenamed(words, from, to)]));
  });
  const { atLeastOne, mail } = said;
  return {
    ...said,
    ...(atLeastOne === undefined ? {} : { atLeastOne: atLeastOne.map((group) => group.map(name)) }),
    ...(mail?.languageFrom === undefined ? {} : { mail: { ...mail, languageFrom: name(mail.languageFrom) } }),
    questions: said.questions.map((question) => ({
      ...question,
      name: name(question.name),
      // A metric key that was never chosen goes with the name.
      key: question.name === from && question.key === from ? to : question.key,
      ...(question.when === undefined ? {} : { when: conditionRenamed(question.when, from, to) }),
    })),
  };
}

const namePattern = /^[a-z][A-Za-z0-9_]{0,63}$/;

/** Why a question can't have a name: its form, or that another has it; null where it can. */
export function nameFault(survey: SurveyDefinition, name: string, own?: string): "pattern" | "taken" | null {
  if (!namePattern.test(name)) return "pattern";
  return survey.questions.some((one) => one.name !== own && (one.name === name || one.key === name)) ? "taken" : null;
}

/** The question with other settings; those that are undefined are left out. */
export function withSettings(
  question: QuestionDefinition,
  more: { readonly [name in "max" | "or" | "order" | "exclusive"]?: QuestionDefinition[name] | undefined },
): QuestionDefinition {
  const all = Object.entries({ ...question, ...more }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all) as unknown as QuestionDefinition;
}

/** The question with other options; the one that goes with no other stays that one, unless it is removed. */
export function withOptions(
  question: QuestionDefinition,
  list: "options" | "rows" | "columns",
  options: readonly Option[],
): QuestionDefinition {
  const before = question[list] ?? [];
  const now = { ...question, [list]: options };
  const at = before.findIndex(({ value }) => value === question.exclusive);
  if (list !== "options" || at < 0 || options.some(({ value }) => value === question.exclusive)) return now;
  return withSettings(now, { exclusive: options.length === before.length ? options[at]?.value : undefined });
}
