import { isParts } from "../known-names.ts";

const deepest = 32;
const mostParts = 1_000;

/**
 * Why a condition is too large to be worked with; null when it is not. It is looked at without going down into itself, so
 * that one of any depth, or one that holds itself, gets a sentence.
 *
 * @example conditionSizeError({ source: "answer", name: "csat", test: "atMost", value: 2 }) // null
 */
export function conditionSizeError(condition: unknown): string | null {
  const open: (readonly [part: unknown, depth: number])[] = [[condition, 1]];
  let count = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [part, depth] = next;
    if (depth > deepest) return `A condition has at most ${String(deepest)} levels.`;
    if (++count > mostParts) return `A condition has at most ${mostParts.toLocaleString("en")} parts.`;
    const { not, all, any } = isParts(part) ? part : {};
    const inner: unknown = not === undefined ? (all ?? any) : [not];
    if (Array.isArray(inner)) for (const one of inner.slice(0, mostParts + 1)) open.push([one, depth + 1]);
  }
  return null;
}
