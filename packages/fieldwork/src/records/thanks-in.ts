import type { AnswerRecord, QuestionDefinition, SurveyDefinition } from "@afterword/sdk";
import { restrictedIn } from "@afterword/text";
import { commentsIn } from "../comments/code-response.ts";

/** What somebody thanks for. */
export interface Thanks {
  readonly words: string;
  /** The question that says which service it is about, with what was chosen; null where there is none. */
  readonly about: { readonly question: QuestionDefinition; readonly value: string } | null;
}

/**
 * What a message thanks for, where whoever wrote it agreed that their words are passed on to the team: `thanks` chosen in the
 * question that is named or keyed `type` or `kind`, and yes to the one that is named or keyed `share_thanks`. Null where it is something
 * else, nobody agreed, or it is about what few may read.
 */
export function thanksIn(survey: SurveyDefinition, answers: AnswerRecord): Thanks | null {
  const asked = (kinds: readonly QuestionDefinition["kind"][], ...called: string[]) =>
    survey.questions.find(
      ({ kind, name, key }) => kinds.includes(kind) && (called.includes(name) || called.includes(key)),
    );
  const said = (question: QuestionDefinition | undefined) =>
    question && Object.hasOwn(answers, question.name) ? answers[question.name] : undefined;
  if (said(asked(["choice"], "type", "kind")) !== "thanks") return null;
  if (said(asked(["consent", "yesNo"], "share_thanks")) !== true) return null;
  const texts = commentsIn(survey, answers).map(({ text }) => text.trim());
  const words = texts.join("\n\n");
  if (words === "" || restrictedIn(words) !== null) return null;
  const question = asked(["choice"], "about", "service");
  const value = said(question);
  return { words, about: question && typeof value === "string" ? { question, value } : null };
}
