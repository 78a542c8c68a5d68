import { projectTransport } from "@afterword/runner/parts";
import { projectData, projectOf, type DeployedProject, type ProjectApi } from "@afterword/sdk";
import { openForCommand } from "../open.ts";

/** Does something with the configured database and the project that is to be deployed to it. */
export async function withStored<T>(
  flags: { readonly config?: string },
  work: (api: ProjectApi, project: DeployedProject) => Promise<T>,
): Promise<T> {
  const opened = await openForCommand(flags);
  const { parts, scope } = opened;
  try {
    const context = () => parts.contextOf(scope, { kind: "host", id: "deploy" });
    const data = projectData({ ...parts.project.project, surveys: parts.project.declared });
    return await work(projectOf(projectTransport(context, parts.refreshProject)), data);
  } finally {
    await opened.close();
  }
}
