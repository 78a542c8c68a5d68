import type { JourneyStage } from "@afterword/sdk";
import { useWords } from "../../app/words.tsx";
import { Table } from "../../parts/table.tsx";
import { AmountText, FigureText } from "../actions/figure-text.tsx";
import { ownText } from "../results/asked.ts";

/** What clients go through, step by step, and where satisfaction breaks. */
export function Journey({ of }: { readonly of: readonly JourneyStage[] }) {
  const words = useWords();
  return (
    <section>
      <h2>{words.text("console.services.journey")}</h2>
      <p className="note">{words.text("console.services.journey.note")}</p>
      <Table
        caption={words.text("console.services.journey")}
        columns={[
          {
            id: "stage",
            label: words.text("console.services.stage"),
            cell: ({ name, breaks }) => (
              <>
                <bdi>{ownText(name, words.language)}</bdi>{" "}
                {breaks && <span className="tag bad">{words.text("console.services.breaks")}</span>}
              </>
            ),
          },
          {
            id: "figure",
            label: words.text("console.services.figure"),
            cell: (stage) =>
              stage.value === null && stage.withheld === null && stage.n === null ? (
                words.text("console.services.notShown")
              ) : (
                <FigureText of={stage} measure={stage} />
              ),
          },
          {
            id: "change",
            label: words.text("console.services.change"),
            cell: (stage) =>
              stage.change?.value == null ? "–" : <AmountText of={stage.change.value} measure={stage} />,
          },
        ]}
        rows={of}
        idOf={({ id }) => id}
      />
    </section>
  );
}
