import { surveyWarnings, type Project, type SurveyWarning } from "@afterword/sdk";
import { surveyLanguages } from "./languages.ts";

/** Something that works and may still be a mistake. */
export interface Warning {
  /** Dotted path in the project, such as `surveys.annual.k`. */
  readonly path: string;
  readonly code: SurveyWarning["code"] | "no_retention" | "unspoken_language";
  readonly message: string;
}

/** What may be a mistake in a project, as far as it can be told without its people. */
export function warningsOf(project: Pick<Project, "surveys" | "retention">): Warning[] {
  const own = project.surveys.flatMap(({ id, definition }) =>
    surveyWarnings(definition).map((warning) => ({
      ...warning,
      path: ["surveys", id, warning.path].filter(Boolean).join("."),
    })),
  );
  return [...own, ...unspoken(project), ...unlimited(project)];
}

/** A project that says of nothing how long it is kept. */
function* unlimited({ retention }: Pick<Project, "retention">): Generator<Warning> {
  if (Object.keys(retention).length > 0) return;
  const message =
    'Nothing says how long names and comments are kept: they stay until somebody erases them. Say retention: { comments: "24mo", identities: "36mo" } or what your rules are.';
  yield { path: "retention", code: "no_retention", message };
}

/** Languages that the questions have and the buttons, errors and mails around them do not. */
function* unspoken(project: Pick<Project, "surveys">): Generator<Warning> {
  for (const { locale } of surveyLanguages(project).filter(({ name }) => name === null)) {
    const message = `Questions are in "${locale}", and everything around them would be in English: add the language with addLanguage.`;
    yield { path: "surveys", code: "unspoken_language", message };
  }
}
