import { caseAgeing, type ChartOptions } from "@afterword/charts";
import type { CaseFigures, CaseFiguresQuery } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Drawn } from "../results/figure.tsx";
import { chartWordsQuery } from "../results/queries.ts";

const dayMs = 86_400_000;
/** How many days are looked back on. */
const days = 90;

/** How the cases of a queue are worked on: those that are open by age, and what became of the last ones. */
export function CaseAgeing({ queue }: { readonly queue: string | undefined }) {
  const words = useWords();
  const from = new Date(Date.now() - days * dayMs).toISOString().slice(0, 10);
  const query: CaseFiguresQuery = { from, ...(queue !== undefined && { queue }) };
  const found = useQuery({ queryKey: ["cases", "figures", query], queryFn: () => aw.cases.figures(query) });
  const chartWords = useQuery(chartWordsQuery(words.locale));
  const figures = found.data;
  const draw = useCallback(
    (options: ChartOptions) => {
      const rows = (figures?.ages ?? []).map(({ fromDays, toDays, open, late }) => ({
        label:
          toDays === null
            ? words.text("console.cases.age.from", { from: fromDays })
            : words.text("console.cases.age", { from: fromDays, to: toDays }),
        open,
        late,
      }));
      const { contactMedianHours = null, closedInTime = null } = figures ?? {};
      const title = words.text("console.cases.figures");
      return caseAgeing({ title, rows, medianContactHours: contactMedianHours, withinTarget: closedInTime }, options);
    },
    [figures, words],
  );
  if (figures === undefined || chartWords.data === undefined) return null;
  if (figures.open + figures.opened + figures.closed + figures.recovery.asked === 0) return null;
  return (
    <Drawn draw={draw} chartWords={chartWords.data}>
      <Last of={figures} />
      <Recovery of={figures.recovery} />
    </Drawn>
  );
}

/** How many of those who were asked are satisfied in the end, and how sure that is. */
function Recovery({ of: { asked, answered, value, interval, withheld } }: { readonly of: CaseFigures["recovery"] }) {
  const words = useWords();
  const share = (of: number) => words.number(of / 100, { style: "percent", maximumFractionDigits: 0 });
  if (withheld !== null) return <p className="note">{words.text("console.cases.recovery.few", { k: withheld.k })}</p>;
  if (answered === null || value === null || interval === null) return null;
  const { lower, upper } = interval;
  const said = { answered, asked, share: share(value), lower: share(lower), upper: share(upper) };
  return <p className="note">{words.text("console.cases.recovery", said)}</p>;
}

/** What was opened and closed of late, and how sure the share is that was closed in time. */
function Last({ of: { opened, contacted, closed, closedInTime, interval } }: { readonly of: CaseFigures }) {
  const words = useWords();
  const share = (value: number) => words.number(value / 100, { style: "percent", maximumFractionDigits: 0 });
  return (
    <>
      <p className="note">{words.text("console.cases.last", { days, opened, contacted, closed })}</p>
      {closedInTime !== null && interval !== null && (
        <p className="note">
          {words.text("console.cases.inTime", {
            share: share(closedInTime),
            lower: share(interval.lower),
            upper: share(interval.upper),
          })}
        </p>
      )}
    </>
  );
}
