import type { Measure } from "@afterword/charts";
import type { GoalMetric } from "@afterword/sdk";
import { useWords } from "../../app/words.tsx";
import { useResults } from "./results-context.tsx";

/** A figure that can have a goal, as it is called and measured here. */
export interface GoalFigure {
  readonly metric: GoalMetric;
  readonly question: string | undefined;
  readonly measure: Measure;
}

/** The figures of the survey that can have a goal. */
export function useGoalFigures(): readonly GoalFigure[] {
  const words = useWords();
  const { survey, asked } = useResults();
  const percent = (name: "responseRate" | "sla" | "fcr" | "fcrAsked"): Measure => ({
    name: words.text(`console.results.${name}`),
    unit: "percent",
  });
  const fcr = survey.questions.find(({ name, key, kind }) => kind === "yesNo" && (name === "fcr" || key === "fcr"));
  const isOfRequests = survey.k === 1 && survey.kind !== "relational";
  return [
    ...asked,
    { metric: "response-rate", question: undefined, measure: percent("responseRate") },
    ...(isOfRequests
      ? ([
          { metric: "sla", question: undefined, measure: percent("sla") },
          { metric: "fcr", question: undefined, measure: percent("fcr") },
        ] as const)
      : []),
    ...(fcr === undefined ? [] : [{ metric: "fcr", question: fcr.name, measure: percent("fcrAsked") } as const]),
  ];
}
