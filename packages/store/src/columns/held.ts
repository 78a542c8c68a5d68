import type { Scope } from "../scope.ts";
import type { Sql } from "../sql.ts";
import type { Column } from "./column.ts";
import { readColumns, type PartHead } from "./parts.ts";
import type { Stretch } from "./plan.ts";

/** Columns that were read of parts, null where a part has none, in the order in which they were last asked for. */
const held = new Map<string, Column | null>();
/** So many bytes of them are held at most. Read anew for each question they are cleared away again, while it waits. */
const most = 32 * 2 ** 20;
let size = 0;

/** The columns of a part; read once, and then held in memory for a while. A part never changes: it is there, or gone. */
async function holdColumns(
  sql: Sql,
  scope: Scope,
  { survey, head }: { readonly survey: string; readonly head: PartHead },
  names: readonly string[],
): Promise<Map<string, Column>> {
  const keyOf = (name: string) => JSON.stringify([head.writer, head.period, name]);
  const found = new Map<string, Column>();
  const missing: string[] = [];
  for (const name of names) {
    const key = keyOf(name);
    const column = held.get(key);
    if (column === undefined) {
      missing.push(name);
      continue;
    }
    held.delete(key);
    held.set(key, column);
    if (column) found.set(name, column);
  }
  const read =
    missing.length === 0 ? new Map<string, Column>() : await readColumns(sql, scope, survey, head.period, missing);
  for (const name of missing) {
    const column = read.get(name);
    hold(keyOf(name), column ? alone(column) : null);
    if (column) found.set(name, column);
  }
  return found;
}

function hold(key: string, column: Column | null): void {
  size += bytes(column) - (held.has(key) ? bytes(held.get(key)) : 0);
  held.delete(key);
  held.set(key, column);
  for (const [oldest, other] of held) {
    if (size <= most) break;
    held.delete(oldest);
    size -= bytes(other);
  }
}

/** What a column weighs, about. */
const bytes = (column: Column | null | undefined): number => 200 + (column?.data.byteLength ?? 0);

/** A column whose bytes lie in nobody else's memory, which would be held with them. */
const alone = (column: Column): Column =>
  column.data.buffer.byteLength === column.data.byteLength ? column : { ...column, data: column.data.slice() };

/** A part, as far as it is in a cut. */
export interface HeldPart {
  readonly stretches: readonly Stretch[];
  /** A column by its name; an empty one where the part has none. */
  readonly columnOf: (name: string) => Column;
}

const none: Column = { codes: [], width: 1, data: new Uint8Array(0) };

/** The parts that a cut has stretches of, each with the columns that are wanted. */
export async function* holdParts(
  sql: Sql,
  scope: Scope,
  of: { readonly survey: string; readonly heads: readonly PartHead[]; readonly stretches: readonly Stretch[] },
  names: readonly string[],
): AsyncGenerator<HeldPart> {
  const inParts = Map.groupBy(of.stretches, ({ period }) => period);
  for (const head of of.heads) {
    const stretches = inParts.get(head.period);
    if (stretches === undefined) continue;
    const columns = await holdColumns(sql, scope, { survey: of.survey, head }, names);
    yield { stretches, columnOf: (name) => columns.get(name) ?? none };
  }
}
