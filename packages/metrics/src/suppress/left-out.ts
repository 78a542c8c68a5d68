/** What groups count for, and how much may be spent on them. */
export interface Costs {
  readonly of: (group: number) => number;
  readonly budget: number;
}

/** A group that may have given an answer: at most so often, of so many answers. */
export interface Candidate {
  readonly group: number;
  readonly bound: number;
  readonly n: number;
}

/** Groups that share a limit: together they gave the answer at most so often. */
export interface Part {
  readonly limit: number;
  readonly within: readonly Candidate[];
}

/** How many answers more than they gave are taken away by leaving out groups for so much, at most, and which these are. */
type Best = readonly (readonly [taken: number, groups: readonly number[]])[];

const nothing: Best[number] = [-Infinity, []];
const none: Best[number] = [0, []];

/** Groups within the budget without whom an answer is missing as often as they answered. */
export function needed(parts: readonly Part[], count: number, costs: Costs): number[] | null {
  const all = parts.reduce((sum, part) => sum + atMost(part, 0), 0);
  // Hardly ever there are any: only then it is worked out which.
  if (all - mostTaken(parts, costs) > count) return null;
  // What is left out so far: nobody, and the best of somebody.
  let best: Best = Array.from({ length: costs.budget + 1 }, () => nothing);
  for (const part of parts) {
    const own = leavingOut(part, costs);
    const before = best;
    best = before.map((kept, spent) =>
      own.slice(0, spent + 1).reduce<Best[number]>((most, [taken, groups], here) => {
        const [others, rest] = better(before[spent - here] ?? nothing, none);
        return groups.length === 0 ? most : better(most, [taken + others, [...groups, ...rest]]);
      }, kept),
    );
  }
  const [taken, groups] = best.at(-1) ?? nothing;
  return groups.length > 0 && all - taken <= count ? [...groups] : null;
}

const better = (a: Best[number], b: Best[number]): Best[number] => (b[0] > a[0] ? b : a);

const atMost = ({ limit, within }: Part, taken: number): number =>
  Math.min(limit, within.reduce((sum, { bound }) => sum + bound, 0) - taken);

/** The most that a part loses without groups for so much, less the answers that these gave. */
function leavingOut(part: Part, { of, budget }: Costs): Best {
  type Left = readonly [gain: number, bound: number, n: number, groups: readonly number[]];
  const nobody: Left = [0, 0, 0, []];
  const best = Array.from({ length: budget + 1 }, () => nobody);
  for (const { group, bound, n } of part.within) {
    const cost = of(group);
    for (let spent = budget; spent >= cost; spent--) {
      const [gain, bounds, answers, groups] = best[spent - cost] ?? nobody;
      const isBest = gain + bound - n > (best[spent] ?? nobody)[0] || (best[spent] ?? nobody)[3].length === 0;
      if (isBest) best[spent] = [gain + bound - n, bounds + bound, answers + n, [group, ...groups]];
    }
  }
  const all = atMost(part, 0);
  return best.map(([, bounds, n, groups]) => [all - atMost(part, bounds) - n, groups]);
}

/** How much is taken away at most: what `needed` finds, without the groups. */
function mostTaken(parts: readonly Part[], costs: Costs): number {
  const { budget } = costs;
  const best = new Float64Array(budget + 1).fill(-Infinity);
  for (const part of parts) {
    const own = takenFrom(part, costs);
    // From the most down: what was taken before this part is still there.
    for (let spent = budget; own !== null && spent >= 0; spent--) best[spent] = mostOf(own, best, spent);
  }
  return best[budget] ?? 0;
}

function mostOf(own: Float64Array, before: Float64Array, spent: number): number {
  let most = before[spent] ?? 0;
  for (let here = 0; here <= spent; here++)
    most = Math.max(most, (own[here] ?? 0) + Math.max(before[spent - here] ?? 0, 0));
  return most;
}

/** What `leavingOut` finds, without the groups; null where none can be left out. */
function takenFrom(part: Part, { of, budget }: Costs): Float64Array | null {
  if (part.within.every(({ group }) => of(group) > budget)) return null;
  // By what is spent: how much is gained, and what it is made of; not a number while nobody is left out.
  const gains = new Float64Array(budget + 1).fill(NaN);
  const bounds = new Float64Array(budget + 1);
  const answers = new Float64Array(budget + 1);
  for (const { group, bound, n } of part.within) {
    const cost = of(group);
    for (let spent = budget; spent >= cost; spent--) {
      const gain = (gains[spent - cost] || 0) + bound - n;
      if (gain <= (gains[spent] ?? 0)) continue;
      gains[spent] = gain;
      bounds[spent] = (bounds[spent - cost] ?? 0) + bound;
      answers[spent] = (answers[spent - cost] ?? 0) + n;
    }
  }
  const all = atMost(part, 0);
  return gains.map((gain, spent) =>
    Number.isNaN(gain) ? -Infinity : all - atMost(part, bounds[spent] ?? 0) - (answers[spent] ?? 0),
  );
}
