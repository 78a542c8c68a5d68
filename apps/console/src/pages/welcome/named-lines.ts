import type { UnitInput } from "@afterword/sdk";

/** Where units of a list come to stand, and by what their answers are known. */
export interface Place {
  /** The segment whose values are theirs, such as `department`. */
  readonly segment: string;
  /** The unit that they are part of. */
  readonly parent: string;
  readonly kind: "department" | "team";
  /** The ids that there are already. */
  readonly taken: readonly string[];
}

/**
 * Units from a list of names, one a line; behind a colon stand the values that are a unit's own, where they are others than
 * its name: `Human resources: HR, Payroll`.
 */
export function unitsFrom(text: string, { segment, parent, kind, taken }: Place): UnitInput[] {
  const ids = new Set(taken);
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [first = "", ...rest] = line.split(/[:：]/);
      const name = first.trim();
      const values = rest
        .join(":")
        .split(/[,،，]/)
        .map((value) => value.trim())
        .filter((value) => value !== "");
      const id = freeId(name, ids);
      ids.add(id);
      return { id, name, kind, parent, segments: { [segment]: values.length > 0 ? values : [name] } };
    });
}

/** An id from a name that nothing else has: in Latin letters what the name has of them, else `unit`. */
function freeId(name: string, ids: ReadonlySet<string>): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  const base = plain === "" ? "unit" : plain;
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${String(n)}`;
    if (!ids.has(id)) return id;
  }
}
