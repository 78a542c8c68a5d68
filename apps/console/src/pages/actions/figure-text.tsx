import { formatAmount, formatFigure, type Measure } from "@afterword/charts";
import type { ActionFigure, ActionMeasure } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useWords } from "../../app/words.tsx";
import { chartWordsQuery } from "../results/queries.ts";

/** What the figures of a measure are, as charts know it. */
export function useMeasure({ metric }: Pick<ActionMeasure, "metric">): Measure {
  const words = useWords();
  const units = { csat: "percent", ces: "percent", nps: "points", mean: "score" } as const;
  return { name: words.text(`console.results.${metric}`), unit: units[metric] };
}

interface FigureTextProps {
  readonly of: ActionFigure;
  readonly measure: Pick<ActionMeasure, "metric">;
}

/** A figure with its interval and how many answered. */
export function FigureText({ of: { value, n, interval, withheld }, measure }: FigureTextProps) {
  const words = useWords();
  const chart = useQuery(chartWordsQuery(words.language)).data;
  const shown = useMeasure(measure);
  if (withheld !== null) return words.text("console.actions.withheld");
  if (value === null || chart === undefined) return words.text("console.actions.answers", { n: n ?? 0 });
  const text = (number: number) => formatFigure(chart, shown, number);
  const range = interval && { lower: text(interval.lower), upper: text(interval.upper) };
  return (
    <>
      {range === null ? text(value) : words.text("console.actions.range", { value: text(value), ...range })}
      {" · "}
      {words.text("console.actions.answers", { n: n ?? 0 })}
    </>
  );
}

/** A difference in the unit of a measure. */
export function AmountText({ of, measure }: { readonly of: number; readonly measure: Pick<ActionMeasure, "metric"> }) {
  const words = useWords();
  const chart = useQuery(chartWordsQuery(words.language)).data;
  const shown = useMeasure(measure);
  return chart === undefined ? null : formatAmount(chart, shown, of);
}
