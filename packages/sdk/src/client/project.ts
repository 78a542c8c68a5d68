import type { DeployedProject, Deployment, DeployOptions, ProjectInput } from "../contract/project.ts";
import type { Transport } from "./transport.ts";

/** What is deployed. */
export interface ProjectApi {
  /**
   * The deployed definitions: surveys, rules, waves, events and segments.
   *
   * @example const { segments } = await aw.project.get();
   */
  get(): Promise<DeployedProject>;
  /**
   * Publishes what is new or has changed of a project's surveys, all of it or nothing; with `dryRun` says what that would
   * mean. Rules, waves and events are the running code's: how they differ is told.
   *
   * @throws ProblemError `invalid_definition` naming each path, `breaking_change` unless that is meant, `project_changed`
   * where something else was deployed since `base`
   * @example const { grade } = await aw.project.put(projectData(project), { dryRun: true });
   */
  put(project: ProjectInput, options?: DeployOptions): Promise<Deployment>;
}

/** The typed interface of the project, on a transport. */
export const projectOf = ({
  readProject,
  deployProject,
}: Pick<Transport, "readProject" | "deployProject">): ProjectApi => ({
  get: readProject,
  put: (project, options = {}) => deployProject(project, options),
});
