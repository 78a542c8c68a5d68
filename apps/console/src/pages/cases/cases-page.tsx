import type { CaseItem } from "@afterword/sdk";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Empty } from "../../parts/empty.tsx";
import { LeadOn } from "../../parts/lead-on.tsx";
import { listQuery } from "../../parts/list-query.ts";
import { Moment } from "../../parts/moment.tsx";
import { Page } from "../../parts/page.tsx";
import { Pages } from "../../parts/pages.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { CaseAgeing } from "./case-ageing.tsx";
import { CaseDue } from "./case-due.tsx";
import { CaseFile } from "./case-file.tsx";
import { CaseFilters } from "./case-filters.tsx";
import { CaseQueues } from "./case-queues.tsx";
import { CaseLink } from "./case-link.tsx";

const route = getRouteApi("/cases");

/** The cases: what is done about answers of unhappy clients. */
export function CasesPage() {
  const words = useWords();
  const me = useMe();
  const search = route.useSearch();
  const { state, queue, owner, late } = search;
  const which = {
    ...(state !== undefined && { state }),
    ...(queue !== undefined && { queue }),
    ...(owner !== undefined && { owner: owner === "me" ? me.id : owner }),
    ...(late === true && { overdue: "true" as const }),
  };
  const cases = useInfiniteQuery(listQuery(["cases", "list", which], (at) => aw.cases.list({ ...at, ...which })));
  const columns: Column<CaseItem>[] = [
    {
      id: "answer",
      label: words.text("console.cases.answer"),
      cell: (one) => <CaseLink of={one} />,
    },
    {
      id: "state",
      label: words.text("console.cases.state"),
      cell: (one) => words.text(`console.cases.state.${one.state}`),
    },
    { id: "due", label: words.text("console.cases.due"), cell: (one) => <CaseDue of={one} /> },
    {
      id: "owner",
      label: words.text("console.cases.owner"),
      cell: ({ owner: by }) => (by === null ? words.text("console.cases.owner.none") : <bdi>{by.name}</bdi>),
    },
    { id: "queue", label: words.text("console.cases.queue"), cell: (one) => <bdi>{one.queue}</bdi> },
    { id: "opened", label: words.text("console.cases.opened"), cell: ({ openedAt }) => <Moment at={openedAt} /> },
  ];
  return (
    <Page title={words.text("console.cases.title")} intro={words.text("console.cases.intro")}>
      <CaseAgeing queue={queue} />
      <CaseFilters search={search} />
      <CaseFile which={which} />
      <div className="buttons">
        {may(me, "cases.manage") && (
          <Link to="/cases/alerts" className="button quiet">
            {words.text("console.alerts.title")}
          </Link>
        )}
        {may(me, "cases.manage", "everywhere") && <CaseQueues />}
      </div>
      <Pages query={cases}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={words.text("console.cases.empty")} body={words.text("console.cases.empty.next")}>
              <LeadOn to="/results/comments" label="console.results.page.comments" action="comments.read" />
            </Empty>
          ) : (
            <Table caption={words.text("console.cases.title")} columns={columns} rows={items} idOf={({ id }) => id} />
          )
        }
      </Pages>
    </Page>
  );
}
