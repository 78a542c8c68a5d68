import { projectData, withoutKept, type DeployedProject } from "@afterword/sdk";
import type { Ctx } from "./context.ts";

/** What is deployed, as data, without what units add at the console. */
export async function readProject({ project: { project } }: Pick<Ctx, "project">): Promise<DeployedProject> {
  const surveys = project.surveys.map((survey) => ({ ...survey, definition: withoutKept(survey.definition) }));
  return projectData({ ...project, surveys });
}
