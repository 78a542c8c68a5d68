import type { WarningItem } from "@afterword/sdk";
import type { WarningRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { lastMonths, startOfMonth } from "./months.ts";

/** What an action can be measured by, of each kind of question that asks for a headline. */
const metrics: { readonly [kind: string]: "csat" | "nps" | "ces" } = { csat: "csat", nps: "nps", ces: "ces" };
/** So many segments a measure may name. */
const mostSegments = 5;

/**
 * What a plan that answers to a warning would be measured by: what the first step of the service's journey asks, else the first
 * survey that asks for satisfaction, recommendation or ease, of the same part of the organisation and the last twelve whole months.
 * Null where nothing asks.
 */
export function planOnWarning(
  { project, now }: Pick<Ctx, "project" | "now">,
  { indicator, segments }: Pick<WarningRow, "indicator" | "segments">,
): WarningItem["plan"] {
  const service = project.project.services.find(({ id }) => indicator.startsWith(`${id}.`));
  const surveys = project.project.surveys.map(({ id }) => ({ id, question: null }));
  const stages = (service?.journey ?? []).map(({ survey, question }) => ({ id: survey, question }));
  for (const { id, question } of [...stages, ...surveys]) {
    const asked = project
      .survey(id)
      ?.questions.find(({ name, kind }) => kind in metrics && (question === null || name === question));
    const metric = asked && metrics[asked.kind];
    if (!metric) continue;
    const where = Object.fromEntries(Object.entries(segments).slice(0, mostSegments));
    const days = { from: lastMonths(now, 12)[0] ?? startOfMonth(now), to: startOfMonth(now) };
    return { survey: id, question: asked.name, metric, where, ...days, better: "higher", against: null, units: null };
  }
  return null;
}
