import { suppressLattice } from "@afterword/metrics";
import type { AnsweredRow, AskedPersonRow, OwnedSegment, Rows } from "@afterword/store";
import { graceMs } from "../answer-time.ts";
import type { Ctx } from "../context.ts";
import { kOfSurvey } from "./ballot-box.ts";
import { figurePeriods, type FigurePeriod, type Placed, type SpentWave, type Surroundings } from "./figure-periods.ts";
import { pathsOf, type Dimensions, type SegmentValues } from "./level.ts";

/** One response, or one person's being asked, and who is behind it. */
export interface Unit extends Placed {
  readonly id: string;
  /** Who it is; of an anonymous answer its own, because a link counts as a person. */
  readonly who: string;
  readonly isAnswered: boolean;
  readonly values: SegmentValues;
}

/** Everything that a survey's figures are made of, and its periods. */
export interface Units {
  readonly units: readonly Unit[];
  readonly periods: ReadonlyMap<string, FigurePeriod>;
}

/** Loads what is behind a survey's answers, or behind its response rate. */
export async function loadUnits(
  ctx: Ctx,
  rows: Rows,
  of: { readonly survey: string; readonly what: "answers" | "asked"; readonly names: readonly string[] },
): Promise<Units> {
  const { survey, names } = of;
  const isAsked = of.what === "asked";
  const segments = await rows.behind.listSegments({ survey, names, table: isAsked ? "invitations" : "responses" });
  const values = valuesByOwner(segments);
  const found = isAsked
    ? (await rows.behind.listAsked(survey)).map(unitOfAsked)
    : (await rows.behind.listAnswered(survey)).map(unitOfAnswer);
  const units = found.map((unit) => ({ ...unit, values: values.get(unit.id) ?? {} }));
  const around: Surroundings = {
    now: ctx.now,
    k: await kOfSurvey(rows, survey),
    waves: await wavesOf(rows, survey, new Set(units.map(({ wave }) => wave))),
    waitingMonths: isAsked ? [] : await rows.behind.listWaitingMonths(survey),
    isInUse: await rows.behind.isInUse(survey),
  };
  return { units, periods: figurePeriods(units, around) };
}

/** The waves of a survey; the links of one that has answers need not be counted. */
async function wavesOf(rows: Rows, survey: string, answered: ReadonlySet<string | null>): Promise<SpentWave[]> {
  const waves: SpentWave[] = [];
  for (const wave of await rows.behind.listWaves(survey))
    waves.push({ ...wave, spent: answered.has(wave.id) ? 0 : await rows.waveProgress.countSpent(wave.id) });
  return waves;
}

/** Segment values by what they belong to. */
export function valuesByOwner(segments: readonly OwnedSegment[]): Map<string, Record<string, string>> {
  const values = new Map<string, Record<string, string>>();
  for (const { owner, name, value } of segments) {
    const own = values.get(owner) ?? {};
    own[name] = value;
    values.set(owner, own);
  }
  return values;
}

/** An imported answer of which nobody says whose it is may be anybody's: all of them count as one person's. */
function whoOf({ id, person, origin }: AnsweredRow): string {
  if (person !== null) return `person ${person}`;
  return origin === "import" ? "unknown" : `answer ${id}`;
}

const unitOfAnswer = (row: AnsweredRow): Omit<Unit, "values"> => ({
  id: row.id,
  who: whoOf(row),
  isAnswered: true,
  wave: row.wave,
  month: row.month,
  openUntil: row.openUntil,
});

/** Whoever has answered stays so; whoever has not may still, and an answer that was given in time may come a little late. */
const unitOfAsked = (row: AskedPersonRow): Omit<Unit, "values"> => ({
  id: row.id,
  who: `person ${row.person}`,
  isAnswered: row.isAnswered,
  wave: row.wave,
  month: row.month,
  openUntil: row.isAnswered || row.openUntil === 0 ? null : row.openUntil + graceMs,
});

/** The cells of a lattice that are hidden, for one period: too few people, or what gives those away. */
export function hiddenCells(
  units: readonly Pick<Unit, "who" | "values">[],
  dimensions: Dimensions,
  k: number,
  hidden: Iterable<string> = [],
): Set<string> {
  const numbers = new Map<string, number>();
  const numberOf = (who: string) => {
    const number = numbers.get(who) ?? numbers.size;
    numbers.set(who, number);
    return number;
  };
  const groups = Map.groupBy(units, ({ values }) =>
    JSON.stringify(dimensions.segments.map((name) => values[name] ?? null)),
  );
  const people = [...groups.values()].map((group) => ({
    people: group.map(({ who }) => numberOf(who)),
    paths: pathsOf(dimensions, group[0]?.values ?? {}),
  }));
  return suppressLattice(people, k, hidden);
}
