import { ImportMistake } from "./mistake.ts";

/** Something that a column can be read into. */
export interface Field {
  /** Where mistakes are reported: `data.team`, `answers.csat`. */
  readonly path: string;
  /** What `--map` and columns may call it, the most exact name first. */
  readonly names: readonly string[];
}

/** Which column is read into which field. */
export interface Columns {
  readonly header: readonly string[];
  /** Positions of columns by the path of their field. */
  readonly positions: ReadonlyMap<string, number>;
  readonly unused: readonly string[];
}

/** Reads `field=column` options. @throws ImportMistake when one is not of this form, or a field is named twice */
export function readMaps(options: readonly string[]): Map<string, string> {
  const maps = new Map<string, string>();
  for (const option of options) {
    const [, field, column] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/s.exec(option) ?? [];
    if (field === undefined || column === undefined) throw new ImportMistake(`--map "${option}" is not field=column.`);
    if (maps.has(field)) throw new ImportMistake(`--map names the field "${field}" twice.`);
    maps.set(field, column);
  }
  return maps;
}

/** The names in a file's first row. @throws ImportMistake when one is there twice */
export function readHeader(cells: readonly string[]): string[] {
  const header = cells.map((cell) => cell.trim());
  const twice = header.find((name, at) => name !== "" && header.indexOf(name) < at);
  if (twice !== undefined) throw new ImportMistake(`The column "${twice}" is there twice.`);
  return header;
}

/**
 * Finds each field's column: the one that `--map` names, else one of the same name.
 *
 * @throws ImportMistake naming a field or column of `--map` that isn't there, with those that are
 */
export function findColumns(
  header: readonly string[],
  maps: ReadonlyMap<string, string>,
  fields: readonly Field[],
): Columns {
  const known = new Set(fields.flatMap((field) => field.names));
  for (const [field, column] of maps) {
    if (!known.has(field))
      throw new ImportMistake(`--map: there is no field "${field}". The fields are ${list([...known])}.`);
    if (!header.includes(column)) throw new ImportMistake(`--map: ${noColumn(column, header)}`);
  }
  const positions = new Map<string, number>();
  for (const { path, names } of fields)
    for (const name of names) {
      const at = header.indexOf(maps.get(name) ?? name);
      if (at < 0) continue;
      positions.set(path, at);
      break;
    }
  const used = new Set(positions.values());
  return { header, positions, unused: header.filter((name, at) => name !== "" && !used.has(at)) };
}

/** Refuses a file that lacks the columns of fields which every row needs. */
export function needColumns(columns: Columns, paths: readonly string[], fields: readonly Field[]): void {
  for (const path of paths) {
    if (columns.positions.has(path)) continue;
    const names = fields.find((field) => field.path === path)?.names ?? [path];
    const name = names.at(-1) ?? path;
    throw new ImportMistake(`${noColumn(name, columns.header)} Use --map ${name}=<column>.`);
  }
}

const noColumn = (name: string, header: readonly string[]): string =>
  `there is no column "${name}". The columns are ${list(header)}.`;

const list = (names: readonly string[]): string => names.filter((name) => name !== "").join(", ");
