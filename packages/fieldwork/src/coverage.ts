import { kish } from "@afterword/metrics";
import { durationMs, type CheckedCoverageQuery, type CoverageRow, type ReasonCode } from "@afterword/sdk";
import type { CoverageRow as Counted } from "@afterword/store";
import { isIn } from "./access/parts.ts";
import type { Ctx } from "./context.ts";
import { kOfFigures } from "./privacy/ballot-box.ts";
import { confined } from "./results/confine.ts";
import { wrongQuery } from "./wrong-query.ts";

/** Reasons that say that the rule is not about the event, rather than that somebody was passed over. */
const notEligible: readonly ReasonCode[] = [
  "filtered",
  "excluded",
  "already_asked_for_subject",
  "reopened",
  "cancelled",
];

/**
 * Whom a survey reached, by segment: what became of each event by each rule that asks it, and of each member of its waves.
 * An event counts by when it happened, a member by when the wave opened.
 *
 * @throws ProblemError `invalid_query` naming a survey or segment that isn't there, or one that several parts differ in
 */
export async function readCoverage(ctx: Ctx, query: CheckedCoverageQuery): Promise<CoverageRow[]> {
  const period = periodOf(ctx, query);
  // Several parts are not added up, in figures or here.
  confined(ctx.parts, { by: query.by, where: {} });
  const { found, k } = await ctx.store.read(ctx.scope, async (rows) => {
    const k = await kOfFigures(rows, query.survey);
    const what = { ...period, isTold: k === 1 };
    return { found: [...(await rows.coverage.countOutcomes(what)), ...(await rows.coverage.countMembers(what))], k };
  });
  const counted = found.filter(({ segments }) => isIn(ctx.parts, segments));
  const byGroup = Map.groupBy(counted, ({ segments }) =>
    JSON.stringify(query.by.map((segment) => segments[segment] ?? null)),
  );
  if (query.by.length === 0 && byGroup.size === 0) byGroup.set("[]", []);
  const average = sumOf(counted).coverage;
  return [...byGroup.keys()].sort().map((key) => {
    const values = JSON.parse(key) as (string | null)[];
    const group = Object.fromEntries(query.by.map((segment, at) => [segment, values[at] ?? null]));
    const sums = sumOf(byGroup.get(key) ?? []);
    const isLow = sums.coverage !== null && average !== null && sums.coverage < average / 2;
    return {
      group,
      ...(k > 1 ? withheld(sums, k) : { ...sums, withheld: null }),
      warnings: isLow ? ["low_coverage"] : [],
    };
  });
}

type Sums = Omit<CoverageRow, "group" | "withheld" | "warnings">;

/** Where figures need several people, answers are told by the metrics alone: these know what may be shown of which month. */
const withheld = (sums: Sums, k: number): Sums & Pick<CoverageRow, "withheld"> => ({
  ...sums,
  delivered: null,
  opened: null,
  answered: null,
  completed: null,
  tapped: null,
  tappedNotSent: null,
  responseRate: null,
  effectiveN: null,
  withheld: { reason: "below_k", k },
});

function sumOf(rows: readonly Counted[]): Sums {
  const isOutside = ({ reason }: Counted) => (notEligible as readonly (string | null)[]).includes(reason);
  const settled = rows.filter((row) => row.isFinal);
  const eligible = settled.filter((row) => !isOutside(row));
  const asked = eligible.filter(({ outcome }) => outcome === "scheduled");
  const answered = count(asked, "answered");
  const drawn = eligible.map(({ inclusion }) => inclusion);
  return {
    eligible: count(eligible),
    pending: count(rows.filter((row) => !row.isFinal)),
    asked: count(asked),
    delivered: count(asked, "delivered"),
    opened: count(asked, "opened"),
    answered,
    completed: count(asked, "completed"),
    tapped: count(asked, "tapped"),
    tappedNotSent: count(asked, "tappedNotSent"),
    skipped: byReason(eligible),
    notEligible: byReason(settled.filter(isOutside)),
    coverage: percent(count(asked), count(eligible)),
    responseRate: percent(answered, count(asked)),
    inclusion: drawn.length === 0 ? null : { min: Math.min(...drawn), max: Math.max(...drawn) },
    effectiveN: kish(weightsOf(asked)).nEff,
  };
}

/** One weight for each answer: how many people like them stand behind it. */
function* weightsOf(asked: readonly Counted[]): Generator<number> {
  for (const { answered, inclusion } of asked) for (let at = 0; at < answered; at++) yield 1 / inclusion;
}

type Counts = "n" | "delivered" | "opened" | "answered" | "completed" | "tapped" | "tappedNotSent";

const count = (rows: readonly Counted[], what: Counts = "n"): number => rows.reduce((sum, row) => sum + row[what], 0);

const percent = (part: number, of: number): number | null => (of === 0 ? null : (100 * part) / of);

function byReason(rows: readonly Counted[]): Record<string, number> {
  const reasons: Record<string, number> = {};
  for (const { outcome, reason, n } of rows)
    if (outcome === "skipped" && reason !== null) reasons[reason] = (reasons[reason] ?? 0) + n;
  return reasons;
}

function periodOf(ctx: Ctx, query: CheckedCoverageQuery) {
  const { survey, by, last } = query;
  if (!ctx.project.project.surveys.some(({ id }) => id === survey))
    throw wrongQuery("survey", `The project has no survey "${survey}".`);
  for (const segment of by)
    if (!ctx.project.segments.has(segment)) throw wrongQuery("by", `"${segment}" is no declared segment.`);
  if (new Set(by).size < by.length) throw wrongQuery("by", "A segment is given twice.");
  if (last !== undefined && query.from !== undefined)
    throw wrongQuery("last", "Give either a start or a length of time.");
  const start = query.from === undefined ? -8.64e15 : Date.parse(query.from);
  const from = last === undefined ? start : ctx.now - (durationMs(last) ?? 0);
  const to = query.to === undefined ? 8.64e15 : Date.parse(query.to);
  if (from >= to) throw wrongQuery("to", "The end is not after the start.");
  return { survey, from, to };
}
