import {
  attributeTypes,
  comparedTypes,
  importPeople,
  isAttributeType,
  peopleColumns,
  type AttributeType,
  type Ctx,
  type PeopleColumns,
} from "@afterword/fieldwork";
import { ProblemError } from "@afterword/sdk";
import { ImportMistake } from "./mistake.ts";
import type { Reader } from "./reader.ts";

/** Which columns are kept as attributes: `name[:type][=column]`, and perhaps every one that is left. */
interface PeopleOptions {
  readonly attributes?: readonly string[] | undefined;
  readonly keepsRest?: boolean | undefined;
}

/**
 * Prepares to read people from a file with this header.
 *
 * @throws ImportMistake when a column that is needed or named isn't there, or an attribute can't be read so
 */
export function peopleReader(
  ctx: Ctx,
  { attributes = [], keepsRest = false }: PeopleOptions,
  header: readonly string[],
  maps: ReadonlyMap<string, string>,
): Reader<readonly string[]> {
  const columns = find(header, readAttributes(attributes, header, maps), keepsRest);
  return {
    columns,
    notes: [...notesOnUnused(columns), ...notesOnTypes(ctx, columns)],
    importer: importPeople(ctx, columns),
    read: (cells) => cells,
  };
}

interface Wanted {
  readonly maps: Map<string, string>;
  readonly types: Map<string, AttributeType>;
}

function find(header: readonly string[], wanted: Wanted, takesRest: boolean): PeopleColumns {
  try {
    return peopleColumns(header, { ...wanted, takesRest });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const [first] = error.errors;
    const hint = first?.path === "map.id" ? " Use --map id=<column>." : "";
    throw new ImportMistake(`${first?.message ?? error.message}${hint}`);
  }
}

/** Reads `name[:type][=column]` options on top of the maps. Without a column it is the one of that name. */
function readAttributes(
  options: readonly string[],
  header: readonly string[],
  given: ReadonlyMap<string, string>,
): Wanted {
  const [maps, types] = [new Map(given), new Map<string, AttributeType>()];
  for (const option of options) {
    const [, name = "", type, column] =
      /^([^:=]*)(?::([^=]*))?(?:=(.*))?$/s.exec(option)?.map((part) => part?.trim()) ?? [];
    const field = `attributes.${name}`;
    if (type !== undefined && !isAttributeType(type))
      throw new ImportMistake(`--attribute "${option}": "${type}" is no type; there are ${attributeTypes.join(", ")}.`);
    if (type !== undefined) types.set(field, type);
    // A column or a map may call it by its field already; then there is only its type to say.
    const isField = [field, `person.${name}`].some((one) => header.includes(one)) && !header.includes(name);
    if (column !== undefined || !(maps.has(field) || isField)) maps.set(field, column ?? name);
  }
  return { maps, types };
}

function notesOnUnused({ unused }: PeopleColumns): string[] {
  const flags = unused.map((name) => `--attribute ${/^\w+$/.test(name) ? name : `<name>=${JSON.stringify(name)}`}`);
  return unused.length > 0 ? [`To keep them as attributes: ${flags.join(" ")}, or --attributes all.`] : [];
}

const typeNames: Readonly<Record<AttributeType, string>> = {
  text: "a text",
  number: "a number",
  boolean: "true or false",
};

/** A condition compares without converting: what is read as text is never equal to a number, nor to true or false. */
function notesOnTypes(ctx: Ctx, { positions, types }: PeopleColumns): string[] {
  const fields = [...positions.keys()].filter((path) => path.startsWith("attributes."));
  return fields.flatMap((path) => {
    const name = path.slice("attributes.".length);
    const read = types.get(path) ?? "text";
    const others = [...comparedTypes(ctx.project.project, name)].filter((type) => type !== read);
    if (others.length === 0) return [];
    const compared = others.map((type) => typeNames[type]).join(" and ");
    return [
      `The project compares "${name}" with ${compared}, which ${typeNames[read]} never is: use --attribute ${name}:${others[0] ?? ""}.`,
    ];
  });
}
