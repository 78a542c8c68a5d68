import { importPeople, peopleColumns, personOfCells, type Ctx, type PersonCells } from "@afterword/fieldwork";
import { ProblemError } from "@afterword/sdk";
import { ImportMistake } from "./mistake.ts";
import type { Reader } from "./reader.ts";

/**
 * Prepares to read people from a file with this header.
 *
 * @param attributes `name` or `name=column` of each further attribute, or `all` for every column that is left
 * @throws ImportMistake when a column that is needed or named isn't there
 */
export function peopleReader(
  ctx: Ctx,
  attributes: readonly string[] | "all",
  header: readonly string[],
  maps: ReadonlyMap<string, string>,
): Reader<PersonCells> {
  const columns = find(header, maps, attributes === "all" ? "all" : readAttributes(attributes));
  const { unused } = columns;
  const flags = unused.map((name) => `--attribute ${/^\w+$/.test(name) ? name : `<name>=${JSON.stringify(name)}`}`);
  return {
    columns,
    notes: unused.length > 0 ? [`To keep them as attributes: ${flags.join(" ")}, or --attributes all.`] : [],
    importer: importPeople(ctx),
    read: (cells) => personOfCells(columns, cells),
  };
}

function find(header: readonly string[], maps: ReadonlyMap<string, string>, attributes: Map<string, string> | "all") {
  try {
    return peopleColumns(header, maps, attributes);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const [first] = error.errors;
    const hint = first?.path === "map.id" ? " Use --map id=<column>." : "";
    throw new ImportMistake(`${first?.message ?? error.message}${hint}`);
  }
}

function readAttributes(options: readonly string[]): Map<string, string> {
  return new Map(
    options.map((option): [string, string] => {
      const [name = "", ...column] = option.split("=");
      return [name.trim(), column.length > 0 ? column.join("=").trim() : name.trim()];
    }),
  );
}
