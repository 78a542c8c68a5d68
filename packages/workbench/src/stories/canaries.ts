import { personalData, type PersonalColumn } from "@afterword/store";
import type { Canary } from "./canary-rows.ts";
import type { Raw, Row } from "./raw.ts";

/** Adds them to a database. */
export async function plant(raw: Raw, canary: Canary): Promise<void> {
  for (const [table, row] of canary.rows) await raw.insert(table, row);
}

const wordsIn = (value: unknown): string[] =>
  String(value instanceof Uint8Array ? Buffer.from(value) : value).match(/cnry-[\w-]+/g) ?? [];

/** Which columns are meant, by what the registry says of them. */
type IsMeant = (column: PersonalColumn) => boolean;

/** Where a word stands. */
export interface Held {
  readonly table: string;
  readonly column: string;
  readonly word: string;
}

/** Every word of a person in the columns that are meant, by what the registry says of them. */
export function heldOf({ rows }: Canary, isMeant: IsMeant): Held[] {
  return rows.flatMap(([table, row]) =>
    Object.entries(personalData[table]?.columns ?? {}).flatMap(([column, about]) =>
      isMeant(about) ? wordsIn(row[column]).map((word) => ({ table, column, word })) : [],
    ),
  );
}

/** The words that stand in a column that nothing is said of, or in one that is not meant. */
export const wordsBeside = ({ rows }: Canary, isMeant: IsMeant): Set<string> =>
  new Set(
    rows.flatMap(([table, row]) =>
      Object.entries(row).flatMap(([column, value]) => {
        const about = personalData[table]?.columns[column];
        return about && isMeant(about) ? [] : wordsIn(value);
      }),
    ),
  );

/** The words that a database still has in the columns where they were. */
export const leftIn = (tables: ReadonlyMap<string, readonly Row[]>, held: readonly Held[]): Held[] =>
  held.filter(({ table, column, word }) => tables.get(table)?.some((row) => wordsIn(row[column]).includes(word)));

/** The columns that a list of words says nothing of; each should have one, or a test of it says nothing. */
export function withoutWord(held: readonly Held[], isMeant: IsMeant): string[] {
  const has = new Set(held.map(({ table, column }) => `${table}.${column}`));
  return Object.entries(personalData).flatMap(([table, { columns }]) =>
    Object.entries(columns).flatMap(([column, about]) =>
      isMeant(about) && !has.has(`${table}.${column}`) ? `${table}.${column}` : [],
    ),
  );
}
