import type { AggregateFile, ComparedAggregates } from "@afterword/sdk";
import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Notice } from "../../parts/notice.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Page } from "../../parts/page.tsx";
import { Popup } from "../../parts/popup.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { AmountText, FigureText } from "../actions/figure-text.tsx";
import { SignForm } from "./sign-form.tsx";

/** A figure beside those of organisations that ask the same. */
export function AggregatesPage() {
  const words = useWords();
  const [unread, setUnread] = useState<string | null>(null);
  const compare = useChange((files: readonly AggregateFile[]) => aw.aggregates.compare(files));
  const choose = async (chosen: readonly File[]) => {
    setUnread(null);
    const files: AggregateFile[] = [];
    for (const file of chosen) {
      const read = await readJson(file);
      if (read === null) {
        setUnread(file.name);
        return;
      }
      files.push(read);
    }
    compare.mutate(files);
  };
  const sign = (
    <Popup
      trigger={<Button kind="main">{words.text("console.aggregates.ours")}</Button>}
      title={words.text("console.aggregates.ours")}
    >
      {(close) => <SignForm onDone={close} />}
    </Popup>
  );
  return (
    <Page title={words.text("console.aggregates.title")} intro={words.text("console.aggregates.intro")} actions={sign}>
      <div className={compare.data ? "" : "empty"}>
        <h2>{words.text(compare.data ? "console.aggregates.beside" : "console.aggregates.theirs")}</h2>
        {compare.data && <Beside of={compare.data} />}
        <p>{words.text("console.aggregates.key.hint")}</p>
        <FileTrigger
          acceptedFileTypes={[".json", "application/json"]}
          allowsMultiple
          onSelect={(chosen) => {
            void choose([...(chosen ?? [])]);
          }}
        >
          <Button isBusy={compare.isPending}>
            {words.text(compare.data ? "console.aggregates.remove" : "console.aggregates.choose")}
          </Button>
        </FileTrigger>
      </div>
      {unread !== null && (
        <Notice kind="problem">{words.text("console.aggregates.unreadable", { name: unread })}</Notice>
      )}
      <Outcome of={{ isSuccess: false, error: compare.error }} />
    </Page>
  );
}

/** What the runner finds wrong with it, the runner says. */
async function readJson(file: File): Promise<AggregateFile | null> {
  try {
    return JSON.parse(await file.text()) as AggregateFile;
  } catch {
    return null;
  }
}

type Row = ComparedAggregates["rows"][number];

function Beside({ of }: { readonly of: ComparedAggregates }) {
  const words = useWords();
  const columns: Column<Row>[] = [
    {
      id: "organisation",
      label: words.text("console.aggregates.title"),
      cell: ({ organisation, own }) => (
        <>
          <bdi>{organisation}</bdi> {own && <span className="tag good">{words.text("console.aggregates.own")}</span>}
        </>
      ),
    },
    {
      id: "figure",
      label: words.text("console.aggregates.figure"),
      cell: (row) => <FigureText of={{ ...row, withheld: null }} measure={of} />,
    },
    {
      id: "change",
      label: words.text("console.aggregates.change"),
      cell: (row) => <Change of={row} metric={of.metric} />,
    },
    {
      id: "key",
      label: words.text("console.aggregates.key"),
      cell: ({ fingerprint }) => <code dir="ltr">{fingerprint}</code>,
    },
  ];
  const idOf = ({ organisation, fingerprint, from, to }: Row) => [organisation, fingerprint, from, to].join(" ");
  return <Table caption={words.text("console.aggregates.beside")} columns={columns} rows={of.rows} idOf={idOf} />;
}

function Change({ of: { comparison }, metric }: { readonly of: Row; readonly metric: ComparedAggregates["metric"] }) {
  const words = useWords();
  if (comparison === null) return words.text("console.aggregates.first");
  const { verdict, difference } = comparison;
  if (verdict === "too_few" || verdict === "no_clear_difference" || difference === null)
    return words.text(`console.results.verdict.${verdict === "too_few" ? verdict : "no_clear_difference"}`);
  return (
    <span className={verdict === "higher" ? "tag good" : "tag bad"}>
      <AmountText of={difference} measure={{ metric }} />
    </span>
  );
}
