/** Cells with what they are in each margin, how many answered in each, and how many there are in each category. */
export type RakeInput = {
  cells: readonly Readonly<Record<string, string>>[];
  /** Answers of each cell: whole numbers from 0. */
  counts: readonly number[];
  /** Margin → category → size in the population. All margins have the same sum. */
  margins: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

/** Why answers cannot be raked. */
export type RakeRefusal =
  | { reason: "no_answers" }
  /** People are known there and none answered: their weight would be infinite. */
  | { reason: "empty_category"; margin: string; category: string }
  /** Answers came from a category that has no target, or from none (null). */
  | { reason: "no_target"; margin: string; category: string | null }
  /** Two margins describe populations of different size. */
  | { reason: "totals_differ"; margins: [string, string]; totals: [number, number] };

/** A category without answers was added to another one of the same margin. */
export type Collapsed = { margin: string; category: string; into: string };

/** One margin, its categories by number. */
export type Margin = {
  name: string;
  categories: string[];
  targets: number[];
  /** Answers of each category. */
  answers: number[];
  /** The category of each cell. */
  categoryOf: number[];
};

/** Turns names into numbers and finds what cannot be raked. */
export function readMargins({ cells, counts, margins }: RakeInput): { margins: Margin[] } | { refused: RakeRefusal } {
  if (cells.length !== counts.length) throw new RangeError(`${cells.length} cells have ${counts.length} counts`);
  const impossible = counts.find((count) => !Number.isSafeInteger(count) || count < 0);
  if (impossible !== undefined) throw new RangeError(`A count is a whole number from 0, not ${impossible}`);
  if (!counts.some((count) => count > 0)) return { refused: { reason: "no_answers" } };
  const read: Margin[] = [];
  for (const [name, targets] of Object.entries(margins)) {
    const margin = readMargin(name, targets, cells, counts);
    if ("reason" in margin) return { refused: margin };
    read.push(margin);
  }
  const [first, ...others] = read.map(({ name, targets }) => ({ name, total: sum(targets) }));
  if (first === undefined) throw new RangeError("Expected at least one margin");
  const other = others.find(({ total }) => Math.abs(total - first.total) > 1e-9 * first.total);
  if (other === undefined) return { margins: read };
  const both: RakeRefusal = {
    reason: "totals_differ",
    margins: [first.name, other.name],
    totals: [first.total, other.total],
  };
  return { refused: both };
}

function readMargin(
  name: string,
  sizes: Readonly<Record<string, number>>,
  cells: RakeInput["cells"],
  counts: readonly number[],
): Margin | RakeRefusal {
  const entries = Object.entries(sizes);
  const wrong = entries.find(([, size]) => !(size >= 0) || size === Infinity);
  if (wrong !== undefined) throw new RangeError(`The target of ${name} ${wrong[0]} is 0 or more, not ${wrong[1]}`);
  const categories = entries.map(([category]) => category);
  const targets = entries.map(([, size]) => size);
  const places = new Map(categories.map((category, at) => [category, at]));
  const answers = categories.map(() => 0);
  const categoryOf: number[] = [];
  for (const [at, cell] of cells.entries()) {
    const category = Object.hasOwn(cell, name) ? (cell[name] ?? null) : null;
    const place = category === null ? undefined : places.get(category);
    const count = counts[at] ?? 0;
    // Nobody in the population is there: whoever answered has no weight that could be right.
    if (count > 0 && (place === undefined || targets[place] === 0))
      return { reason: "no_target", margin: name, category };
    categoryOf.push(place ?? 0);
    if (place !== undefined) answers[place] = (answers[place] ?? 0) + count;
  }
  return { name, categories, targets, answers, categoryOf };
}

/** Adds each category without answers to the one of the same margin that has answers and the smallest target. */
export function collapseEmpty(margins: readonly Margin[]): { margins: Margin[]; collapsed: Collapsed[] } {
  const collapsed: Collapsed[] = [];
  const merged = margins.map((margin) => {
    const { name, categories, answers } = margin;
    const targets = [...margin.targets];
    const answered = targets.flatMap((_, at) => ((answers[at] ?? 0) > 0 ? [at] : []));
    const into = answered.reduce((a, b) => ((margin.targets[b] ?? 0) < (margin.targets[a] ?? 0) ? b : a));
    for (const [at, target] of margin.targets.entries()) {
      if (target === 0 || answers[at] !== 0) continue;
      targets[into] = (targets[into] ?? 0) + target;
      targets[at] = 0;
      collapsed.push({ margin: name, category: categories[at] ?? "", into: categories[into] ?? "" });
    }
    return { ...margin, targets };
  });
  return { margins: merged, collapsed };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
