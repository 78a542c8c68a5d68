import type { Importer } from "@afterword/fieldwork";
import type { Columns } from "./columns.ts";

/** Everything that one kind of import does with a file, once its header is known. */
export interface Reader<T> {
  readonly columns: Columns;
  /** Whatever the user should hear once. */
  readonly notes: readonly string[];
  readonly importer: Importer<T>;
  /** A row's cells as what they stand for; blank ones are left out. */
  read(cells: readonly string[]): T;
}

/** The trimmed cell of a field, or undefined when it is blank or has no column. */
export function textOf(cells: readonly string[], position: number | undefined): string | undefined {
  if (position === undefined) return undefined;
  return cells[position]?.trim() || undefined;
}

/** An object of the fields that have a value. */
export function given(values: { readonly [name: string]: string | undefined }): { [name: string]: string } {
  const found: { [name: string]: string } = {};
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (value !== undefined) found[name] = value;
  }
  return found;
}
