import type { AnsweredRow, AskedPersonRow, OwnedSegment, Rows } from "@afterword/store";
import { graceMs } from "../answer-time.ts";
import type { Ctx } from "../context.ts";
import { kOfSurvey } from "./ballot-box.ts";
import { figurePeriods, type FigurePeriod, type Placed, type SpentWave, type Surroundings } from "./figure-periods.ts";
import type { SegmentValues } from "./level.ts";

/** What a figure counts once: a response, or one person's being asked; and who is behind it. */
export interface Entry extends Placed {
  readonly id: string;
  /** Who it is; of an anonymous answer its own, because a link counts as a person. */
  readonly who: string;
  readonly isAnswered: boolean;
  readonly values: SegmentValues;
}

/** Everything that a survey's figures are made of, and its periods. */
export interface Entries {
  readonly entries: readonly Entry[];
  readonly periods: ReadonlyMap<string, FigurePeriod>;
}

/** Loads what a survey's figures of its answers are made of, or its response rate. */
export async function loadEntries(
  ctx: Ctx,
  rows: Rows,
  of: { readonly survey: string; readonly what: "answers" | "asked"; readonly names: readonly string[] },
): Promise<Entries> {
  const { survey, names } = of;
  const isAsked = of.what === "asked";
  const segments = await rows.entries.listSegments({ survey, names, table: isAsked ? "invitations" : "responses" });
  const values = valuesByOwner(segments);
  const found = isAsked
    ? (await rows.entries.listAsked(survey)).map(entryOfAsked)
    : (await rows.entries.listAnswered(survey)).map(entryOfAnswer);
  const entries = found.map((entry) => ({ ...entry, values: values.get(entry.id) ?? {} }));
  const inWaves = new Set(entries.map(({ wave }) => wave));
  const waves = await wavesOf(rows, survey, inWaves);
  const waitingMonths = isAsked ? [] : await rows.entries.listWaitingMonths(survey);
  const isAskedByRule = ctx.project.project.rules.some(({ definition }) => definition.survey === survey);
  const hasMonths = isAskedByRule || waves.length === 0 || inWaves.has(null) || waitingMonths.length > 0;
  const around: Surroundings = {
    now: ctx.now,
    k: await kOfSurvey(rows, survey),
    waves,
    // An answer that was given in time may come a little late.
    links: (await rows.entries.listMonthsOfLinks(survey)).map(({ month, openUntil }) => ({
      month,
      openUntil: openUntil + graceMs,
    })),
    waitingMonths,
    isInUse: hasMonths && (await rows.entries.isInUse(survey)),
  };
  return { entries, periods: figurePeriods(entries, around) };
}

/** The waves of a survey; the links of one that has answers need not be counted. */
async function wavesOf(rows: Rows, survey: string, answered: ReadonlySet<string | null>): Promise<SpentWave[]> {
  const waves: SpentWave[] = [];
  for (const wave of await rows.entries.listWaves(survey))
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

const entryOfAnswer = (row: AnsweredRow): Omit<Entry, "values"> => ({
  id: row.id,
  who: whoOf(row),
  isAnswered: true,
  wave: row.wave,
  month: row.month,
});

const entryOfAsked = (row: AskedPersonRow): Omit<Entry, "values"> => ({
  id: row.id,
  who: `person ${row.person}`,
  isAnswered: row.isAnswered,
  wave: row.wave,
  month: row.month,
});
