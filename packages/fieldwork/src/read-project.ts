import { projectData, withoutKept, type DeployedProject } from "@afterword/sdk";
import type { Ctx } from "./context.ts";
import { isOpen } from "./indicators/read-indicator.ts";

/**
 * What is deployed, as data, without what units add at the console; of services and indicators those that may say something of what
 * whoever asks may see.
 */
export async function readProject({
  project: { project },
  parts,
}: Pick<Ctx, "project" | "parts">): Promise<DeployedProject> {
  const surveys = project.surveys.map((survey) => ({ ...survey, definition: withoutKept(survey.definition) }));
  const data = projectData({ ...project, surveys });
  return {
    ...data,
    services: data.services.filter(({ segments }) => isOpen(parts, segments)),
    indicators: data.indicators.filter(({ denominator }) => isOpen(parts, denominator.where)),
  };
}
