import type { TrueAnswer, TrueAsked } from "./built-town.ts";
import type { questionsAttacked } from "./project.ts";
import { solve, span, type Equation } from "./integers.ts";
import type { Place } from "./people.ts";
import type { CellValues, Told } from "./tables.ts";

type Question = (typeof questionsAttacked)[number];

/** Something that whoever reads the figures knows of fewer people than they promise. */
export interface Leak {
  readonly how: "subtraction" | "bounds" | "count" | "change" | "too_few";
  readonly about: string;
  readonly month: string;
  readonly people: readonly string[];
  readonly says: string;
}

/** What was answered, as only the attacked know it. */
export interface Truth {
  readonly answered: readonly TrueAnswer[];
  readonly asked: readonly TrueAsked[];
}

/** What an attack has looked at: one that had nothing to look at has proved nothing. */
export interface Looked {
  readonly leaks: Leak[];
  /** Cells that are shown, and cells of fewer than k people that are not. */
  shown: number;
  hidden: number;
  /** Searches that were given up. */
  unknown: number;
}

/** Those who are in the same cells: their answers can't be told apart by any figure. */
interface Atom {
  readonly place: Place;
  readonly people: ReadonlySet<string>;
  readonly counts: ReadonlyMap<string, number>;
  readonly n: number;
}

/** Sets up what was told as equations over the unknown counts, and finds what follows of fewer than k people. */
export function solveTables(told: readonly Told[], truth: Truth, k: number): Looked {
  const looked: Looked = { leaks: [], shown: 0, hidden: 0, unknown: 0 };
  for (const about of new Set(told.map((one) => one.about)))
    for (const month of new Set(told.map((one) => one.month))) {
      const own = told.filter((one) => one.about === about && one.month === month);
      new Table(atomsOf(truth, about, month), own, { about, month, k, looked }).attack();
    }
  return looked;
}

function atomsOf({ answered, asked }: Truth, about: string, month: string): Atom[] {
  const entries =
    about === "asked"
      ? asked.map((one) => ({ ...one, said: [one.isAnswered ? "yes" : "no"] }))
      : answered.map((one) => ({ ...one, said: saidOf(one.answers[about as Question]) }));
  const own = entries.filter((one) => one.month === month && one.said.length > 0);
  return [...Map.groupBy(own, ({ place }) => JSON.stringify([place.dept, place.team, place.site])).values()].flatMap(
    (all) => {
      const counts = new Map<string, number>();
      for (const said of all.flatMap((one) => one.said)) counts.set(said, (counts.get(said) ?? 0) + 1);
      return all[0] ? [{ place: all[0].place, people: new Set(all.map(({ who }) => who)), counts, n: all.length }] : [];
    },
  );
}

const saidOf = (value: number | boolean | readonly string[] | undefined): string[] =>
  value === undefined ? [] : typeof value === "object" ? [...value] : [String(value)];

const isIn = ({ place }: Atom, cell: CellValues): boolean =>
  Object.entries(cell).every(([name, value]) => place[name as keyof Place] === value);

interface Searched {
  readonly about: string;
  readonly month: string;
  readonly k: number;
  readonly looked: Looked;
}

/** An answer: how often it was given in each shown cell, and how often another one. */
interface Asked {
  readonly answer: string;
  readonly given: readonly Equation[];
  readonly others: readonly Equation[];
  /** Counts that fit. */
  readonly known: (readonly number[])[];
}

/** The figures about one question in one month. */
class Table {
  readonly #atoms: readonly Atom[];
  readonly #about: Searched;
  readonly #shown = new Map<
    string,
    { readonly of: number[]; readonly counts: ReadonlyMap<string, number>; n: number }
  >();
  readonly #hidden = new Map<string, number[]>();

  constructor(atoms: readonly Atom[], told: readonly Told[], about: Searched) {
    this.#atoms = atoms;
    this.#about = about;
    for (const { cell, counts, n } of told) {
      const key = JSON.stringify(cell);
      const of = atoms.flatMap((atom, at) => (isIn(atom, cell) ? [at] : []));
      if (counts === null) this.#hidden.set(key, of);
      else if (n > 0) this.#show(key, of, counts, n);
    }
    for (const key of this.#shown.keys()) this.#hidden.delete(key);
  }

  #show(key: string, of: number[], counts: ReadonlyMap<string, number>, n: number): void {
    const before = this.#shown.get(key);
    const people = this.#peopleOf(of);
    if (before && JSON.stringify([...before.counts]) !== JSON.stringify([...counts]))
      this.#leak("change", of, `${key} was ${JSON.stringify([...before.counts])}, is ${JSON.stringify([...counts])}`);
    if (people.size < this.#about.k) this.#leak("too_few", of, `${key} is shown`);
    const true_ = of.reduce((sum, at) => sum + (this.#atoms[at]?.n ?? 0), 0);
    if (true_ !== n) throw new Error(`${this.#about.about} ${key}: ${String(n)} are told of ${String(true_)}`);
    this.#shown.set(key, { of, counts, n });
  }

  #peopleOf(of: readonly number[]): Set<string> {
    return new Set(of.flatMap((at) => [...(this.#atoms[at]?.people ?? [])]));
  }

  #leak(how: Leak["how"], of: readonly number[], says: string): void {
    const { about, month, looked } = this.#about;
    looked.leaks.push({ how, about, month, people: [...this.#peopleOf(of)], says });
  }

  attack(): void {
    const { k, looked } = this.#about;
    const hidden = [...this.#hidden.values()].filter((of) => {
      const { size } = this.#peopleOf(of);
      return size > 0 && size < k;
    });
    looked.shown += this.#shown.size;
    looked.hidden += hidden.length;
    if (this.#shown.size === 0) return;
    const few = [...this.#groupsOfFew()];
    this.#subtract(few);
    // Of numbers only their sum is known, and how many there are.
    if (this.#about.about !== "minutes") for (const asked of this.#questions()) this.#bound(few, asked);
    // Who was asked is no secret.
    if (this.#about.about !== "asked") for (const of of hidden) this.#count(of);
  }

  /** Every group of atoms that has fewer than k people. */
  *#groupsOfFew(chosen: readonly number[] = [], from = 0): Generator<readonly number[]> {
    for (let at = from; at < this.#atoms.length; at++) {
      const group = [...chosen, at];
      if (this.#peopleOf(group).size >= this.#about.k) continue;
      yield group;
      yield* this.#groupsOfFew(group, at + 1);
    }
  }

  #subtract(few: readonly (readonly number[])[]): void {
    const isSpanned = span(
      this.#atoms.length,
      [...this.#shown.values()].map(({ of }) => of),
    );
    for (const of of few)
      if (isSpanned(of)) this.#leak("subtraction", of, "their figure is a sum of what is shown, with signs");
  }

  /** What was asked: the question; where several options can be chosen, each of them. */
  #questions(): Asked[][] {
    const all = new Set([...this.#shown.values()].flatMap(({ counts }) => [...counts.keys()]));
    const cells = [...this.#shown.values()];
    const equationsOf = (count: (cell: (typeof cells)[number]) => number) =>
      cells.map((cell) => ({ of: cell.of, sum: count(cell) }));
    const both = [...all].map((answer) => ({
      answer,
      given: equationsOf(({ counts }) => counts.get(answer) ?? 0),
      others: equationsOf(({ counts, n }) => n - (counts.get(answer) ?? 0)),
      known: [] as (readonly number[])[],
    }));
    if (this.#about.about !== "wrong") return [both];
    return both.map((one) => [
      one,
      { answer: `not ${one.answer}`, given: one.others, others: one.given, known: [] as (readonly number[])[] },
    ]);
  }

  /** Whether all answers of so few are certain, because the others can't have given them as often as they were. */
  #bound(few: readonly (readonly number[])[], asked: readonly Asked[]): void {
    for (const of of few) {
      const n = of.reduce((sum, at) => sum + (this.#atoms[at]?.n ?? 0), 0);
      const said = asked.map((one) => [this.#least(of, n, one), one.answer] as const).filter(([least]) => least > 0);
      if (said.reduce((sum, [least]) => sum + least, 0) >= n)
        this.#leak("bounds", of, said.map(([least, answer]) => `${String(least)} × ${answer}`).join(", "));
    }
  }

  /** How often at least an answer has to be of these. What all of a figure answered is known anyway. */
  #least(of: readonly number[], n: number, { given, others, known }: Asked): number {
    const size = this.#atoms.length;
    if (known.some((solution) => of.every((at) => solution[at] === 0))) return 0;
    for (let sum = 0; sum < n; sum++) {
      const found = solve(size, [...given, { of, sum }]);
      if (found === "unknown") this.#about.looked.unknown++;
      if (typeof found !== "string") known.push(found);
      if (found !== "none") return sum;
    }
    return [1, 2].some((sum) => solve(size, [...others, { of, sum }]) !== "none") ? n : 0;
  }

  /** Whether it is known how many of a hidden cell answered. */
  #count(of: readonly number[]): void {
    const equations = [...this.#shown.values()].map((cell) => ({ of: cell.of, sum: cell.n }));
    const n = of.reduce((sum, at) => sum + (this.#atoms[at]?.n ?? 0), 0);
    const others = [n - 1, n + 1, 0].filter((other) => other >= 0 && other !== n);
    const isOpen = others.some((sum) => solve(this.#atoms.length, [...equations, { of, sum }]) !== "none");
    if (!isOpen) this.#leak("count", of, `${String(n)} answers are hidden here, no more and no less`);
  }
}
