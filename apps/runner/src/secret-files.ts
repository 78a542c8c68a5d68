import { readFileSync } from "node:fs";

/** Variables that hold a secret: each may instead name a file that has it, as vaults and containers put them there. */
const secrets = [
  "AFTERWORD_DATABASE_URL",
  "AFTERWORD_REPORTS_DATABASE_URL",
  "AFTERWORD_SMTP_URL",
  "AFTERWORD_SECRET",
  "AFTERWORD_SECRET_OLD",
  "AFTERWORD_API_KEY",
  "AFTERWORD_OIDC_CLIENT_SECRET",
] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment with what files hold in the place of their names, and what is wrong with those; no mistake tells what is in a
 * file.
 *
 * @example withSecretFiles({ AFTERWORD_SECRET_FILE: "/run/secrets/afterword" }).environment.AFTERWORD_SECRET // what is in the file
 */
export function withSecretFiles(given: Environment): {
  readonly environment: Environment;
  readonly mistakes: string[];
} {
  const environment = { ...given };
  const mistakes: string[] = [];
  for (const name of secrets) {
    const file = given[`${name}_FILE`]?.trim() ?? "";
    if (file === "") continue;
    if ((given[name]?.trim() ?? "") !== "")
      mistakes.push(`${name} and ${name}_FILE are both set: one of them has to go.`);
    try {
      const text = readFileSync(file, "utf8").trim();
      if (text === "") mistakes.push(`${name}_FILE "${file}" is empty.`);
      environment[name] = text;
    } catch (error) {
      mistakes.push(`${name}_FILE "${file}" can't be read: ${(error as NodeJS.ErrnoException).code ?? "unknown"}.`);
    }
  }
  return { environment, mistakes };
}
