import type { Strata } from "@afterword/store";

/**
 * How a sample of a fixed size is drawn: each stratum gives its share of the size (largest remainder; a stratum never
 * gives more than it has), and within it those with the lowest lots are drawn.
 *
 * @param lots the lots of everybody in the audience, by stratum
 */
export function drawStrata(lots: ReadonlyMap<string, readonly number[]>, size: number): Strata {
  const names = [...lots.keys()].sort();
  const sizes = names.map((name) => lots.get(name)?.length ?? 0);
  const shares = shareOut(sizes, size);
  return Object.fromEntries(
    names.map((name, at) => {
      // Numbers alone are sorted by themselves: with a function that compares, a hundred thousand take ten times as long.
      const sorted = Float64Array.from(lots.get(name) ?? []).sort();
      const drawn = shares[at] ?? 0;
      return [name, { size: sorted.length, drawn, upTo: drawn === 0 ? -1 : (sorted[drawn - 1] ?? -1) }];
    }),
  );
}

/** Shares of a whole in proportion to sizes, none above its size; of equal remainders the first wins. */
export function shareOut(sizes: readonly number[], whole: number): number[] {
  const total = sizes.reduce((sum, one) => sum + one, 0);
  if (whole >= total) return [...sizes];
  const floors = sizes.map((one) => Math.floor((one * whole) / total));
  const remainders = sizes.map((one, at) => one * whole - (floors[at] ?? 0) * total);
  const missing = whole - floors.reduce((sum, one) => sum + one, 0);
  const order = sizes.map((_, at) => at).sort((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0) || a - b);
  const raised = new Set(order.slice(0, missing));
  return floors.map((floor, at) => floor + (raised.has(at) ? 1 : 0));
}
