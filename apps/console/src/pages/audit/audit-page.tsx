import type { AuditEntry } from "@afterword/sdk";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Empty } from "../../parts/empty.tsx";
import { listQuery } from "../../parts/list-query.ts";
import { Moment } from "../../parts/moment.tsx";
import { Page } from "../../parts/page.tsx";
import { Pages } from "../../parts/pages.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { AuditFilter } from "./audit-filter.tsx";
import { CheckSeals } from "./check-seals.tsx";
import { deedOf } from "./deed.ts";
import { Named, useNames } from "./named.tsx";

const route = getRouteApi("/audit");

/** The audit log: who did what to what, and who was not let. */
export function AuditPage() {
  const words = useWords();
  const filter = route.useSearch();
  const entries = useInfiniteQuery(listQuery(["audit", filter], (at) => aw.audit.list({ ...filter, ...at })));
  const names = useNames();
  const columns: Column<AuditEntry>[] = [
    { id: "at", label: words.text("console.audit.at"), cell: ({ at }) => <Moment at={at} /> },
    {
      id: "actor",
      label: words.text("console.audit.actor"),
      cell: ({ actor }) => (
        <>
          {words.text(`console.audit.actor.${actor.kind}`)} <Named id={actor.id} names={names} />
        </>
      ),
    },
    {
      id: "action",
      label: words.text("console.audit.action"),
      cell: ({ action }) => {
        const deed = deedOf(words, action);
        return deed === null ? <code>{action}</code> : deed;
      },
    },
    {
      id: "object",
      label: words.text("console.audit.object"),
      cell: ({ object }) => (object.id === null ? null : <Named id={object.id} names={names} />),
    },
    {
      id: "outcome",
      label: words.text("console.audit.outcome"),
      cell: ({ outcome }) => (
        <span className={outcome === "done" ? "tag" : "tag bad"}>{words.text(`console.audit.outcome.${outcome}`)}</span>
      ),
    },
  ];
  return (
    <Page title={words.text("console.audit.title")} intro={words.text("console.audit.intro")} actions={<CheckSeals />}>
      <AuditFilter />
      <Pages query={entries}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={words.text("console.audit.empty")} body={words.text("console.audit.empty.next")} />
          ) : (
            <Table caption={words.text("console.audit.title")} columns={columns} rows={items} idOf={({ id }) => id} />
          )
        }
      </Pages>
    </Page>
  );
}
