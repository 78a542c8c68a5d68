import { dayMs } from "@afterword/sdk";

const minuteMs = 60_000;

/** Waits before the next attempt; the last one repeats. */
const waitsMs = [1, 5, 30, 120, 360].map((minutes) => minutes * minuteMs);

/** Whoever takes messages puts none off for longer. */
const longestAskedMs = dayMs;

/** How long a mail is tried. */
const longestMs = 3 * dayMs;

/** As many attempts as fit: counted, so that a worker that stood still for a week gives nothing up. */
export const triesInAll = triesWithin(longestMs);

function triesWithin(ms: number): number {
  let tries = 1;
  for (let passed = waitAfter(tries); passed <= ms; passed += waitAfter(tries)) tries++;
  return tries;
}

function waitAfter(tries: number): number {
  return waitsMs[Math.min(tries, waitsMs.length) - 1] ?? minuteMs;
}

/**
 * The wait after so many attempts, with 20 % of jitter so that messages that failed together don't return together.
 *
 * @param scale shortens it
 * @param askedMs how long whoever takes it wants to be left alone, where they said so: a day of it at most is heeded
 */
export function nextWait(tries: number, scale: number, askedMs: number | null = null): number {
  const wait = Math.round(waitAfter(Math.max(1, tries)) * scale * (0.8 + Math.random() * 0.4));
  return Math.max(wait, Math.min(askedMs ?? 0, longestAskedMs));
}
