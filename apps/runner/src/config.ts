import { OptionsError } from "@afterword/runner";
import { checkEnvironment, type Config } from "./environment.ts";

/**
 * Reads the environment: the only place that does.
 *
 * @throws OptionsError naming every mistake at once
 */
export function readConfig(flags: { readonly config?: string | undefined } = {}): Config {
  const { values, mistakes } = checkEnvironment(process.env);
  if (mistakes.length > 0) throw new OptionsError(mistakes);
  return { ...values, project: flags.config ?? values.project };
}

/** What the environment says, and every mistake in it. */
export const checkConfig = () => checkEnvironment(process.env);

/** Where the project file is, whatever else the environment says. */
export function readProjectPath(flags: { readonly config?: string | undefined } = {}): string {
  return flags.config ?? checkEnvironment(process.env).values.project;
}

/** The key with which a command calls a runner, whatever else the environment says. */
export const readApiKey = (): string | undefined => checkEnvironment(process.env).values.apiKey;

/** The environment of a program that is started from here. */
export const environmentWith = (more: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...more,
});

/** Where the runner is, whatever else the environment says. */
export const readPublicUrl = (): string => checkEnvironment(process.env).values.publicUrl;
