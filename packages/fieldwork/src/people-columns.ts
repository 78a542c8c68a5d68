import { ProblemError, type FieldError } from "@afterword/sdk";
import { attributeValue, type AttributeType } from "./attribute-types.ts";

/** A person as a row of a file has them: blank cells are left out. */
export interface PersonCells {
  readonly id?: string;
  readonly optOuts?: readonly string[];
  readonly attributes?: { readonly [name: string]: string | number | boolean };
  readonly [field: string]: unknown;
}

/** Which column of a file is read into which field of a person. */
export interface PeopleColumns {
  readonly header: readonly string[];
  /** Positions of columns by the path of their field, such as `email` or `attributes.site`. */
  readonly positions: ReadonlyMap<string, number>;
  /** What attributes are read as, by path; text unless it is said. */
  readonly types: ReadonlyMap<string, AttributeType>;
  /** Columns that nothing is read from. */
  readonly unused: readonly string[];
}

/** What is read besides the columns that are called like fields. */
export interface ColumnOptions {
  /** Columns by the names of their fields. */
  readonly maps?: ReadonlyMap<string, string>;
  /** What attributes are read as, by the names of their fields, such as `attributes.vip`. */
  readonly types?: ReadonlyMap<string, AttributeType>;
  /** Whether every column that is left is read as an attribute. */
  readonly takesRest?: boolean;
}

const fields = ["id", "email", "phone", "name", "locale", "timeZone", "optOuts"];
const attributePattern = /^(?:person|attributes)\.([A-Za-z][A-Za-z0-9_]{0,63})$/;

/**
 * Finds each field's column: the one that a map names, else one of the same name. Attributes are columns called
 * `person.<name>` or `attributes.<name>`, those of a map, and what is asked for besides.
 *
 * @throws ProblemError `invalid_request` naming a field or column that isn't there, with those that are
 */
export function peopleColumns(
  header: readonly string[],
  { maps = new Map(), types = new Map(), takesRest = false }: ColumnOptions = {},
): PeopleColumns {
  const errors: FieldError[] = [];
  const positions = new Map<string, number>();
  const read = (path: string, column: string, about: string) => {
    const at = header.indexOf(column);
    if (at >= 0) positions.set(path, at);
    else errors.push(wrong(about, "no_column", `There is no column "${column}". The columns are ${list(header)}.`));
  };
  for (const [field, column] of maps) {
    const path = pathOf(field);
    if (path === null) errors.push(wrong(`map.${field}`, "no_field", noField(field)));
    else read(path, column, `map.${field}`);
  }
  for (const name of header) {
    const path = pathOf(name);
    if (path !== null && !positions.has(path)) positions.set(path, header.indexOf(name));
  }
  if (!positions.has("id") && !maps.has("id")) read("id", "id", "map.id");
  if (takesRest) errors.push(...takeRest(header, positions));
  const typed = new Map([...types].map(([field, type]) => [pathOf(field) ?? field, type]));
  for (const path of typed.keys())
    if (!path.startsWith("attributes.") || !positions.has(path))
      errors.push(wrong(`type.${path}`, "no_field", noAttribute(path)));
  if (errors.length > 0) throw new ProblemError("invalid_request", { errors });
  const used = new Set(positions.values());
  return { header, positions, types: typed, unused: header.filter((name, at) => name !== "" && !used.has(at)) };
}

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
const noAttribute = (path: string) => `A type is an attribute's that is read from a column, and "${path}" is none.`;
const list = (names: readonly string[]): string => names.filter((name) => name !== "").join(", ");

const notOfType: Readonly<Record<AttributeType, string>> = {
  text: "Not a text.",
  number: "Not a number such as 7 or -1.5.",
  boolean: "Not true, yes or 1, nor false, no or 0.",
};

/**
 * The person that a row of cells holds; several opt-outs are separated by | or ;.
 *
 * @throws ProblemError `invalid_request` for a cell that is not of its attribute's type
 */
export function personOfCells({ positions, types }: PeopleColumns, cells: readonly string[]): PersonCells {
  const person: { [field: string]: unknown } = {};
  const attributes: { [name: string]: string | number | boolean } = {};
  const errors: FieldError[] = [];
  for (const [path, at] of positions) {
    const text = cells[at]?.trim() ?? "";
    if (text === "") continue;
    if (path === "optOuts") person[path] = text.split(/[|;]/).map((part) => part.trim());
    else if (path.startsWith("attributes.")) {
      const type = types.get(path) ?? "text";
      const value = attributeValue(text, type);
      if (value === undefined) errors.push(wrong(path, "type", notOfType[type]));
      else attributes[path.slice("attributes.".length)] = value;
    } else person[path] = text;
  }
  if (errors.length > 0) throw new ProblemError("invalid_request", { errors });
  return Object.keys(attributes).length > 0 ? { ...person, attributes } : person;
}
