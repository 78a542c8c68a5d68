import type { IndicatorDetail } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Fact } from "../../parts/fact.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { Table } from "../../parts/table.tsx";
import { shortText } from "./standard-text.ts";
import { ownText } from "../results/asked.ts";
import { IndicatorTrend } from "./indicator-trend.tsx";
import { WarnMe } from "./warn-me.tsx";
import { amountOf, IndicatorAmount, monthText, targetText } from "./amount.tsx";

const route = getRouteApi("/indicators/$id");

/** An indicator, or a standard of a service, month by month. */
export function IndicatorPage() {
  const { id } = route.useParams();
  const words = useWords();
  const found = useQuery({ queryKey: ["services", "indicator", id], queryFn: () => aw.indicators.read(id) });
  return (
    <Page title={words.text("console.services.indicators")}>
      <Loaded query={found}>{(indicator) => <Followed of={indicator} />}</Loaded>
    </Page>
  );
}

function Followed({ of }: { readonly of: IndicatorDetail }) {
  const words = useWords();
  const { unit, months } = of;
  const standard = shortText(words, of.id);
  const counted = months.slice(
    Math.max(
      0,
      months.findIndex(({ n }) => n > 0),
    ),
  );
  return (
    <>
      <h2>
        <bdi>{ownText(of.name, words.language)}</bdi> {standard !== null && <span className="tag">{standard}</span>}
      </h2>
      <dl className="facts">
        <Fact label={words.text("console.services.target")}>
          <bdi dir={words.direction}>{targetText(words, of.target, of)}</bdi>
        </Fact>
        <Fact label={words.text("console.services.year")}>
          <IndicatorAmount of={of.year} unit={unit} />
        </Fact>
      </dl>
      <IndicatorTrend of={{ ...of, months: counted }} name={ownText(of.name, words.language)} />
      <Table
        caption={words.text("console.services.trend")}
        columns={[
          {
            id: "month",
            label: words.text("console.services.monthOf"),
            cell: ({ from, signals }) => (
              <>
                {monthText(words, from)}{" "}
                {signals.length > 0 && <span className="tag warn">{words.text("console.services.signal")}</span>}
              </>
            ),
          },
          {
            id: "figure",
            label: words.text("console.services.figure"),
            cell: (month) => <IndicatorAmount of={month} unit={unit} />,
          },
          {
            id: "usual",
            label: words.text("console.services.usual"),
            cell: ({ lower, upper }) =>
              lower === null || upper === null ? (
                "–"
              ) : (
                <bdi dir={words.direction}>
                  {amountOf(words, lower, of)} – {amountOf(words, upper, of)}
                </bdi>
              ),
          },
        ]}
        rows={counted.toReversed()}
        idOf={({ from }) => from}
      />
      <WarnMe of={{ kind: "indicator", id: of.id }} />
    </>
  );
}
