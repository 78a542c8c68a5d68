/**
 * Sums over people who may have answered more than once. They add up over groups of different people, so that they can be
 * kept in a rollup.
 */
export type RepeatSums = {
  people: number;
  /** All answers: Σ nᵢ, with nᵢ the answers of one person. */
  n: number;
  /** Σ sᵢ, with sᵢ the sum of one person's scores. */
  sum: number;
  /** Σ of the squares of all single scores. */
  squares: number;
  /** Σ nᵢ². */
  nSquares: number;
  /** Σ sᵢ². */
  sumSquares: number;
  /** Σ nᵢ sᵢ. */
  cross: number;
};

/** What repeated answers are worth. */
export type RepeatEffect = {
  /** The standard error of the mean score that takes each person's answers together, in the unit of the score. */
  se: number | null;
  /** How much larger its square is than if all answers were of different people; usually 1 or more. */
  deff: number | null;
  /** n / deff: put it in place of n in an interval. */
  nEff: number | null;
};

/**
 * The sums of people's scores; a score is 1, 0 or −1 for an NPS, 1 or 0 for a share, the answer for a mean.
 *
 * @example
 * repeatSums([[1, 1], [-1]]).people; // 2
 */
export function repeatSums(scoresOfPeople: Iterable<readonly number[]>): RepeatSums {
  const people: PersonSums[] = [];
  for (const scores of scoresOfPeople) {
    if (scores.some((score) => !Number.isFinite(score))) throw new RangeError("A score is a finite number");
    const sumOf = (of: (score: number) => number) => scores.reduce((total, score) => total + of(score), 0);
    if (scores.length > 0)
      people.push({ n: scores.length, sum: sumOf((score) => score), squares: sumOf((score) => score * score) });
  }
  return sumsOverPeople(people);
}

/** One person's answers: how many, the sum of their scores, and that of their squares. */
export type PersonSums = { n: number; sum: number; squares: number };

/**
 * The sums over people of whom each one's are known.
 *
 * @example
 * sumsOverPeople([{ n: 2, sum: 2, squares: 2 }, { n: 1, sum: -1, squares: 1 }]).nSquares; // 5
 */
export function sumsOverPeople(all: Iterable<PersonSums>): RepeatSums {
  const sums = { people: 0, n: 0, sum: 0, squares: 0, nSquares: 0, sumSquares: 0, cross: 0 };
  for (const { n, sum, squares } of all) {
    sums.people += 1;
    sums.n += n;
    sums.sum += sum;
    sums.squares += squares;
    sums.nSquares += n ** 2;
    sums.sumSquares += sum * sum;
    sums.cross += n * sum;
  }
  return sums;
}

/**
 * How exact a mean score is when people answer more than once: the cluster-robust standard error of a ratio of sums over
 * people (Liang and Zeger 1986; Cochran 1977, chapter 6), with G / (G − 1) for few people. All is null for fewer than two
 * people or scores that are all alike.
 *
 * @example
 * // Each answered twice, and the same both times: four answers are worth two.
 * repeatEffect(repeatSums([[1, 1], [0, 0], [1, 1], [0, 0]])).deff; // 2.667
 */
export function repeatEffect({ people, n, sum, squares, nSquares, sumSquares, cross }: RepeatSums): RepeatEffect {
  const none = { se: null, deff: null, nEff: null };
  if (people < 2 || n < 2) return none;
  const mean = sum / n;
  const between = Math.max(0, sumSquares - 2 * mean * cross + mean * mean * nSquares);
  const within = squares / n - mean * mean;
  // Scores that are all alike leave only what was lost in rounding.
  if (!(within > 1e-12 * Math.max(1, mean * mean))) return none;
  const variance = ((people / (people - 1)) * between) / (n * n);
  const deff = variance / (within / n);
  return { se: Math.sqrt(variance), deff, nEff: deff > 0 ? n / deff : null };
}
