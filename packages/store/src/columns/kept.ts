import type { Scope } from "../scope.ts";
import type { Sql } from "../sql.ts";
import { peopleColumn } from "./part.ts";
import { readColumns, type PartHead } from "./parts.ts";
import { isWithin } from "./sampling.ts";

/** What sampled people of a part answered: their columns alone, in the order of the responses. */
export interface Kept {
  /** Where in the part each response is. */
  readonly positions: Uint32Array;
  /** A number for each of them that stands for who gave it. */
  readonly people: Float64Array;
  readonly columns: Map<string, { readonly codes: readonly string[]; readonly data: Uint32Array }>;
}

/** What was read of parts, in the order in which it was last asked for. A part never changes: it is there, or gone. */
const read = new Map<string, Kept>();
/** So many responses are kept in memory at most, in all. */
const most = 1_000_000;
let size = 0;

/** The sampled people of a part with the columns that are wanted; read once, and then kept in memory. */
export async function readKept(
  sql: Sql,
  scope: Scope,
  { survey, head, level }: { readonly survey: string; readonly head: PartHead; readonly level: number },
  names: readonly string[],
): Promise<Kept> {
  const key = `${head.writer} ${head.period} ${String(level)}`;
  const known = read.get(key);
  const missing = [...new Set(names)].filter((name) => known?.columns.has(name) !== true);
  if (known && missing.length === 0) {
    read.delete(key);
    read.set(key, known);
    return known;
  }
  const wanted = known ? missing : [peopleColumn, ...missing];
  const columns = await readColumns(sql, scope, survey, head.period, wanted);
  const kept = known ?? { ...sampled(columns.get(peopleColumn), level), columns: new Map() };
  for (const name of missing) {
    const { codes = [], data = [] } = columns.get(name) ?? {};
    kept.columns.set(name, { codes, data: Uint32Array.from(kept.positions, (at) => data[at] ?? 0) });
  }
  if (!known) remember(key, kept);
  return kept;
}

function sampled(
  column: { readonly codes: readonly string[]; readonly data: ArrayLike<number> } | undefined,
  level: number,
): Pick<Kept, "positions" | "people"> {
  const { codes = [], data = [] } = column ?? {};
  const numbers = codes.map((hash) => (isWithin(hash, level) ? Number.parseInt(hash, 16) : null));
  const [positions, people]: [number[], number[]] = [[], []];
  for (let at = 0; at < data.length; at++) {
    const person = numbers[(data[at] ?? 0) - 1] ?? null;
    if (person === null) continue;
    positions.push(at);
    people.push(person);
  }
  return { positions: Uint32Array.from(positions), people: Float64Array.from(people) };
}

function remember(key: string, kept: Kept): void {
  size += kept.positions.length - (read.get(key)?.positions.length ?? 0);
  read.set(key, kept);
  for (const [oldest, { positions }] of read) {
    if (size <= most || oldest === key) break;
    read.delete(oldest);
    size -= positions.length;
  }
}

/** Which of the sampled responses of a part are from one place to before another. */
export const placesOf = ({ positions }: Kept, start: number, end: number): [begin: number, until: number] => [
  firstFrom(positions, start),
  firstFrom(positions, end),
];

function firstFrom(positions: Uint32Array, place: number): number {
  let [low, high] = [0, positions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
