import { InvalidArgumentError } from "commander";

/**
 * Values by segment, as they are given on the command line.
 *
 * @throws InvalidArgumentError for what has no name or no value
 * @example readSegments(["station=GVA,NBO"]) // { station: ["GVA", "NBO"] }
 */
export function readSegments(texts: readonly string[]): Record<string, string[]> {
  const segments: Record<string, string[]> = {};
  for (const text of texts) {
    const at = text.indexOf("=");
    const values = text
      .slice(at + 1)
      .split(",")
      .map((value) => value.trim());
    if (at < 1 || values.includes(""))
      throw new InvalidArgumentError(`"${text}" is no segment with its values, such as department=HR.`);
    const name = text.slice(0, at).trim();
    segments[name] = [...(segments[name] ?? []), ...values];
  }
  return segments;
}
