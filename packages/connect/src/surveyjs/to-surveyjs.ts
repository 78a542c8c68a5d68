import { textsOf, type SurveyDefinition, type Text } from "@afterword/sdk";
import { comparisonRefusals } from "./comparisons.ts";
import type { SurveyJsSurvey } from "./json.ts";
import { keptName, writeKept } from "./kept.ts";
import { toMarkup } from "./markup.ts";
import type { Refusal, Written } from "./refusal.ts";
import { toElement } from "./to-element.ts";

/**
 * A survey as SurveyJS has it, with every language it is in. What SurveyJS has no place for, such as privacy and metric keys,
 * goes along in a value that it shows nowhere, so that {@link fromSurveyJS} gives the same survey back.
 *
 * @returns the JSON; or everything that SurveyJS would ask or decide otherwise, and then nothing of the rest
 * @example
 * const written = toSurveyJS(ticketCsat.definition);
 * if (written.ok) new Model(written.json); // of survey-core
 * else console.log(written.refused);
 */
export function toSurveyJS(definition: SurveyDefinition): Written {
  const refused = refusalsOf(definition);
  return refused.length > 0 ? { ok: false, refused } : { ok: true, json: write(definition) };
}

function write(definition: SurveyDefinition): SurveyJsSurvey {
  const { title, language, thanks, pages, questions } = definition;
  return {
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { locale: language }),
    ...(thanks === undefined ? {} : { completedHtml: toMarkup(thanks) }),
    ...(pages === undefined ? {} : { questionsOnPageMode: pages === "one" ? "singlePage" : "questionPerPage" }),
    clearInvisibleValues: "onHidden",
    calculatedValues: [{ name: keptName, expression: writeKept(definition) }],
    elements: questions.map((question) => toElement(question, definition)),
  };
}

function refusalsOf(definition: SurveyDefinition): Refusal[] {
  const { questions } = definition;
  const questionOf = (name: string) => questions.find((one) => one.name === name);
  const conditions = questions.flatMap(({ name, when }) =>
    when ? comparisonRefusals(when, questionOf, `questions.${name}.when`) : [],
  );
  return [...namesAlike(questions), ...conditions, ...braces(definition)];
}

function* namesAlike(questions: SurveyDefinition["questions"]): Generator<Refusal> {
  const seen = new Map([[keptName, keptName]]);
  for (const { name } of questions) {
    const twin = seen.get(name.toLowerCase());
    const message = `SurveyJS takes the names "${String(twin)}" and "${name}" for the same.`;
    if (twin !== undefined) yield { path: `questions.${name}`, code: "comparison", message };
    seen.set(name.toLowerCase(), name);
  }
}

function* braces(definition: SurveyDefinition): Generator<Refusal> {
  const message = "SurveyJS has no way to write a brace itself.";
  for (const [path, text] of textsOf(definition))
    if (!path.startsWith("mail.") && words(text).some((one) => one.includes("{{")))
      yield { path, code: "brace", message };
}

const words = (text: Text): string[] => (typeof text === "string" ? [text] : Object.values(text));
