import type { DeployedProject } from "../contract/project.ts";
import type { Transport } from "./transport.ts";

/** What is deployed. */
export interface ProjectApi {
  /**
   * The deployed definitions: surveys, rules, waves, events and segments.
   *
   * @example const { segments } = await aw.project.get();
   */
  get(): Promise<DeployedProject>;
}

/** The typed interface of the project, on a transport. */
export const projectOf = ({ readProject }: Pick<Transport, "readProject">): ProjectApi => ({ get: readProject });
