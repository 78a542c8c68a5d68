import { deployProject, readProject, type Ctx } from "@afterword/fieldwork";
import { check, projectInput, type Transport } from "@afterword/sdk";

/**
 * What the typed interface of the project needs, on use cases in this process.
 *
 * @param refresh takes over into this process what was published
 */
export const projectTransport = (
  context: () => Ctx,
  refresh: () => Promise<void>,
): Pick<Transport, "readProject" | "deployProject"> => ({
  readProject: () => readProject(context()),
  deployProject: async (project, options) => {
    const input = check(projectInput, project, "invalid_definition");
    const deployed = await deployProject(context(), input, options);
    if (deployed.published) await refresh();
    return deployed;
  },
});
