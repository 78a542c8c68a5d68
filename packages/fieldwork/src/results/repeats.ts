import {
  clusterSize,
  mean,
  npsInterval,
  sampledEffect,
  scorings,
  share,
  sumsOverPeople,
  type PersonSums,
  type RepeatSums,
} from "@afterword/metrics";
import type { CheckedMetricQuery, MetricName, MetricRow, QuestionDefinition } from "@afterword/sdk";
import type { Cut, Measured, PersonAnswers, Rows, Sample } from "@afterword/store";
import type { Basis } from "../figures.ts";
import { Groups, type CountedRow, type PlacedRow } from "../result-rows.ts";

/** So many people of a sample tell their group's design effect; of fewer, all groups together tell it. */
const enoughPeople = 50;

/** A design effect above this is worth telling. */
const tellable = 1.1;

/** Of what figures are made. */
interface Figures {
  readonly metric: MetricName;
  readonly question: QuestionDefinition;
  readonly query: CheckedMetricQuery;
}

/** What a sample of people says of each row, by its place. */
type Found = ReadonlyMap<string, RepeatSums>;

/** Who answered a question: a sample of the people in a cut, and where that has few one of all who answered in its time, of the parts that may be seen. */
export interface Repeating {
  readonly inCut: Sample<Found>;
  readonly inTime: Sample<Found> | null;
}

/** Reads who answered; `n` is how many answers there are in the cut, which is of a part of the organisation or of all of it. */
export async function readRepeating(
  rows: Rows,
  figures: Figures,
  of: Measured,
  cut: Cut,
  { n, isOfPart }: { readonly n: number; readonly isOfPart: boolean },
): Promise<Repeating> {
  const read = (query: CheckedMetricQuery, part: Cut, answers: number | null) => {
    const { metric, question } = figures;
    const { period, fiscalYearStart } = query;
    const name = JSON.stringify([metric, question.scale, period, fiscalYearStart]);
    const make = (all: readonly PersonAnswers[]) => sumsByPlace(scoringOf(metric, question), query, all);
    return rows.columns.sample(of, part, { answers, make, name }) as Promise<Sample<Found>>;
  };
  const inCut = await read(figures.query, cut, n);
  let people = 0;
  for (const sums of inCut.made.values()) people += sums.people;
  if (inCut.isEverybody || people >= enoughPeople) return { inCut, inTime: null };
  // What of a part is told depends on the part alone.
  const everywhere = { by: [], where: isOfPart ? cut.where : {} };
  return { inCut, inTime: await read({ ...figures.query, ...everywhere }, { ...cut, ...everywhere }, null) };
}

/**
 * The rows with intervals that allow for people who answered more than once, whose answers are alike. Where everybody was
 * looked at each row tells its own design effect, else the people of the sample do: those of the row where they are many, of
 * all rows together, or all who answered in that time, whose answers are no less alike than those of a part of it.
 */
export function allowingForRepeats(repeating: Repeating, rows: readonly PlacedRow[]): CountedRow[] {
  const sized = withSizes(repeating, rows);
  return repeating.inCut.isBehind ? sized.map(repeatsUnknown) : sized;
}

function withSizes({ inCut, inTime }: Repeating, rows: readonly PlacedRow[]): CountedRow[] {
  if ([...inCut.made.values()].every(isOnce) && inCut.isEverybody) return [...rows];
  const parts = rows.map((counted) => ({
    counted,
    sums: inCut.made.get(counted.place) ?? nobody,
    n: figureN(counted),
    mean: meanOf(counted),
  }));
  if (inCut.isEverybody) return parts.map(({ counted, sums }) => withSize(counted, sizeOfAll(sums)));
  const together = poolOf(inTime === null ? [] : [...inTime.made.values()].map(byItself)) ?? poolOf(parts);
  return parts.map((part) => {
    const own = part.sums.people < enoughPeople ? together : poolOf([part]);
    return withSize(part.counted, own && own.size(figureN(part.counted)));
  });
}

const nobody = sumsOverPeople([]);
const peopleOf = (parts: readonly Part[]): number => parts.reduce((sum, { sums }) => sum + sums.people, 0);
const isOnce = ({ people, n }: RepeatSums): boolean => people === n;

interface Part {
  readonly sums: RepeatSums;
  readonly n: number;
  readonly mean: number;
}

/** What answers are worth, and the design effect that makes them worth less than they are; null where nobody answers twice. */
interface Size {
  readonly effect: number;
  readonly nEff: number | null;
}

const asTheyAre = "as they are";

function sizeOfAll(sums: RepeatSums): Size | typeof asTheyAre {
  return isOnce(sums) ? asTheyAre : clusterSize(sums);
}

/** What so many answers of groups like these are worth; null where too few people are known to say it. */
function poolOf(parts: readonly Part[]): { readonly size: (n: number) => Size | typeof asTheyAre } | null {
  const filled = parts.filter(({ sums }) => sums.n > 0);
  if (filled.every(({ sums }) => isOnce(sums))) return peopleOf(filled) < 2 ? null : { size: () => asTheyAre };
  const pool = sampledEffect(filled);
  if (pool === null) return null;
  // One answer is worth one, whoever gave the others.
  return { size: (n) => ({ effect: pool.effect, nEff: Math.min(n, Math.max(1, n * pool.worth)) }) };
}

/** All who answered in a period: their mean is that of the sample. */
const byItself = (sums: RepeatSums): Part => ({
  sums,
  n: sums.n,
  mean: sums.n === 0 ? 0 : sums.sum / sums.n,
});

function sumsByPlace(
  scoreOf: ReturnType<typeof scoringOf>,
  query: CheckedMetricQuery,
  answers: readonly PersonAnswers[],
): Found {
  const groups = new Groups(query, () => new Map<number, PersonSums>());
  for (const { people, values, ...place } of answers) {
    const found = groups.at(place);
    for (const [at, person] of people.entries()) {
      const score = scoreOf(values[at] ?? NaN);
      if (score === null) continue;
      const sums = found.get(person);
      if (sums === undefined) found.set(person, { n: 1, sum: score, squares: score * score });
      else {
        sums.n++;
        sums.sum += score;
        sums.squares += score * score;
      }
    }
  }
  return new Map([...groups.byPlace()].map(([place, people]) => [place, sumsOverPeople(people.values())]));
}

/** What an answer counts for in a figure; null for one that does not count. */
function scoringOf(metric: MetricName, question: QuestionDefinition): (value: number) => number | null {
  if (metric === "mean") {
    const { scale } = question;
    if (scale === undefined) return (value) => (Number.isFinite(value) ? value : null);
    return (value) => (Number.isInteger(value) && value >= scale.min && value <= scale.max ? value : null);
  }
  const { min, max, scoreOf } = scorings[metric as keyof typeof scorings];
  return (value) => (Number.isInteger(value) && value >= min && value <= max ? scoreOf(value) : null);
}

/** The mean of the scores of all answers of a row. */
const meanOf = ({ row, basis }: CountedRow): number => (row.value ?? 0) / (basis?.kind === "mean" ? 1 : 100);

const figureN = ({ row }: CountedRow): number => row.n ?? 0;

function withSize(counted: CountedRow, size: Size | typeof asTheyAre | null): CountedRow {
  const { row, basis } = counted;
  if (basis === null || size === asTheyAre || figureN(counted) < 2) return counted;
  if (size === null) return repeatsUnknown(counted);
  const { nEff, effect } = size;
  const warnings = effect > tellable || nEff === null ? [...row.warnings, "repeated_people"] : row.warnings;
  const interval = nEff === null ? null : intervalOf(basis, nEff);
  return { ...counted, row: { ...row, interval, warnings, effectiveN: nEff }, nEff: nEff ?? 1 };
}

/** A row of which it is not known, or not of all answers yet, who gave more than one. */
export function repeatsUnknown(counted: CountedRow): CountedRow {
  const { row, basis } = counted;
  if (basis === null || figureN(counted) < 2 || row.warnings.includes("repeats_unknown")) return counted;
  return { ...counted, row: { ...row, warnings: [...row.warnings, "repeats_unknown"] } };
}

function intervalOf(basis: Basis, nEff: number): MetricRow["interval"] {
  if (basis.kind === "share") return share({ x: basis.x, n: basis.n, nEff }).interval;
  if (basis.kind === "nps") return npsInterval(basis.counts, undefined, { nEff });
  return mean(basis.counts, undefined, { nEff }).interval;
}
