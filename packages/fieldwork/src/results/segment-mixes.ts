import { benjaminiHochberg, responseMix } from "@afterword/metrics";
import type { SegmentMix } from "@afterword/sdk";

/** Who was asked and answered, by the values of segments. */
export class AskedBy {
  readonly #parts = new Map<string, Map<string | null, { x: number; n: number }>>();

  /** Counts people with a value of a segment. */
  add(segment: string, value: string | null, { asked, answered }: { asked: number; answered: number }): void {
    const values = this.#parts.get(segment) ?? new Map<string | null, { x: number; n: number }>();
    this.#parts.set(segment, values);
    const part = values.get(value) ?? { x: 0, n: 0 };
    part.x += answered;
    part.n += asked;
    values.set(value, part);
  }

  /** How many were asked by each value of a segment. */
  askedOf(segment: string): Map<string | null, number> {
    return new Map([...(this.#parts.get(segment) ?? [])].map(([value, { n }]) => [value, n]));
  }

  /** Each segment, with who answered of whom by its values. */
  list(): { segment: string; parts: { x: number; n: number }[] }[] {
    return [...this.#parts].map(([segment, values]) => ({ segment, parts: [...values.values()] }));
  }
}

/** Fewer than this were asked, or answered: a difference would have to be very large to be seen. */
const fewest = { asked: 100, answered: 30 };

/** A difference that is certain and smaller than this changes no figure much (Cohen's small effect). */
const least = 0.1;

/**
 * Whether those who answered are made up like those who were asked, by each segment of each row. All comparisons of the
 * reply are one family.
 */
export function segmentMixes(rows: readonly AskedBy[]): SegmentMix[][] {
  const all = rows.map((row) =>
    row.list().map(({ segment, parts }) => {
      const [asked, answered] = [sum(parts, "n"), sum(parts, "x")];
      const isEnough = asked >= fewest.asked && answered >= fewest.answered;
      return { segment, mix: isEnough ? responseMix(parts) : { categories: parts.length, p: null, cramersV: null } };
    }),
  );
  const adjusted = benjaminiHochberg(all.flat().map(({ mix }) => mix.p));
  let at = 0;
  return all.map((row) =>
    row.map(({ segment, mix: { categories, cramersV } }) => {
      const adjustedP = adjusted[at++] ?? null;
      const differs = adjustedP !== null && adjustedP <= 0.05 && cramersV !== null && cramersV >= least;
      return { segment, categories, adjustedP, cramersV, differs };
    }),
  );
}

const sum = (parts: readonly { readonly x: number; readonly n: number }[], what: "x" | "n"): number =>
  parts.reduce((total, part) => total + part[what], 0);
