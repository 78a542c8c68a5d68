import { benjaminiHochberg } from "../compare/adjust-p.ts";
import { chiSquareP } from "../tails/chi-square.ts";
import { keyness } from "./keyness.ts";

/** The terms, or the themes, of one comment, and who wrote it. */
export type CommentTerms = { person: string; terms: Iterable<string> };

/** A term that is used more in one set of comments than in another. */
export type KeyTerm = {
  term: string;
  /** Comments with it, and the people who wrote them. */
  comments: number;
  people: number;
  /** The share of people whose comments have it, 0..1, here and in the other set. */
  share: number;
  otherShare: number;
  /** How many times as frequent among people, as a power of 2, with half a person added to each: finite where the other set has none. */
  logRatio: number;
  /** From all four cells (Dunning 1993), and its p adjusted for all terms by Benjamini and Hochberg. */
  g2: number;
  p: number;
};

/** What a term takes to be named. */
export type KeyTermLimits = {
  /** Comments with it, 5 unless told. */
  comments?: number;
  /** People who wrote them, 3 unless told: a word that fewer use may tell who they are. */
  people?: number;
  /** The share of named terms that may be there by chance, 0.01 unless told: one looks every month, at every line. */
  q?: number;
  /** How many times as frequent it is at least, as a power of 2; half as much again unless told. */
  logRatio?: number;
};

/**
 * Terms that people use more in one set of comments than in another: what is rising (a period against the time before), what
 * tells detractors from promoters. Each person counts once a set, however often they write. Most telling first.
 *
 * @example
 * const now = ["a", "b", "c", "d", "e", "f"].map((person) => ({ person, terms: ["portal"] }));
 * const before = ["g", "h", "i", "j", "k", "l"].map((person) => ({ person, terms: ["staff"] }));
 * keyTerms(now, before).map(({ term }) => term); // ["portal"]
 */
export function keyTerms(
  comments: readonly CommentTerms[],
  others: readonly CommentTerms[],
  { comments: least = 5, people: leastPeople = 3, q = 0.01, logRatio: leastRatio = Math.log2(1.5) }: KeyTermLimits = {},
): KeyTerm[] {
  const [here, there] = [count(comments), count(others)];
  const names = [...new Set([...here.terms.keys(), ...there.terms.keys()])].sort();
  // What is rare in both could never be named: it takes no part in the family of tests.
  const tested = names.filter(
    (term) => (here.terms.get(term)?.comments ?? 0) + (there.terms.get(term)?.comments ?? 0) >= least,
  );
  const figures = tested.map((term): KeyTerm => {
    const [a, b] = [here.terms.get(term), there.terms.get(term)].map((one) => one?.people.size ?? 0) as [
      number,
      number,
    ];
    const [n, m] = [here.people, there.people];
    const g2 = keyness({ a, b, tokensA: n, tokensB: m }).g2FourCell ?? 0;
    return {
      term,
      comments: here.terms.get(term)?.comments ?? 0,
      people: a,
      share: n === 0 ? 0 : a / n,
      otherShare: m === 0 ? 0 : b / m,
      logRatio: Math.log2((a + 0.5) / (n + 1) / ((b + 0.5) / (m + 1))),
      g2,
      p: chiSquareP(g2, 1),
    };
  });
  const adjusted = benjaminiHochberg(figures.map(({ p }) => p));
  return figures
    .map((figure, at) => ({ ...figure, p: adjusted[at] ?? 1 }))
    .filter((one) => one.comments >= least && one.people >= leastPeople && one.p <= q && one.logRatio >= leastRatio)
    .sort((a, b) => b.g2 - a.g2 || (a.term < b.term ? -1 : 1));
}

type Counted = { comments: number; people: Set<string> };

function count(comments: readonly CommentTerms[]): { people: number; terms: Map<string, Counted> } {
  const terms = new Map<string, Counted>();
  for (const { person, terms: used } of comments)
    for (const term of new Set(used)) {
      const counted = terms.get(term) ?? { comments: 0, people: new Set() };
      counted.comments += 1;
      counted.people.add(person);
      terms.set(term, counted);
    }
  return { people: new Set(comments.map(({ person }) => person)).size, terms };
}
