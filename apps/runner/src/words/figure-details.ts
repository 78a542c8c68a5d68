import type { Benchmark, MetricRow, Trend } from "@afterword/sdk";
import { figure, range, signed } from "./figure-number.ts";

/** A row with whatever was asked for besides its figure. */
export type DetailedRow = Partial<
  Pick<
    MetricRow,
    | "answers"
    | "channels"
    | "goal"
    | "comparison"
    | "weighted"
    | "responseRate"
    | "source"
    | "part"
    | "p90"
    | "effectiveN"
    | "periods"
  > &
    Pick<Trend["rows"][number], "center" | "lower" | "upper" | "signals"> &
    Pick<Benchmark["rows"][number], "limits95" | "verdict">
>;

/** What a row says besides its figure, each in a few words. */
export function figureDetails(row: DetailedRow): string[] {
  const { answers, channels, comparison, goal, weighted, source, part, p90, effectiveN, periods } = row;
  return [
    ...(source === undefined ? [] : [source]),
    ...(part === undefined ? [] : [part]),
    ...(p90 === undefined ? [] : [`p90 ${figure(p90)}`]),
    ...(answers ?? []).map(({ answer, n }) => `${answer}: ${String(n)}`),
    ...(channels ?? []).map(channelWords),
    ...(comparison ? comparisonWords(comparison) : []),
    ...(goal === undefined ? [] : [`goal ${figure(goal.value)}: ${goal.verdict}`]),
    ...(weighted ? [`weighted ${figure(weighted.value)} (${range(weighted.interval)})`] : []),
    ...(effectiveN === undefined ? [] : [`worth ${figure(effectiveN)} answers`]),
    ...(periods === undefined ? [] : [`${String(periods.shown)} of ${String(periods.of)} months and waves`]),
    ...chartWords(row),
  ];
}

/** How many were asked that way and how many of them answered; or how many came who were not asked. */
const channelWords = ({ origin, channel, asked, answered, came }: Channel): string =>
  asked > 0 ? `${channel}: ${String(answered)} of ${String(asked)}` : `${origin} ${channel}: ${String(came)}`;
type Channel = NonNullable<MetricRow["channels"]>[number];

function comparisonWords({ to, against, period, difference, interval, verdict, within }: Comparison): string[] {
  const other = against ?? period ?? to;
  return [
    `${signed(difference)} to ${other} (${range(interval)}): ${words(verdict)}`,
    ...(within ? [`within ${within.segment} ${signed(within.difference)}: ${words(within.verdict)}`] : []),
  ];
}
type Comparison = NonNullable<MetricRow["comparison"]>;

function chartWords({ lower, upper, signals, limits95, verdict }: DetailedRow): string[] {
  return [
    ...(lower != null && upper != null ? [`usual ${figure(lower)} to ${figure(upper)}`] : []),
    ...(signals ?? []).map(words),
    ...(limits95 ? [`limits ${range(limits95)}`] : []),
    ...(verdict == null ? [] : [words(verdict)]),
  ];
}

const words = (code: string): string => code.replaceAll("_", " ");
