import { secretFrom, secretNamed, type Secret } from "@afterword/fieldwork";
import { checkOptions } from "@afterword/runner/parts";
import { CopyError, type KnownErasures, type Manifest } from "@afterword/store";
import type { Config } from "../environment.ts";

/** The installation's secret, with those before it. */
function secretOf(config: Config): Secret {
  const { secret, oldSecrets } = checkOptions(config);
  return secretFrom(secret, oldSecrets);
}

/** What names the installation's secret without telling it. */
export const secretName = (config: Config): string => secretOf(config).keyId;

/**
 * Holds a copy's secret against those that are set: links are derived from it, and erasures are found by it.
 *
 * @returns what to warn of, where development has made a secret of its own
 * @throws CopyError when its secret is none of them
 */
export function checkSecret(config: Config, manifest: Manifest, erasures: KnownErasures | null): string[] {
  if (secretNamed(secretOf(config), manifest.secret) !== null) return [];
  const other = "It was made with another AFTERWORD_SECRET";
  if (config.secret !== undefined || (erasures?.erasures.length ?? 0) > 0)
    throw new CopyError(
      `${other}. Set that one, or name it in AFTERWORD_SECRET_OLD: without it its links open nothing, changed answers are refused, and erased people are not found.`,
    );
  return [
    `${other}: answers can be read, and links that were sent open nothing. Copy the file <database>.secret, or set AFTERWORD_SECRET, so that they do.`,
  ];
}
