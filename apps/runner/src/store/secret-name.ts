import { secretFrom } from "@afterword/fieldwork";
import { checkOptions } from "@afterword/runner/parts";
import { CopyError, type KnownErasures, type Manifest } from "@afterword/store";
import type { Config } from "../environment.ts";

/** What names the installation's secret without telling it. */
export const secretName = (config: Config): string => secretFrom(checkOptions(config).secret).keyId;

/**
 * Holds a copy's secret against the one that is set: links are derived from it, and erasures are found by it.
 *
 * @returns what to warn of, where development has made a secret of its own
 * @throws CopyError when the secret is another one
 */
export function checkSecret(config: Config, manifest: Manifest, erasures: KnownErasures | null): string[] {
  if (secretName(config) === manifest.secret) return [];
  const other = "It was made with another AFTERWORD_SECRET";
  if (config.secret !== undefined || (erasures?.erasures.length ?? 0) > 0)
    throw new CopyError(
      `${other}. Set that one: without it the links in new mails are others, changed answers are refused, and erased people are not found.`,
    );
  return [
    `${other}: answers can be read, and links that were sent still open. Copy the file <database>.secret, or set AFTERWORD_SECRET, so that new mails carry the same links.`,
  ];
}
