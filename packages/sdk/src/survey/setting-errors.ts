import { isLocale } from "../contract/person.ts";
import type { FieldError } from "../contract/problem.ts";
import type { SurveyDefinition } from "./definition.ts";
import { groupsOf } from "./groups.ts";

/** What is wrong with settings of a survey that name its questions, by path. */
export function settingErrors(survey: SurveyDefinition): FieldError[] {
  const language = survey.mail?.languageFrom;
  return [
    ...(language === undefined ? [] : languageErrors(survey, language)),
    ...(survey.atLeastOne ?? []).flatMap((group, at) => groupErrors(survey, group, `atLeastOne.${String(at)}`)),
  ];
}

/** Who is invited gets mails in a language that is known of them; who writes unasked says it. */
function languageErrors({ kind, questions }: SurveyDefinition, name: string): FieldError[] {
  const path = "mail.languageFrom";
  if (kind !== "feedback")
    return [
      { path, code: "feedback", message: "Only a form that is open to everybody asks in what language to write." },
    ];
  const question = questions.find((one) => one.name === name);
  if (question?.kind !== "choice")
    return [{ path, code: "unknown", message: `"${name}" is no choice of this survey.` }];
  const strange = (question.options ?? []).filter(({ value }) => !isLocale(value));
  return strange.map(({ value }) => ({ path, code: "unknown", message: `"${value}" is no language tag such as fr.` }));
}

function groupErrors(survey: SurveyDefinition, group: readonly string[], path: string): FieldError[] {
  const questions = survey.questions.filter(({ name, kind }) => group.includes(name) && kind !== "info");
  if (group.length < 2 || questions.length < group.length)
    return [{ path, code: "unknown", message: "It names two or more questions of this survey." }];
  if (questions.some(({ required }) => required))
    return [{ path, code: "required", message: "A question that is required needs an answer anyway." }];
  const isTogether = groupsOf(survey).some((page) => questions.every((one) => page.questions.includes(one)));
  return isTogether ? [] : [{ path, code: "pages", message: "These questions have to be on one page." }];
}
