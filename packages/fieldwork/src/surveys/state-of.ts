import type { SurveyItem } from "@afterword/sdk";
import type { CompiledProject } from "../compile-project.ts";

/** Whether a survey is asked. */
export function stateOf(project: Pick<CompiledProject, "survey" | "isRetired">, survey: string): SurveyItem["state"] {
  if (project.isRetired(survey)) return "retired";
  return project.survey(survey) ? "running" : "removed";
}
