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
export async function hiddenOf(
  dimensions: Dimensions,
  { k }: Pick<FigurePeriod, "k">,
  entries: readonly Entry[],
  given: Given | null,
): Promise<readonly [ofAll: ReadonlySet<string>, hidden: ReadonlySet<string>]> {
  const ofAll = await hiddenCells(entries, dimensions, k);
  if (given !== null) {
    const options = optionsOf(given);
    const answered = entries.flatMap((entry) => {
      const said = given.by.get(entry.id);
      return said ? [{ ...entry, answers: toldOf(given.of, said, options) }] : [];
    });
    const before = { hidden: ofAll, isSettled: answered.length === entries.length };
    return [ofAll, await hiddenCells(answered, dimensions, k, before)];
  }
  // How many of a group answered is hidden where their answers are, or the rate would tell it.
  const answered = await hiddenCells(
    entries.filter(({ isAnswered }) => isAnswered),
    dimensions,
    k,
  );
  const told = entries.map((entry) => ({ ...entry, answers: [String(entry.isAnswered)] }));
  return [ofAll, await hiddenCells(told, dimensions, k, { hidden: ofAll.union(answered), isSettled: false })];
}

/** Where several options can be chosen, each that was. */
const optionsOf = ({ of, by }: Given): string[] =>
  of.kind === "choices" ? [...new Set([...by.values()].flat().map(({ choice }) => choice))].sort() : [];

/** What figures tell of an answer: a number or an option; of several options whether each was chosen. */
function toldOf({ kind, scale }: QuestionDefinition, said: readonly Said[], options: readonly string[]): string[] {
  if (kind === "choices") return options.map((option) => String(said.some(({ choice }) => choice === option)));
  const [{ value, choice } = { value: null, choice: "" }] = said;
  if (choice !== "") return [choice];
  if (value === null || scale) return [String(value)];
  // Of a number without a scale only the mean is told: what stands out in it is its size.
  return [`~${String(Math.sign(value) * Math.floor(Math.log2(1 + Math.abs(value))))}`];
}
