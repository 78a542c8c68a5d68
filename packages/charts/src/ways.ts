import { formatTick } from "./measure.ts";
import type { Words } from "./words.ts";

/** Somebody's way to ask or to answer, and how many took it. */
interface Way {
  readonly label: string;
  readonly count: number;
}

/** The way that was used most, of how many in all; nothing where none was. */
export function sayMost(words: Words, key: "mix.asked" | "mix.came" | "voices.most", ways: readonly Way[]): string {
  const all = ways.reduce((sum, { count }) => sum + count, 0);
  const [most] = [...ways].sort((a, b) => b.count - a.count);
  if (!most || all === 0) return "";
  return words.say(key, { way: words.name(most.label), count: words.count(most.count), all: words.count(all) });
}

/** The axis of how many took each way. */
export const axisOf = (words: Words, counts: readonly number[]) => ({
  domain: [0, Math.max(1, ...counts)] as [number, number],
  tick: (value: number) => (Number.isInteger(value) ? formatTick(words, { unit: "count" }, value) : ""),
  empty: words.say("none"),
});
