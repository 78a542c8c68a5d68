import { formatAmount } from "@afterword/charts";
import type { ActionDetail, ActionEffect } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useWords } from "../../app/words.tsx";
import { Table } from "../../parts/table.tsx";
import { chartWordsQuery } from "../results/queries.ts";
import { FigureText, useMeasure } from "./figure-text.tsx";

interface UnitsEffectProps {
  readonly of: ActionDetail;
  readonly effect: ActionEffect;
}

/** What came of an action unit by unit: the change within each, or beside those that waited. */
export function UnitsEffect({ of, effect }: UnitsEffectProps) {
  const words = useWords();
  const chart = useQuery(chartWordsQuery(words.language)).data;
  const measure = useMeasure(of.measure);
  const { difference, interval, pairs } = effect;
  const text = (amount: number) => (chart === undefined ? "" : formatAmount(chart, measure, amount));
  const label = words.text("console.actions.rollout");
  return (
    <>
      {difference !== null && interval !== null && (
        <p>
          {words.text(`console.actions.units.effect.${pairs === null ? "rollout" : "pairs"}`, {
            ...{ difference: text(difference), lower: text(interval.lower), upper: text(interval.upper) },
          })}
        </p>
      )}
      {pairs !== null && (
        <Table
          caption={label}
          columns={[
            { id: "unit", label: words.text("console.actions.rollout.unit"), cell: ({ unit }) => <bdi>{unit}</bdi> },
            ...(["before", "after"] as const).map((id) => ({
              ...{ id, label: words.text(`console.actions.units.${id}`) },
              cell: (pair: NonNullable<ActionEffect["pairs"]>[number]) => (
                <FigureText of={pair[id]} measure={of.measure} />
              ),
            })),
          ]}
          rows={pairs}
          idOf={({ unit }) => unit}
        />
      )}
    </>
  );
}
