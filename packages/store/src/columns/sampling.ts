import { hash } from "node:crypto";

// Which people are looked at where not all can be. It follows from the person alone, so that of whoever is looked at all
// answers are, on every day and in every process.

/** How many people of a day are told apart at most. */
const mostOfDay = 512;

/** Hexadecimal digits of a hash: 48 bits, which two of thousands of people hardly ever share. */
const digits = 12;

/** What stands for a person among others. */
export const hashOf = (person: string): string => hash("sha256", person).slice(0, digits);

/** Whether a person is one of those who are looked at: all at level 0, half of them at 1, a quarter at 2. */
export const isWithin = (hashed: string, level: number): boolean => Number.parseInt(hashed, 16) % 2 ** level === 0;

/** The lowest level at which few enough of a day's people are left. */
export function levelFor(hashes: readonly string[]): number {
  let people = [...new Set(hashes)];
  for (let level = 0; ; level++) {
    people = people.filter((one) => isWithin(one, level));
    if (people.length <= mostOfDay) return level;
  }
}
