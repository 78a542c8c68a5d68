import type { EditionItem, ReportItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Page } from "../../parts/page.tsx";
import { Popup } from "../../parts/popup.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { PeriodText } from "./period-text.tsx";
import { ReportForm } from "./report-form.tsx";

/** Reports that go out by themselves: who gets which, and the archive. */
export function ReportsPage() {
  const words = useWords();
  const reports = useQuery({ queryKey: ["reports"], queryFn: () => aw.reports.list() });
  const add = (
    <Popup
      trigger={<Button kind="main">{words.text("console.reports.new")}</Button>}
      title={words.text("console.reports.new")}
    >
      {(close) => <ReportForm onDone={close} />}
    </Popup>
  );
  return (
    <Page title={words.text("console.reports.title")} intro={words.text("console.reports.intro")} actions={add}>
      <Loaded query={reports}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={words.text("console.reports.empty")} body={words.text("console.reports.empty.next")} />
          ) : (
            <ReportTable items={items} />
          )
        }
      </Loaded>
      <Archive />
    </Page>
  );
}

function ReportTable({ items }: { readonly items: readonly ReportItem[] }) {
  const words = useWords();
  const columns: Column<ReportItem>[] = [
    {
      id: "survey",
      label: words.text("console.reports.survey"),
      cell: ({ id, survey, where }) => (
        <Link to="/reports/of/$id" params={{ id }}>
          <bdi>{[survey, ...Object.values(where)].join(", ")}</bdi>
        </Link>
      ),
    },
    {
      id: "kind",
      label: words.text("console.reports.kind"),
      cell: ({ kind }) => words.text(`console.reports.kind.${kind}`),
    },
    {
      id: "reader",
      label: words.text("console.reports.reader"),
      cell: ({ reader }) => <bdi>{reader.name ?? "–"}</bdi>,
    },
    {
      id: "state",
      label: words.text("console.reports.state"),
      cell: ({ state }) => (
        <span className={state === "on" ? "tag good" : "tag"}>{words.text(`console.reports.state.${state}`)}</span>
      ),
    },
    {
      id: "next",
      label: words.text("console.reports.next"),
      cell: ({ next }) => <Moment at={next?.at ?? null} none="–" />,
    },
  ];
  return <Table caption={words.text("console.reports.title")} columns={columns} rows={items} idOf={({ id }) => id} />;
}

function Archive() {
  const words = useWords();
  const editions = useQuery({ queryKey: ["reports", "editions"], queryFn: () => aw.reports.editions() });
  const columns: Column<EditionItem>[] = [
    {
      id: "period",
      label: words.text("console.reports.period"),
      cell: ({ id, period }) => (
        <Link to="/reports/$id" params={{ id }}>
          <PeriodText of={period} />
        </Link>
      ),
    },
    {
      id: "survey",
      label: words.text("console.reports.survey"),
      cell: ({ survey, where }) => <bdi>{[survey, ...Object.values(where)].join(", ")}</bdi>,
    },
    {
      id: "reader",
      label: words.text("console.reports.reader"),
      cell: ({ reader }) => <bdi>{reader.name ?? "–"}</bdi>,
    },
    { id: "made", label: words.text("console.reports.madeAt"), cell: ({ createdAt }) => <Moment at={createdAt} /> },
  ];
  return (
    <>
      <h2>{words.text("console.reports.archive")}</h2>
      <Loaded query={editions}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="note">{words.text("console.reports.archive.empty")}</p>
          ) : (
            <Table
              caption={words.text("console.reports.archive")}
              columns={columns}
              rows={items}
              idOf={({ id }) => id}
            />
          )
        }
      </Loaded>
    </>
  );
}
