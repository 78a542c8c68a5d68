import { InvalidArgumentError } from "commander";

/** Values by segment. */
export type Segments = Readonly<Record<string, readonly string[]>>;

/**
 * One more `name=value,value` of the command line, beside those before it: the option may be given several times.
 *
 * @throws InvalidArgumentError for what has no name or no value
 * @example readSegments("station=GVA,NBO", { team: ["ICT"] }) // { team: ["ICT"], station: ["GVA", "NBO"] }
 */
export function readSegments(text: string, before: Segments = {}): Segments {
  const at = text.indexOf("=");
  const name = text.slice(0, Math.max(at, 0)).trim();
  const values = text
    .slice(at + 1)
    .split(",")
    .map((value) => value.trim());
  if (name === "" || name === "__proto__" || values.includes(""))
    throw new InvalidArgumentError("Write name=value or name=value,value, such as station=GVA,NBO.");
  const known = Object.hasOwn(before, name) ? (before[name] ?? []) : [];
  return { ...before, [name]: [...known, ...values] };
}
