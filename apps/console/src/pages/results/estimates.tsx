import type { EstimatorState } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { aw } from "../../app/client.ts";
import { languageName } from "../../app/language-name.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Outcome } from "../../parts/outcome.tsx";
import { Table } from "../../parts/table.tsx";
import { codingQuery } from "./queries.ts";

const least = 20;

/** In which languages comments without a score are estimated, by what, and how that did on what people coded. */
export function Estimates() {
  const words = useWords();
  const me = useMe();
  const coding = useQuery(codingQuery).data;
  const learn = useChange(() => aw.comments.learn(), "coding");
  if (coding === undefined) return null;
  const how = ({ isEstimated, isReady, by, labelled }: EstimatorState) => {
    if (isEstimated) return words.text(`console.comments.estimates.${by === "learnt" ? "learnt" : "readyOwn"}`);
    return words.text(`console.comments.estimates.${labelled ? "off" : isReady ? "unchecked" : "offReady"}`);
  };
  const checked = ({ labelled }: EstimatorState) =>
    labelled === null
      ? words.text("console.comments.estimates.none", { least: words.number(least) })
      : words.text("console.comments.estimates.figures", {
          n: labelled.right + labelled.reversed + labelled.abstained,
          right: words.number(labelled.right),
          reversed: words.number(labelled.reversed),
          abstained: words.number(labelled.abstained),
        });
  return (
    <>
      <Table
        caption={words.text("console.comments.estimates.by")}
        isCaptionShown
        rows={coding.languages}
        idOf={({ language }) => language}
        columns={[
          {
            id: "language",
            label: words.text("console.comments.estimates.language"),
            cell: ({ language }) => languageName(words, language),
          },
          { id: "how", label: words.text("console.comments.estimates.how"), cell: how },
          { id: "checked", label: words.text("console.comments.estimates.checked"), cell: checked },
        ]}
      />
      {may(me, "surveys.manage", "everywhere") && (
        <Button
          kind="quiet"
          isBusy={learn.isPending}
          onPress={() => {
            learn.mutate(undefined);
          }}
        >
          {words.text("console.comments.estimates.learn")}
        </Button>
      )}
      <Outcome of={learn} done={words.text("console.comments.estimates.learning")} />
    </>
  );
}
