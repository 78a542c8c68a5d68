/** Answers of one unit in one period: how many, their mean, and whether what is done had reached the unit (0 or 1). */
export type UnitPeriod = { unit: string; period: string; n: number; mean: number; reached: 0 | 1 };

/** What units and periods leave of the means. */
export type TwoWayFit = {
  /** Null where nothing is left to tell it by: all units began at once. */
  effect: number | null;
  /** How much of what reaches units is no matter of the unit or the period alone: Σ n x̃². */
  information: number;
  /** Σ n r², without the effect. */
  residual: number;
};

/** A pivot that is so small beside what it began as is nothing but rounding. */
const least = 1e-9;

/**
 * The effect in a regression with an intercept for each unit and each period (Hussey and Hughes 2007, Contemp. Clin. Trials 28,
 * model 1 with fixed units), each mean weighted by its answers: what is special about a unit, and what changes everywhere, is
 * taken out. By sweeping the intercepts out of the normal equations (Goodnight 1979, Am. Stat. 33).
 */
export function twoWay(cells: readonly UnitPeriod[]): TwoWayFit {
  const names = [...new Set(cells.flatMap(({ unit, period }) => [`u ${unit}`, `p ${period}`]))];
  const place = new Map(names.map((name, at) => [name, at]));
  const [x, y] = [names.length, names.length + 1];
  const size = names.length + 2;
  const a = new Float64Array(size * size);
  for (const { unit, period, n, mean, reached } of cells) {
    const row: [number, number][] = [
      [place.get(`u ${unit}`) ?? 0, 1],
      [place.get(`p ${period}`) ?? 0, 1],
      [x, reached],
      [y, mean],
    ];
    for (const [i, left] of row)
      for (const [j, right] of row) a[i * size + j] = (a[i * size + j] ?? 0) + n * left * right;
  }
  const began = Float64Array.from({ length: size }, (_, at) => a[at * size + at] ?? 0);
  for (let pivot = 0; pivot < x; pivot++) sweep(a, size, pivot, least * (began[pivot] ?? 0));
  const information = a[x * size + x] ?? 0;
  const left = a[y * size + y] ?? 0;
  if (!(information > least * (began[x] ?? 0))) return { effect: null, information: 0, residual: Math.max(0, left) };
  const effect = (a[x * size + y] ?? 0) / information;
  return { effect, information, residual: Math.max(0, left - effect ** 2 * information) };
}

/** Takes one column out of all others; one that the others hold already is left alone. */
function sweep(a: Float64Array, size: number, pivot: number, smallest: number): void {
  const by = a[pivot * size + pivot] ?? 0;
  if (!(by > smallest)) return;
  for (let i = pivot + 1; i < size; i++) {
    const factor = (a[i * size + pivot] ?? 0) / by;
    if (factor === 0) continue;
    for (let j = pivot; j < size; j++) a[i * size + j] = (a[i * size + j] ?? 0) - factor * (a[pivot * size + j] ?? 0);
  }
}
