import type { Rows, Slots, WaveRow } from "@afterword/store";

const minuteMs = 60_000;

/** Every minute has room. */
export const noSlots: Slots = { full: [], taken: {} };

/**
 * Takes the first minute with room from a moment on, so that no more than so many mails leave in any minute.
 *
 * @param opening the next moment at which the person may be asked: itself when that is so
 * @returns when the mail leaves (`Infinity` for never), and the slots without it
 */
export function takeSlot(
  slots: Slots,
  perMinute: number,
  from: number,
  opening: (at: number) => number,
): { readonly at: number; readonly slots: Slots } {
  let at = opening(from);
  while (Number.isFinite(at)) {
    const minute = Math.floor(at / minuteMs);
    const run = slots.full.find(([first, last]) => first <= minute && minute <= last);
    if (run) {
      at = opening((run[1] + 1) * minuteMs);
      continue;
    }
    const taken = slots.taken[String(minute)] ?? 0;
    const even = minute * minuteMs + Math.floor((taken * minuteMs) / perMinute);
    return { at: Math.max(at, even), slots: fill(slots, minute, taken + 1, perMinute) };
  }
  return { at: Infinity, slots };
}

function fill(slots: Slots, minute: number, count: number, perMinute: number): Slots {
  if (count < perMinute) return { full: slots.full, taken: { ...slots.taken, [minute]: count } };
  const { [String(minute)]: _, ...taken } = slots.taken;
  return { full: withRun(slots.full, minute), taken };
}

function withRun(runs: Slots["full"], minute: number): Slots["full"] {
  const before = runs.filter(([, last]) => last < minute - 1);
  const after = runs.filter(([first]) => first > minute + 1);
  const touching = runs.filter(([first, last]) => last >= minute - 1 && first <= minute + 1);
  const first = Math.min(minute, ...touching.map((run) => run[0]));
  const last = Math.max(minute, ...touching.map((run) => run[1]));
  return [...before, [first, last], ...after];
}

/** Keeps which minutes the mails of a wave leave in, where it has a rate; the caller has locked it. */
export async function keepSlots(rows: Pick<Rows, "waves">, wave: WaveRow, slots: Slots): Promise<WaveRow> {
  if (wave.definition.perMinute === null) return wave;
  const kept = { ...wave, slots };
  await rows.waves.save(kept);
  return kept;
}
