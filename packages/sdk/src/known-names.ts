/** A name that nothing is known by, and a sentence about it. */
export interface StrangeName {
  readonly name: string;
  readonly message: string;
}

/** The names in what was given that are not known; each is told with the nearest that is. What is no object has none. */
export function strangeNames(given: unknown, known: readonly string[]): StrangeName[] {
  if (!isParts(given)) return [];
  return Object.keys(given)
    .filter((name) => !known.includes(name))
    .map((name) => ({ name, message: sentence(name, known) }));
}

/** Whether something is an object with names, and no list. */
export const isParts = (given: unknown): given is { readonly [name: string]: unknown } =>
  typeof given === "object" && given !== null && !Array.isArray(given);

function sentence(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  const rest = near === null ? `Known are ${known.join(", ")}.` : `Did you mean "${near}"?`;
  return `"${name}" is not known here. ${rest}`;
}

/** The known name that differs least; null when none comes close. */
function nearest(name: string, known: readonly string[]): string | null {
  const [best] = known
    .map((one) => ({ one, apart: distance(name.toLowerCase(), one.toLowerCase()) }))
    .sort((a, b) => a.apart - b.apart);
  return best && best.apart <= Math.max(1, Math.floor(best.one.length / 3)) ? best.one : null;
}

/** How many letters have to be added, left out or replaced. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...a].entries()) {
    const row = [at + 1];
    for (let to = 1; to <= b.length; to++)
      row[to] = Math.min(
        (above[to] ?? 0) + 1,
        (row[to - 1] ?? 0) + 1,
        (above[to - 1] ?? 0) + (b[to - 1] === letter ? 0 : 1),
      );
    above = row;
  }
  return above[b.length] ?? 0;
}
