import { scoreCard, type ScoreCard } from "@afterword/charts";
import type { ReactNode } from "react";
import { ChartFigure, type FigureOptions } from "./chart-figure.tsx";

/** Properties of {@link Score}: a row of results, and how it is shown. */
export interface ScoreProps extends ScoreCard, FigureOptions {}

/**
 * One figure with its interval and how many answers it has, as a picture, a sentence and a table.
 *
 * @example
 * const [row] = await aw.results(ticketCsat).score("csat").last("90d"); // on your server
 * <Score title="CSAT" measure={{ name: "CSAT", unit: "percent" }} figure={row} />
 */
export function Score(props: ScoreProps): ReactNode {
  return <ChartFigure {...props} draw={(options) => scoreCard(props, options)} />;
}
