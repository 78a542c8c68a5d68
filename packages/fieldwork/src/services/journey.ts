import { holm, verdict } from "@afterword/metrics";
import { check, metricQuery, type JourneyStage, type ServiceDefinition, type StageDefinition } from "@afterword/sdk";
import type { Ctx } from "../context.ts";
import { faultsOf } from "../actions/count-measure.ts";
import { countedRows } from "../report.ts";
import type { CountedRow } from "../result-rows.ts";
import { confinedToOne } from "../results/confine.ts";
import { differenceOf, type Difference } from "../results/difference.ts";
import { figureFrom } from "../results/basis.ts";

/** A step, with what was counted of it; null where its survey is not there any more. */
interface Counted {
  readonly stage: StageDefinition;
  readonly metric: JourneyStage["metric"];
  readonly counted: CountedRow | null;
}

/**
 * How satisfied clients are step by step, and where that breaks: where it is clearly lower than at the step before, which asks
 * for the same metric. All steps are one family of comparisons, so that a long journey does not break by chance.
 * Whoever may see several parts of the organisation that the service is in sees the steps without figures: no row adds parts up.
 */
export async function journeyOf(
  ctx: Ctx,
  { segments, journey }: ServiceDefinition,
  days: { readonly from: string; readonly to: string },
): Promise<JourneyStage[]> {
  const where = partOf(ctx, segments);
  const steps = await Promise.all(journey.map((stage) => countStage(ctx, stage, { ...days, where })));
  const changes = steps.map((step, at) => changeOf(steps[at - 1], step));
  const adjusted = holm(changes.map((change) => change?.difference.p ?? null));
  return steps.map(({ stage, metric, counted }, at) => {
    const change = changes[at];
    const { value = null, n = null, interval = null, withheld = null } = counted?.row ?? {};
    const said = change && saidOf(change, adjusted[at] ?? null);
    return {
      ...{ id: stage.id, name: stage.name, survey: stage.survey, question: stage.question },
      ...{ metric, value, n, interval, withheld, change: said ?? null, breaks: said?.verdict === "lower" },
    };
  });
}

/** What is counted, in the one part that whoever asks may see of it; null where there are several. */
function partOf({ parts }: Ctx, segments: ServiceDefinition["segments"]): ServiceDefinition["segments"] | null {
  try {
    return confinedToOne(parts, { where: segments }).where;
  } catch (error) {
    faultsOf(error, "");
    return null;
  }
}

async function countStage(
  ctx: Ctx,
  stage: StageDefinition,
  cut: { readonly from: string; readonly to: string; readonly where: { readonly [name: string]: string } | null },
): Promise<Counted> {
  const { survey, question } = stage;
  const asked = ctx.project.survey(survey)?.questions.find(({ name }) => name === question);
  const metric = asked?.kind === "csat" || asked?.kind === "ces" || asked?.kind === "nps" ? asked.kind : "mean";
  if (!asked || cut.where === null) return { stage, metric, counted: null };
  const query = check(metricQuery, { survey, question, ...cut }, "invalid_query");
  try {
    const { rows } = await countedRows(ctx, metric, query);
    return { stage, metric, counted: rows[0] ?? null };
  } catch (error) {
    // Where k is above 1 some cuts are not shown: the step has no figure then.
    faultsOf(error, "");
    return { stage, metric, counted: null };
  }
}

interface Change {
  readonly difference: Difference;
  readonly n: number;
}

function changeOf(before: Counted | undefined, { metric, counted }: Counted): Change | null {
  if (before?.metric !== metric || !before.counted?.basis || !counted?.basis) return null;
  const [a, b] = [counted.basis, before.counted.basis];
  if (a.kind === "mean" && b.kind === "mean" && !isSameScale(a.scale, b.scale)) return null;
  const difference = differenceOf({ basis: a, nEff: counted.nEff }, { basis: b, nEff: before.counted.nEff });
  return { difference, n: Math.min(figureFrom(a).n, figureFrom(b).n) };
}

type Scale = { readonly min: number; readonly max: number } | null | undefined;

const isSameScale = (a: Scale, b: Scale): boolean => a?.min === b?.min && a?.max === b?.max;

function saidOf({ difference: { value, interval, detectable, enough }, n }: Change, p: number | null) {
  return { value, interval, p, verdict: verdict({ difference: value, p, detectable, n }, { points: enough }) };
}
