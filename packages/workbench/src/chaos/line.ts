/** One line of the account: what was promised, in which states it ended, and what is wrong with it. */
export interface Line {
  readonly what: string;
  readonly expected: number;
  readonly states: Readonly<Record<string, number>>;
  /** Each thing that is not as it must be. */
  readonly wrong: readonly string[];
}

/** A row of a table. */
export type Row = Readonly<Record<string, unknown>>;

/** How many of each. */
export const tally = <T>(all: readonly T[], of: (one: T) => string): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(all, of)]
      .map(([name, those]) => [name, those.length] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
/** All of a line. */
export const sumOf = ({ states }: Pick<Line, "states">): number => Object.values(states).reduce((sum, n) => sum + n, 0);
/** A value of a row in words. */
export const text = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** Whether a line balances: its states add up to what was promised, and nothing is wrong. */
export const balances = (line: Line): boolean => sumOf(line) === line.expected && line.wrong.length === 0;
