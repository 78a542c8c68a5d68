import { actionStates } from "@afterword/sdk";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Choice } from "../../parts/choice.tsx";
import { Empty } from "../../parts/empty.tsx";
import { listQuery } from "../../parts/list-query.ts";
import { ListFile } from "../../parts/list-file.tsx";
import { Page } from "../../parts/page.tsx";
import { Pages } from "../../parts/pages.tsx";
import { Table } from "../../parts/table.tsx";
import { useActionColumns } from "./columns.tsx";
import { readActionsSearch, type ActionsSearch } from "./search.ts";

const route = getRouteApi("/actions");
const all = "\u0000all";

/** The actions: what is made better for many, and whether it was. */
export function ActionsPage() {
  const words = useWords();
  const me = useMe();
  const search = route.useSearch();
  const which = {
    ...(search.state !== undefined && { state: search.state }),
    ...(search.owner === "me" && { owner: me.id }),
    ...(search.late === true && { overdue: "true" as const }),
    ...(search.review === true && { review: "overdue" as const }),
  };
  const actions = useInfiniteQuery(listQuery(["actions", "list", which], (at) => aw.actions.list({ ...at, ...which })));
  const { title, state, due, review, owner, verdict } = useActionColumns();
  const columns = [title, state, due, review, owner, verdict];
  return (
    <Page
      title={words.text("console.actions.title")}
      intro={words.text("console.actions.intro")}
      actions={<PlanLink />}
    >
      <Filters search={search} />
      <ListFile name="actions" read={(format) => aw.actions.export({ ...which, format })} />
      <Pages query={actions}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={words.text("console.actions.empty")} body={words.text("console.actions.empty.next")} />
          ) : (
            <Table caption={words.text("console.actions.title")} columns={columns} rows={items} idOf={({ id }) => id} />
          )
        }
      </Pages>
    </Page>
  );
}

function PlanLink() {
  const words = useWords();
  const me = useMe();
  if (!may(me, "actions.manage")) return null;
  return (
    <>
      <Link to="/actions/proposals" className="button">
        {words.text("console.proposals.title")}
      </Link>
      <Link to="/actions/new" className="button main">
        {words.text("console.actions.new")}
      </Link>
    </>
  );
}

/** Which actions are shown: by state, owner and whether they are late. */
function Filters({ search }: { readonly search: ActionsSearch }) {
  const words = useWords();
  const go = route.useNavigate();
  const choose = (change: Record<string, unknown>) => {
    void go({ search: readActionsSearch({ ...search, ...change }) });
  };
  return (
    <div className="fields">
      <Choice
        label={words.text("console.actions.state")}
        options={[
          { id: all, label: words.text("console.actions.state.all") },
          ...actionStates.map((id) => ({ id, label: words.text(`console.actions.state.${id}`) })),
        ]}
        value={search.state ?? all}
        onChange={(state) => {
          choose({ state });
        }}
      />
      <Choice
        label={words.text("console.actions.owner")}
        options={[
          { id: all, label: words.text("console.actions.owner.all") },
          { id: "me", label: words.text("console.actions.owner.me") },
        ]}
        value={search.owner ?? all}
        onChange={(owner) => {
          choose({ owner });
        }}
      />
      <Choice
        label={words.text("console.actions.due")}
        options={[
          { id: all, label: words.text("console.actions.due.all") },
          { id: "late", label: words.text("console.actions.due.late") },
        ]}
        value={search.late === true ? "late" : all}
        onChange={(id) => {
          choose({ late: id === "late" });
        }}
      />
      <Choice
        label={words.text("console.actions.review.next")}
        options={[
          { id: all, label: words.text("console.actions.due.all") },
          { id: "late", label: words.text("console.actions.due.late") },
        ]}
        value={search.review === true ? "late" : all}
        onChange={(id) => {
          choose({ review: id === "late" });
        }}
      />
    </div>
  );
}
