import type { TimerRow, WaveRow } from "@afterword/store";

/** Whether people are still decided about. A pause keeps mails from leaving, not decisions from being made. */
export const isOpening = ({ state, pausedFrom }: WaveRow): boolean =>
  state === "launching" || (state === "paused" && pausedFrom === "launching");

/** A wave that was closed by hand while it opened still says of everybody what became of them. */
export const isDeciding = (wave: WaveRow, timer: TimerRow): boolean =>
  isOpening(wave) || (wave.state === "closed" && timer.payload["isBegun"] === true);
