import { formatFigure } from "@afterword/charts";
import { monthsIn, plusMonths, rolloutStateIn, type ActionDetail, type RolloutTable } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useWords } from "../../app/words.tsx";
import { chartWordsQuery } from "../results/queries.ts";
import { Day } from "./day.tsx";
import { useMeasure } from "./figure-text.tsx";
import "./rollout.css";

/** An action that reaches one unit after the other: who waits, who was reached, and, once measured, what they said. */
export function Rollout({ of }: { readonly of: ActionDetail }) {
  const words = useWords();
  if (of.rollout === null) return null;
  const isMeasured = of.effect?.rollout != null;
  return (
    <section>
      <h2>{words.text("console.actions.rollout")}</h2>
      <p className="note">{words.text(`console.actions.rollout.${isMeasured ? "measured" : "planned"}`)}</p>
      <Wedge of={of} table={of.effect?.rollout ?? plannedTable(of, of.rollout)} />
    </section>
  );
}

/** The months of a plan, until one month after the last unit begins. */
function plannedTable(
  { measure }: Pick<ActionDetail, "measure">,
  { steps }: NonNullable<ActionDetail["rollout"]>,
): RolloutTable {
  const last = steps.reduce((latest, { on }) => (on > latest ? on : latest), measure.to);
  const months = monthsIn({ from: measure.from, to: plusMonths(`${last.slice(0, 7)}-01`, 2) });
  const cells = (on: string) => months.map((month) => ({ value: null, n: null, state: rolloutStateIn(month, on) }));
  return { months, units: steps.map(({ unit, on }) => ({ unit, on, cells: cells(on) })) };
}

interface WedgeProps {
  readonly of: Pick<ActionDetail, "measure">;
  readonly table: RolloutTable;
}

function Wedge({ of, table: { months, units } }: WedgeProps) {
  const words = useWords();
  const chart = useQuery(chartWordsQuery(words.language)).data;
  const measure = useMeasure(of.measure);
  const label = words.text("console.actions.rollout");
  const monthText = (month: string) =>
    words.date(Date.parse(`${month}-01`), { month: "short", year: "2-digit", timeZone: "UTC" });
  return (
    <div className="table-frame wedge" role="region" aria-label={label} tabIndex={0}>
      <table>
        <caption className="unseen">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{words.text("console.actions.rollout.unit")}</th>
            <th scope="col">{words.text("console.actions.rollout.begins")}</th>
            {months.map((month) => (
              <th key={month} scope="col">
                {monthText(month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map(({ unit, on, cells }) => (
            <tr key={unit}>
              <th scope="row">
                <bdi>{unit}</bdi>
              </th>
              <td>
                <Day on={on} />
              </td>
              {cells.map(({ value, state }, at) => (
                <td key={months[at]} className={state}>
                  <span className="unseen">{words.text(`console.actions.rollout.state.${state}`)} </span>
                  {value === null || chart === undefined ? "–" : <bdi>{formatFigure(chart, measure, value)}</bdi>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
