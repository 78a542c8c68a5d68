import type { AdditionScope, ConditionJson, SurveyChange, SurveyDefinition } from "@afterword/sdk";
import type { ConsoleWords } from "@afterword/language/console";
import { languageName } from "../../app/language-name.ts";
import { useWords } from "../../app/words.tsx";
import { ConditionWords } from "./condition-words.tsx";
import { optionLabel, questionLabel } from "./labels.ts";

interface ChangedValueProps {
  readonly change: Pick<SurveyChange, "path" | "change">;
  /** What it was or is; undefined where there was or is nothing. */
  readonly value: unknown;
  /** The survey as it was, or is. */
  readonly survey: SurveyDefinition;
}

/** What something was, or is, in words. */
export function ChangedValue({ change, value, survey }: ChangedValueProps) {
  const words = useWords();
  if (change.change === "condition_changed")
    return value === undefined ? (
      words.text("console.surveys.when.always")
    ) : (
      <ConditionWords of={value as ConditionJson} survey={survey} />
    );
  if (change.change === "required_changed") return words.text(value === true ? "console.yes" : "console.no");
  const said = saidOf(words, change, value, survey);
  return said === null ? null : <bdi>{said}</bdi>;
}

type Kind = SurveyDefinition["questions"][number]["kind"];

function saidOf(
  words: ConsoleWords,
  { path, change }: Pick<SurveyChange, "path" | "change">,
  value: unknown,
  survey: SurveyDefinition,
): string | null {
  const [first = "", name = ""] = path.split(".");
  switch (change) {
    case "question_added":
    case "question_removed":
      return value === undefined ? null : questionLabel(words, survey, name);
    case "kind_changed":
      return words.text(`console.surveys.kinds.${value as Kind}`);
    case "scale_changed": {
      const scale = value as { readonly min: number; readonly max: number } | undefined;
      return scale === undefined ? null : words.text("console.surveys.scale.value", { ...scale });
    }
    case "option_added":
    case "option_removed":
      return value === undefined ? null : optionLabel(words, survey, name, value as string);
    case "option_moved":
      return words.list((value as readonly string[]).map((one) => optionLabel(words, survey, name, one)));
    case "setting_changed":
      if (first === "additions") return scopeOf(words, value as AdditionScope | undefined);
      return first === "questions" ? ofQuestion(words, path, value, survey) : ofSurvey(words, path, value, survey);
    default:
      return typeof value === "string" ? value : null;
  }
}

/** A setting of a question. */
function ofQuestion(words: ConsoleWords, path: string, value: unknown, survey: SurveyDefinition): string | null {
  const [, name = "", part = ""] = path.split(".");
  if (part === "order") return words.text(value === "drawn" ? "console.yes" : "console.no");
  if (value === undefined) return null;
  if (part === "of") return value as string;
  if (part === "max") return words.number(Number(value));
  if (part === "or") return words.text(`console.surveys.or.${value as NonNullable<Question["or"]>}`);
  return optionLabel(words, survey, name, value as string);
}

/** Who is asked what a unit adds. */
const scopeOf = (words: ConsoleWords, scope: AdditionScope = {}): string | null => {
  const said = Object.entries(scope).map(([segment, values]) => `${segment}: ${words.list(values)}`);
  return said.length === 0 ? null : words.list(said);
};

type Question = SurveyDefinition["questions"][number];

/** A setting of the survey itself. */
function ofSurvey(words: ConsoleWords, path: string, value: unknown, survey: SurveyDefinition): string | null {
  switch (path) {
    case "kind":
      return words.text(`console.surveys.kind.${value as SurveyDefinition["kind"]}`);
    case "privacy":
      return words.text(`console.surveys.privacy.${value as SurveyDefinition["privacy"]}`);
    case "k":
      return words.number(Number(value));
    case "language":
      return languageName(words, (value ?? "en") as string);
    case "untranslated":
      return words.text(`console.surveys.untranslated.${value === "skip" ? "skip" : "fallback"}`);
    case "pages":
      return words.text(`console.surveys.pages.${value === "one" || value === "each" ? value : "auto"}`);
    case "about":
      return words.text(`console.surveys.about.${(value ?? "request") as NonNullable<SurveyDefinition["about"]>}`);
    case "atLeastOne":
      return words.list(
        ((value ?? []) as readonly (readonly string[])[]).map((group) =>
          words.list(group.map((name) => questionLabel(words, survey, name))),
        ),
      );
    default:
      return value === undefined ? null : questionLabel(words, survey, value as string);
  }
}
