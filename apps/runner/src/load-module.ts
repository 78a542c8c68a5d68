import { existsSync } from "node:fs";
import * as nodeModule from "node:module";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { OptionsError } from "@afterword/runner";
import type { Project } from "@afterword/sdk";

/** Loads a module's default export. @throws OptionsError when there is no such file, or it never finishes */
export async function loadDefault(file: string, what: string, hint: string): Promise<unknown> {
  const path = resolve(file);
  if (!existsSync(path)) throw new OptionsError([`There is no ${what} at ${path}. ${hint}`]);
  const module = await orNever(import(pathToFileURL(path).href) as Promise<{ default?: unknown }>, file);
  return module.default;
}

/** The module, or a mistake once nothing is left that could finish it: Node would just end. */
async function orNever<T>(loading: Promise<T>, file: string): Promise<T> {
  const { promise: never, reject } = Promise.withResolvers<never>();
  const onIdle = () => {
    reject(new OptionsError([`${file} has an await at its top level that never ends.`]));
  };
  process.once("beforeExit", onIdle);
  try {
    return await Promise.race([loading, never]);
  } finally {
    process.off("beforeExit", onIdle);
  }
}

/**
 * Writes down the files that are loaded from now on, but for installed packages'; gives what stops that and lists them. A Node
 * before 22.15 tells of none.
 */
export function noteFiles(): () => readonly string[] {
  const files = new Set<string>();
  const { registerHooks } = nodeModule as { readonly registerHooks?: typeof nodeModule.registerHooks };
  const hooks = registerHooks?.({
    load: (url, context, next) => {
      if (url.startsWith("file:") && !url.includes("/node_modules/")) files.add(fileURLToPath(new URL(url)));
      return next(url, context);
    },
  });
  return () => {
    hooks?.deregister();
    return [...files];
  };
}

/** Loads the project file. @throws OptionsError when it exports no project */
export async function loadProject(file: string): Promise<Project> {
  const project = await loadDefault(file, "project file", "Name one with AFTERWORD_CONFIG or --config.");
  const isProject = typeof project === "object" && project !== null && "surveys" in project && "events" in project;
  if (!isProject)
    throw new OptionsError([`${file} has no project as its default export: export default defineProject({ … }).`]);
  return project as Project;
}
