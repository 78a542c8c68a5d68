import type { Measure } from "@afterword/charts";
import type { ConsoleWords } from "@afterword/language/console";
import { kindsWithScores, type ScoreMetric, type SurveyItem } from "@afterword/sdk";

/** A question whose answers have a figure, with how it is called and measured. */
export interface Asked {
  readonly question: string;
  readonly metric: ScoreMetric;
  readonly measure: Measure;
  readonly scale: { readonly min: number; readonly max: number };
}

/** A text in the reader's language, or in the one that there is. */
export function ownText(text: string | Readonly<Record<string, string>>, language: string): string {
  if (typeof text === "string") return text;
  return text[language] ?? text["default"] ?? text["en"] ?? Object.values(text)[0] ?? "";
}

const headline = ["csat", "nps", "ces"] as const;

/** The questions of a survey with a score, the headline of each kind first. */
export function askedOf(words: ConsoleWords, survey: SurveyItem): Asked[] {
  const all = survey.questions.filter(({ kind }) => kindsWithScores.includes(kind));
  // What units add comes after what everybody is asked, and is no headline.
  const core = all.filter(({ of }) => of === undefined);
  const scored = (questions: SurveyItem["questions"]): Asked[] =>
    questions
      .map(({ name, kind, text, of, scale = { min: 1, max: 5 } }): Asked => {
        const special = headline.find((one) => one === kind);
        const isOnly = of === undefined && core.filter((one) => one.kind === kind).length === 1;
        const label =
          special && isOnly ? words.text(`console.results.${special}`) : named(ownText(text, words.language));
        const unit = special === undefined ? "score" : special === "nps" ? "points" : "percent";
        return {
          question: name,
          metric: special ?? "mean",
          measure: { name: label, unit, ...scale },
          scale,
        };
      })
      .sort((a, b) => rank(a) - rank(b));
  return [...scored(core), ...scored(all.filter(({ of }) => of !== undefined))];
}

/** What is asked, as a name that stands within other sentences. */
const named = (text: string): string => text.trim().replace(/[.。]$/u, "");

const rank = ({ metric }: Asked): number => (metric === "mean" ? 9 : ["csat", "nps", "ces"].indexOf(metric));

/** The mean of a question, for where several of them stand beside each other. */
export const meanOf = ({ question, scale, measure }: Asked): Asked => ({
  question,
  metric: "mean",
  scale,
  measure: { name: measure.name, unit: "score", ...scale },
});
