import type { QuestionDefinition, SurveyDefinition, Text } from "./definition.ts";

/**
 * The texts of a survey that a reader of this language would get in another one, by path. A plain text and a `default`
 * are in the survey's own language.
 *
 * @param locale a language tag; its language counts, so a text in `pt` is there for `pt-BR`
 * @example missingTranslations(ticketCsat.definition, "ar") // ["questions.csat.text", "questions.why.text"]
 */
export function missingTranslations(survey: SurveyDefinition, locale: string): string[] {
  const language = languageOf(locale);
  const own = languageOf(survey.language ?? "en");
  const isMissing = (text: Text) =>
    typeof text === "string"
      ? language !== own
      : !Object.keys(text).some((tag) => languageOf(tag === "default" ? own : tag) === language);
  return [...textsOf(survey)].filter(([, text]) => isMissing(text)).map(([path]) => path);
}

/**
 * The language of a tag, without its script and region.
 *
 * @example languageOf("pt-BR") // "pt"
 */
export const languageOf = (tag: string): string => tag.split(/[-_]/, 1)[0]?.toLowerCase() ?? "";

/** The texts of a survey's mails. */
export const mailTexts = ["subject", "preheader", "reason", "reminder"] as const;

/**
 * Every text of a survey that people read, by path.
 *
 * @example for (const [path, text] of textsOf(survey)) console.log(path, text);
 */
export function* textsOf(survey: SurveyDefinition): Generator<[path: string, text: Text]> {
  if (survey.title !== undefined) yield ["title", survey.title];
  if (survey.thanks !== undefined) yield ["thanks", survey.thanks];
  for (const part of mailTexts) {
    const text = survey.mail?.[part];
    if (text !== undefined) yield [`mail.${part}`, text];
  }
  for (const question of survey.questions)
    for (const [part, text] of textsOfQuestion(question)) yield [`questions.${question.name}.${part}`, text];
  for (const { id, examples } of survey.additions ?? [])
    for (const [name, text] of Object.entries(examples)) yield [`additions.${id}.examples.${name}`, text];
}

/** Every text of a question, by the path inside it. */
export function* textsOfQuestion(question: QuestionDefinition): Generator<[path: string, text: Text]> {
  yield ["text", question.text];
  if (question.example !== undefined) yield ["example", question.example];
  for (const list of ["options", "rows", "columns"] as const)
    for (const option of question[list] ?? []) yield [`${list}.${option.value}`, option.text];
}

/**
 * The languages that texts of a survey name. A plain text and a `default` name none.
 *
 * @example languagesOf(ticketCsat.definition) // ["ar", "en", "fr"]
 */
export function languagesOf(survey: SurveyDefinition): string[] {
  const tags = [...textsOf(survey)].flatMap(([, text]) => (typeof text === "object" ? Object.keys(text) : []));
  return [...new Set(tags.filter((tag) => tag !== "default").map(languageOf))].sort();
}
