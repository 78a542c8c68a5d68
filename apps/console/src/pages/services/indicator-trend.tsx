import { trendChart, type ChartOptions } from "@afterword/charts";
import type { IndicatorDetail } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useWords } from "../../app/words.tsx";
import { Drawn } from "../results/figure.tsx";
import { chartWordsQuery } from "../results/queries.ts";

/** An indicator over its months, with its target and what is usual. */
export function IndicatorTrend({ of, name }: { readonly of: IndicatorDetail; readonly name: string }) {
  const words = useWords();
  const chartWords = useQuery(chartWordsQuery(words.locale)).data;
  const draw = useCallback(
    (options: ChartOptions) => {
      const { unit, target, chart, months } = of;
      const isShare = unit === "percent";
      const verdict = months.findLast(({ value }) => value !== null)?.verdict ?? "unclear";
      return trendChart(
        {
          title: words.text("console.services.trend"),
          measure: {
            name: isShare ? name : `${name} (${unit})`,
            // A quotient in percent may be over a hundred: its axis has no end.
            unit: isShare && of.kind === "share" ? "percent" : "amount",
            counts: "events",
          },
          rows: months.map(({ from, value, n, interval, lower, upper, signals }) => ({
            ...{ period: from.slice(0, 7), value, n, interval, withheld: null },
            ...{ center: chart.center, lower, upper, signals },
          })),
          ...(target && { target: { value: Object.values(target)[0] as number, verdict } }),
        },
        options,
      );
    },
    [of, name, words],
  );
  if (chartWords === undefined || of.months.every(({ value }) => value === null)) return null;
  return <Drawn draw={draw} chartWords={chartWords} />;
}
