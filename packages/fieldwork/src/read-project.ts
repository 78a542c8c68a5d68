import { projectData, type DeployedProject } from "@afterword/sdk";
import type { Ctx } from "./context.ts";

/** What is deployed, as data. */
export async function readProject({ project: { project } }: Pick<Ctx, "project">): Promise<DeployedProject> {
  return projectData(project);
}
