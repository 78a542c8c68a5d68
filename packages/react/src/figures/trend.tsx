import { trendChart, type TrendChart } from "@afterword/charts";
import type { ReactNode } from "react";
import { ChartFigure, type FigureOptions } from "./chart-figure.tsx";

/** Properties of {@link Trend}: the rows of results by period, and how they are shown. */
export interface TrendProps extends TrendChart, FigureOptions {}

/**
 * A figure period by period with its intervals and limits, as a picture, a sentence and a table.
 *
 * @example
 * const { rows } = await aw.results(ticketCsat).score("csat").every("month").last("365d").trend(); // on your server
 * <Trend title="CSAT by month" measure={{ name: "CSAT", unit: "percent" }} rows={rows} />
 */
export function Trend(props: TrendProps): ReactNode {
  return <ChartFigure {...props} draw={(options) => trendChart(props, options)} />;
}
