import type { QuestionDefinition } from "@afterword/sdk";
import type { Entry } from "./entries.ts";
import type { FigurePeriod } from "./figure-periods.ts";
import { hiddenCells } from "./hidden-cells.ts";
import type { Dimensions } from "./level.ts";

/** The answers to the question by response. */
export interface Given {
  readonly of: QuestionDefinition;
  readonly by: ReadonlyMap<string, readonly Said[]>;
}

/** One answer to a question. */
export interface Said {
  readonly value: number | null;
  readonly choice: string;
}

/** What is hidden for the sake of all who are behind a period, and what is for that of their answers. */
export function hiddenOf(
  dimensions: Dimensions,
  { k }: Pick<FigurePeriod, "k">,
  entries: readonly Entry[],
  given: Given | null,
): readonly [ofAll: ReadonlySet<string>, hidden: ReadonlySet<string>] {
  const ofAll = hiddenCells(entries, dimensions, k);
  if (given !== null) {
    const answered = entries.flatMap((entry) => {
      const said = given.by.get(entry.id);
      return said ? [{ ...entry, answers: said.map((one) => kindOf(given.of, one)) }] : [];
    });
    const before = { hidden: ofAll, isSettled: answered.length === entries.length };
    return [ofAll, hiddenCells(withLeftOut(given.of, answered), dimensions, k, before)];
  }
  // How many of a group answered is hidden where their answers are, or the rate would tell it.
  const answered = hiddenCells(
    entries.filter(({ isAnswered }) => isAnswered),
    dimensions,
    k,
  );
  const told = entries.map((entry) => ({ ...entry, answers: [String(entry.isAnswered)] }));
  return [ofAll, hiddenCells(told, dimensions, k, { hidden: ofAll.union(answered), isSettled: false })];
}

/** What may be traced: an answer on a scale, an option; of other numbers the size, because no figure tells how often each is. */
function kindOf({ scale }: QuestionDefinition, { value, choice }: Said): string {
  if (choice !== "") return `=${choice}`;
  if (value === null || scale) return String(value);
  return `~${String(Math.sign(value) * Math.floor(Math.log2(1 + Math.abs(value))))}`;
}

/** Where several options can be chosen, those that were not are told by a count as well. */
function withLeftOut<T extends { readonly answers: readonly string[] }>({ kind }: QuestionDefinition, all: T[]): T[] {
  if (kind !== "choices") return all;
  const options = [...new Set(all.flatMap(({ answers }) => answers))];
  return all.map((one) => {
    const left = options.filter((option) => !one.answers.includes(option));
    return { ...one, answers: [...one.answers, ...left.map((option) => `!${option}`)] };
  });
}
