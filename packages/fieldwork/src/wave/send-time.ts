import { drawOf, isOpen, nextOpening, waveDefaults, type Place, type WaveDefinition } from "@afterword/sdk";
import type { Slots } from "@afterword/store";
import { takeSlot } from "./slots.ts";

/** Who a mail of a wave goes to, and what it is. Times are milliseconds since 1970. */
export interface Sending {
  /** The occurrence and the mail's kind: what jitter is drawn for. */
  readonly salt: string;
  readonly person: string;
  readonly place: Place;
  /** When it was meant to leave at the earliest; that may be over. */
  readonly from: number;
  readonly now: number;
}

/** When a mail leaves (`Infinity` for never), and what is left of the wave's minutes. */
export interface SendTime {
  readonly at: number;
  readonly slots: Slots;
}

/**
 * When a mail of a wave leaves: in the wave's window at the person's place, a little apart from the others (by the
 * person's own share of 20 minutes), or, where the wave has a rate, in the first minute with room. What is late leaves
 * at once if the window is open.
 */
export function sendTime(
  { window, perMinute }: Pick<WaveDefinition, "window" | "perMinute">,
  slots: Slots,
  sending: Sending,
): SendTime {
  const { place, from, now } = sending;
  if (perMinute !== null)
    return takeSlot(slots, perMinute, Math.max(from, now), (at) => nextOpening(window, at, place));
  const at = apart(window, sending, from);
  const isLate = at < now && !isOpen(window, now, place);
  return { at: isLate ? apart(window, sending, now) : at, slots };
}

function apart(window: WaveDefinition["window"], { salt, person, place }: Sending, from: number): number {
  const start = nextOpening(window, from, place);
  if (!Number.isFinite(start)) return start;
  // Near the end of the window there is less time to spread over.
  for (let jitter = drawOf(salt, person) * waveDefaults.jitterMs; jitter >= 1_000; jitter /= 2)
    if (isOpen(window, start + jitter, place)) return Math.floor(start + jitter);
  return start;
}
