import type { Codes, Column } from "./column.ts";

/** What is counted of a part. */
export interface Scan {
  /** Only responses that have these values. */
  readonly filters: readonly { readonly column: Column; readonly value: string }[];
  /** By what they are counted. */
  readonly by: readonly Column[];
}

/** How many responses have these values of what they are counted by, null being none. */
export interface ScanCount {
  readonly values: readonly (string | null)[];
  readonly n: number;
}

/**
 * Counts the responses from one place to before another.
 *
 * @example scan({ filters: [{ column: team, value: "ICT" }], by: [site] }, 0, 9_000) // [{ values: ["HQ"], n: 12 }, …]
 */
export function scan({ filters, by }: Scan, start: number, end: number): ScanCount[] {
  const wanted = filters.map(({ column, value }) => ({ data: column.data, code: column.codes.indexOf(value) + 1 }));
  if (wanted.some(({ code }) => code === 0)) return [];
  const sizes = by.map(({ codes }) => codes.length + 1);
  const slots = slotsOf(by, sizes, passing(wanted, start, end));
  const possible = sizes.reduce((product, size) => product * size, 1);
  // An array has a place for whatever is possible; where that is much more than there is, only what there is has one.
  const counts = possible <= 4 * slots.length ? inArray(slots, possible) : inMap(slots);
  return counts.map(([slot, n]) => ({ values: valuesAt(slot, by, sizes), n }));
}

/** Where places are noted while a part is looked through; made once, because new memory costs as much as looking. */
let noted = new Uint32Array(0);

/** The places of what passes all filters. */
function passing(filters: readonly { readonly data: Codes; readonly code: number }[], start: number, end: number) {
  if (noted.length < end - start) noted = new Uint32Array(end - start);
  const places = noted;
  const [first, ...others] = filters;
  let length = 0;
  if (first) {
    const { data, code } = first;
    for (let at = start; at < end; at++) if (data[at] === code) places[length++] = at;
  } else for (let at = start; at < end; at++) places[length++] = at;
  for (const { data, code } of others) {
    const all = length;
    length = 0;
    for (let at = 0; at < all; at++) {
      const place = places[at] ?? 0;
      if (data[place] === code) places[length++] = place;
    }
  }
  return places.subarray(0, length);
}

/** One number for what each response has of all columns. */
function slotsOf(by: readonly Column[], sizes: readonly number[], places: Uint32Array): Float64Array {
  const slots = new Float64Array(places.length);
  for (const [index, { data }] of by.entries()) {
    const size = sizes[index] ?? 1;
    for (let at = 0; at < places.length; at++) slots[at] = (slots[at] ?? 0) * size + (data[places[at] ?? 0] ?? 0);
  }
  return slots;
}

function inArray(slots: Float64Array, possible: number): [slot: number, n: number][] {
  const counts = new Uint32Array(possible);
  for (const slot of slots) counts[slot] = (counts[slot] ?? 0) + 1;
  const found: [slot: number, n: number][] = [];
  for (const [slot, n] of counts.entries()) if (n > 0) found.push([slot, n]);
  return found;
}

function inMap(slots: Float64Array): [slot: number, n: number][] {
  const counts = new Map<number, number>();
  for (const slot of slots) counts.set(slot, (counts.get(slot) ?? 0) + 1);
  return [...counts];
}

/** What a slot's number was made of. */
function valuesAt(slot: number, by: readonly Column[], sizes: readonly number[]): (string | null)[] {
  let left = slot;
  const values: (string | null)[] = [];
  for (let index = by.length - 1; index >= 0; index--) {
    const size = sizes[index] ?? 1;
    values.unshift(by[index]?.codes[(left % size) - 1] ?? null);
    left = Math.floor(left / size);
  }
  return values;
}
