import { OptionsError } from "@afterword/runner";
import { checkEnvironment } from "./environment.ts";

/** What the environment says; everything else has a default. The only place that reads it. */
export interface Config {
  readonly database: string;
  readonly smtp: string | undefined;
  readonly mailFrom: string | undefined;
  readonly publicUrl: string;
  readonly secret: string | undefined;
  readonly port: number;
  readonly mode: "development" | "production" | undefined;
  readonly apiKey: string | undefined;
  /** Path of the project file. */
  readonly project: string;
}

/**
 * Reads the environment.
 *
 * @throws OptionsError naming every mistake at once
 */
export function readConfig(flags: { readonly config?: string | undefined } = {}): Config {
  const { values, mistakes } = checkEnvironment(process.env);
  if (mistakes.length > 0) throw new OptionsError(mistakes);
  return { ...values, project: flags.config ?? values.project };
}
