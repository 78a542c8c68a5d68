import { ProblemError, type FieldError } from "@afterword/sdk";

/** A person as a row of a file has them: blank cells are left out. */
export interface PersonCells {
  readonly id?: string;
  readonly optOuts?: readonly string[];
  readonly attributes?: { readonly [name: string]: string };
  readonly [field: string]: unknown;
}

/** Which column of a file is read into which field of a person. */
export interface PeopleColumns {
  readonly header: readonly string[];
  /** Positions of columns by the path of their field, such as `email` or `attributes.site`. */
  readonly positions: ReadonlyMap<string, number>;
  /** Columns that nothing is read from. */
  readonly unused: readonly string[];
}

const fields = ["id", "email", "name", "locale", "timeZone", "optOuts"];
const attributePattern = /^(?:person|attributes)\.([A-Za-z][A-Za-z0-9_]{0,63})$/;

/**
 * Finds each field's column: the one that a map names, else one of the same name. Attributes are columns called
 * `person.<name>` or `attributes.<name>`, those of a map, and what is asked for besides.
 *
 * @param attributes names of further columns that hold attributes; `all` takes every column that is left
 * @throws ProblemError `invalid_request` naming a field or column that isn't there, with those that are
 */
export function peopleColumns(
  header: readonly string[],
  maps: ReadonlyMap<string, string>,
  attributes: ReadonlyMap<string, string> | "all" = new Map(),
): PeopleColumns {
  const errors: FieldError[] = [];
  const positions = new Map<string, number>();
  const read = (path: string, column: string, about: string) => {
    const at = header.indexOf(column);
    if (at >= 0) positions.set(path, at);
    else errors.push(wrong(about, "no_column", `There is no column "${column}". The columns are ${list(header)}.`));
  };
  for (const [field, column] of [...maps, ...attributesIn(attributes)]) {
    const path = pathOf(field);
    if (path === null) errors.push(wrong(`map.${field}`, "no_field", noField(field)));
    else read(path, column, `map.${field}`);
  }
  for (const name of header) {
    const path = pathOf(name);
    if (path !== null && !positions.has(path)) positions.set(path, header.indexOf(name));
  }
  if (!positions.has("id") && !maps.has("id")) read("id", "id", "map.id");
  if (attributes === "all") errors.push(...takeRest(header, positions));
  if (errors.length > 0) throw new ProblemError("invalid_request", { errors });
  const used = new Set(positions.values());
  return { header, positions, unused: header.filter((name, at) => name !== "" && !used.has(at)) };
}

const attributesIn = (attributes: ReadonlyMap<string, string> | "all"): [string, string][] =>
  attributes === "all" ? [] : [...attributes].map(([name, column]) => [`attributes.${name}`, column]);

/** Every column that is left becomes an attribute of its own name. */
function takeRest(header: readonly string[], positions: Map<string, number>): FieldError[] {
  const used = new Set(positions.values());
  return header.flatMap((name, at) => {
    if (name === "" || used.has(at)) return [];
    const path = pathOf(`attributes.${name}`);
    if (path === null) return [wrong(name, "no_name", `"${name}" is no name of an attribute: name it another way.`)];
    positions.set(path, at);
    return [];
  });
}

/** The path of a field by what a map or a column calls it, or null. */
function pathOf(name: string): string | null {
  if (fields.includes(name)) return name;
  const attribute = attributePattern.exec(name)?.[1];
  return attribute === undefined ? null : `attributes.${attribute}`;
}

const wrong = (path: string, code: string, message: string): FieldError => ({ path, code, message });
const noField = (field: string) =>
  `There is no field "${field}". The fields are ${list(fields)} and attributes.<name>.`;
const list = (names: readonly string[]): string => names.filter((name) => name !== "").join(", ");

/** The person that a row of cells holds, as it stands there; several opt-outs are separated by | or ;. */
export function personOfCells({ positions }: PeopleColumns, cells: readonly string[]): PersonCells {
  const person: { [field: string]: unknown } = {};
  const attributes: { [name: string]: string } = {};
  for (const [path, at] of positions) {
    const text = cells[at]?.trim() ?? "";
    if (text === "") continue;
    if (path === "optOuts") person[path] = text.split(/[|;]/).map((part) => part.trim());
    else if (path.startsWith("attributes.")) attributes[path.slice("attributes.".length)] = text;
    else person[path] = text;
  }
  return Object.keys(attributes).length > 0 ? { ...person, attributes } : person;
}
