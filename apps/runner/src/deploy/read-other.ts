import { readFile } from "node:fs/promises";
import { OptionsError } from "@afterword/runner";
import { deployedProject, projectData, projectInput, type DeployedProject } from "@afterword/sdk";
import { loadProject } from "../load-module.ts";

/** A project of a file: another project file, or JSON as `GET /v1/project` gives it. @throws OptionsError */
export async function readOther(file: string): Promise<DeployedProject> {
  if (!file.endsWith(".json")) return projectData(await loadProject(file));
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new OptionsError([`${file} can't be read: ${error instanceof Error ? error.message : String(error)}`]);
  });
  const json = parsed(text);
  const read = deployedProject.safeParse(json);
  if (read.success && projectInput.safeParse(json).success) return read.data;
  throw new OptionsError([`${file} is no project as GET /v1/project gives it.`]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
