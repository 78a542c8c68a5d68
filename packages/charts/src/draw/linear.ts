import { ticks } from "d3-array";

/** Puts values on a length in pixels. What lies beyond an end is put on the end. */
export interface Linear {
  (value: number): number;
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  /** About so many round values between the ends. */
  ticks(count: number): number[];
}

/**
 * A linear scale.
 *
 * @example
 * linear([0, 100], [10, 210])(50); // 110
 */
export function linear(domain: readonly [number, number], range: readonly [number, number]): Linear {
  const [[low, high], [from, to]] = [domain, range];
  const place = (value: number): number => {
    const part = high > low ? (value - low) / (high - low) : 0.5;
    return from + Math.min(1, Math.max(0, part)) * (to - from);
  };
  return Object.assign(place, { domain, range, ticks: (count: number) => ticks(low, high, count) });
}
