import { textWidth } from "./text-width.ts";

/** A tick: where it stands and what it says. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** Of ticks that would overlap every second one, or every third, and so on; the first always stays. */
export function thin(ticks: readonly Tick[], gap = 8): Tick[] {
  for (let step = 1; step < ticks.length; step++) {
    const kept = ticks.filter((_, index) => index % step === 0);
    if (fit(kept, gap)) return kept;
  }
  return ticks.slice(0, 1);
}

const fit = (ticks: readonly Tick[], gap: number): boolean =>
  ticks.every((tick, index) => {
    const next = ticks[index + 1];
    return !next || Math.abs(next.at - tick.at) >= (textWidth(tick.label) + textWidth(next.label)) / 2 + gap;
  });

/** A middle that keeps a text so wide between both ends. */
export const keepInside = (at: number, wide: number, low: number, high: number): number =>
  high - low <= wide ? (low + high) / 2 : Math.min(high - wide / 2, Math.max(low + wide / 2, at));
