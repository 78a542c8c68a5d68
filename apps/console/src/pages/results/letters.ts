import { benjaminiHochberg } from "@afterword/metrics";
import type { MetricRow } from "@afterword/sdk";

/** How one group compares with another, as the API says it: `of` less `with`. */
export interface Pair {
  readonly of: string;
  readonly with: string;
  readonly difference: number;
  readonly p: number;
}

/** Each pair of groups once, from the replies that compare all groups with one of them. */
export function pairsOf(by: string, replies: ReadonlyMap<string, readonly MetricRow[]>): Pair[] {
  const groups = [...replies.keys()];
  return groups.flatMap((against, at) =>
    (replies.get(against) ?? []).flatMap(({ group, comparison }): Pair[] => {
      const name = group[by];
      if (name == null || groups.indexOf(name) <= at) return [];
      if (comparison?.p == null || comparison.difference === null) return [];
      return [{ of: name, with: against, difference: comparison.difference, p: comparison.p }];
    }),
  );
}

/**
 * The letters of the groups that each group is clearly higher than. A group's own letter is A for the first, B for the second
 * and so on. Over all pairs together at most 5 in 100 of what is called clear is expected to be wrong.
 *
 * @example lettersOf(["x", "y"], [{ of: "y", with: "x", difference: 9, p: 0.01 }]).get("y") // ["A"]
 */
export function lettersOf(groups: readonly string[], pairs: readonly Pair[]): Map<string, string[]> {
  const adjusted = benjaminiHochberg(pairs.map(({ p }) => p));
  const letters = new Map(groups.map((group) => [group, [] as string[]]));
  for (const [at, { of, with: other, difference }] of pairs.entries()) {
    if ((adjusted[at] ?? 1) >= 0.05 || difference === 0) continue;
    const [high, low] = difference > 0 ? [of, other] : [other, of];
    letters.get(high)?.push(letterOf(groups.indexOf(low)));
  }
  for (const all of letters.values()) all.sort();
  return letters;
}

/** The letter of a group by its place. */
export const letterOf = (place: number): string => String.fromCharCode(65 + place);
