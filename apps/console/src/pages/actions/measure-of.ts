import { dayMs, type ActionMeasure, type SurveyItem } from "@afterword/sdk";

/** What a plan is measured by, while it is chosen. */
export interface MeasureDraft {
  readonly survey: string | null;
  readonly question: string | null;
  readonly segment: string | null;
  readonly value: string;
  /** Other segments that it is confined to from the start. */
  readonly also: Readonly<Record<string, string>>;
  readonly from: string;
  readonly to: string;
  readonly better: "higher" | "lower";
  /** A segment whose values are each compared with themselves; null for none. */
  readonly units: string | null;
  /** Whom it is compared with: another value of the segment, all others (empty), or nobody. */
  readonly against: string | null;
}

const metrics = { csat: "csat", nps: "nps", ces: "ces", agree: "mean", rating: "mean", number: "mean" } as const;

/** The metric of a question's kind; null for a question without one. */
export const metricOf = (kind: string): ActionMeasure["metric"] | null =>
  kind in metrics ? metrics[kind as keyof typeof metrics] : null;

/** What a plan is measured by, as far as it was chosen; undefined while no question is. */
export function measureOf(draft: MeasureDraft, surveys: readonly SurveyItem[]): ActionMeasure | undefined {
  const { survey, question, segment, value, also, from, to, better, units, against } = draft;
  const asked = surveys.find(({ id }) => id === survey)?.questions.find(({ name }) => name === question);
  const metric = asked && metricOf(asked.kind);
  if (survey === null || question === null || metric == null) return undefined;
  const isSplit = segment !== null && value.trim() !== "";
  return {
    ...{ survey, question, metric, from, to, better, units },
    where: { ...also, ...(isSplit ? { [segment]: value.trim() } : {}) },
    against: isSplit && against !== null ? { by: segment, value: against === "" ? null : against } : null,
  };
}

/** Today in UTC. */
export const todayOf = (): string => new Date().toISOString().slice(0, 10);

/** So many days after a day. */
export const plusDays = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);
