import { recordKinds, recordStates, type ListedRecord } from "@afterword/sdk";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { aw } from "../../app/client.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Choice } from "../../parts/choice.tsx";
import { Empty } from "../../parts/empty.tsx";
import { listQuery } from "../../parts/list-query.ts";
import { Moment } from "../../parts/moment.tsx";
import { Page } from "../../parts/page.tsx";
import { Pages } from "../../parts/pages.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { BringIn } from "./bring-in.tsx";
import { readRecordsSearch } from "./search.ts";
import { Voices } from "./voices.tsx";

const route = getRouteApi("/records");
const all = "\u0000all";

/** Feedback that is no answer to an invitation: what was sent by open forms, and what staff wrote of meetings. */
export function RecordsPage() {
  const words = useWords();
  const me = useMe();
  const search = route.useSearch();
  const [isBringing, setBringing] = useState(false);
  const records = useInfiniteQuery(
    listQuery(["records", "list", search], (at) => aw.records.list({ ...at, ...search })),
  );
  const columns: Column<ListedRecord>[] = [
    {
      id: "reference",
      label: words.text("console.records.reference"),
      cell: ({ id, reference }) => (
        <Link to="/records/$id" params={{ id }}>
          <bdi>{reference}</bdi>
        </Link>
      ),
    },
    {
      id: "kind",
      label: words.text("console.records.kind"),
      cell: ({ kind }) => words.text(`console.records.kind.${kind}`),
    },
    {
      id: "state",
      label: words.text("console.records.state"),
      cell: ({ state, risk }) => (
        <>
          {words.text(`console.records.state.${state}`)}{" "}
          {risk === true && <span className="tag bad">{words.text("console.records.risk")}</span>}
        </>
      ),
    },
    { id: "came", label: words.text("console.records.came"), cell: ({ createdAt }) => <Moment at={createdAt} /> },
  ];
  return (
    <Page
      title={words.text("console.records.title")}
      intro={words.text("console.records.intro")}
      actions={
        may(me, "answers.add", "everywhere") && (
          <>
            <Button
              onPress={() => {
                setBringing(!isBringing);
              }}
            >
              {words.text(isBringing ? "console.cancel" : "console.records.bring")}
            </Button>
            <Link to="/records/new" search={{ kind: "focus-group" }} className="button">
              {words.text("console.records.new.focus-group")}
            </Link>
            <Link to="/records/new" search={{ kind: "forum" }} className="button main">
              {words.text("console.records.new.forum")}
            </Link>
          </>
        )
      }
    >
      {isBringing && <BringIn />}
      <Filters />
      <Pages query={records}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={words.text("console.records.empty")} body={words.text("console.records.empty.next")} />
          ) : (
            <Table caption={words.text("console.records.title")} columns={columns} rows={items} idOf={({ id }) => id} />
          )
        }
      </Pages>
      <Voices />
    </Page>
  );
}

/** Which records are shown: by kind and state. */
function Filters() {
  const words = useWords();
  const search = route.useSearch();
  const go = route.useNavigate();
  const choose = (change: Record<string, unknown>) => {
    void go({ search: readRecordsSearch({ ...search, ...change }) });
  };
  return (
    <div className="fields">
      <Choice
        label={words.text("console.records.kind")}
        options={[
          { id: all, label: words.text("console.records.all") },
          ...recordKinds.map((id) => ({ id, label: words.text(`console.records.kind.${id}`) })),
        ]}
        value={search.kind ?? all}
        onChange={(kind) => {
          choose({ kind });
        }}
      />
      <Choice
        label={words.text("console.records.state")}
        options={[
          { id: all, label: words.text("console.records.all") },
          ...recordStates.map((id) => ({ id, label: words.text(`console.records.state.${id}`) })),
        ]}
        value={search.state ?? all}
        onChange={(state) => {
          choose({ state });
        }}
      />
    </div>
  );
}
