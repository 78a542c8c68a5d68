import { suppressionReasons, type SuppressionItem, type SuppressionReason } from "@afterword/sdk";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { saveFile } from "../../app/save-file.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Choice } from "../../parts/choice.tsx";
import { Empty } from "../../parts/empty.tsx";
import { LeadOn } from "../../parts/lead-on.tsx";
import { ExcludedBy } from "../../parts/excluded-by.tsx";
import { listQuery } from "../../parts/list-query.ts";
import { Outcome } from "../../parts/outcome.tsx";
import { Page } from "../../parts/page.tsx";
import { Pages } from "../../parts/pages.tsx";
import { Say } from "../../parts/say.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { LiftSuppression } from "./lift-suppression.tsx";
import { suppressionsFile } from "./suppressions-file.ts";

const route = getRouteApi("/suppressions");

/** Those who are not written to, and why; an address that is mended is written to again. */
export function SuppressionsPage() {
  const words = useWords();
  const me = useMe();
  const { why } = route.useSearch();
  const navigate = route.useNavigate();
  const people = useInfiniteQuery(
    listQuery(["suppressions", why], (at) => aw.suppressions.list({ ...at, ...(why === undefined ? {} : { why }) })),
  );
  const store = useChange(async () => {
    saveFile("not-written-to.csv", new Blob([await suppressionsFile(why)], { type: "text/csv" }));
  });
  const mayLift = may(me, "messages.manage", "everywhere");
  const columns: Column<SuppressionItem>[] = [
    {
      id: "person",
      label: words.text("console.suppressions.person"),
      cell: ({ person }) => (
        <Link to="/people/$id" params={{ id: person }}>
          <bdi>{person}</bdi>
        </Link>
      ),
    },
    {
      id: "address",
      label: words.text("console.suppressions.address"),
      cell: ({ email }) => (email === null ? words.text("console.none") : <bdi>{email}</bdi>),
    },
    { id: "why", label: words.text("console.suppressions.why"), cell: (item) => <Reasons of={item} /> },
    {
      id: "actions",
      label: words.text("console.actions"),
      kind: "actions",
      cell: (item) =>
        mayLift && item.reasons.some((one) => one.why === "bounced") ? <LiftSuppression person={item.person} /> : null,
    },
  ];
  const file = (
    <Button
      isBusy={store.isPending}
      onPress={() => {
        store.mutate(undefined);
      }}
    >
      {words.text("console.suppressions.export")}
    </Button>
  );
  return (
    <Page
      title={words.text("console.suppressions.title")}
      intro={words.text("console.suppressions.intro")}
      actions={file}
    >
      <Outcome of={store} />
      <Choice
        label={words.text("console.suppressions.why")}
        options={(["all", ...suppressionReasons] as const).map((id) => ({
          id,
          label: words.text(`console.suppressions.why.${id}`),
        }))}
        value={why ?? "all"}
        onChange={(id) => {
          void navigate({ search: id === "all" ? {} : { why: id as SuppressionReason } });
        }}
      />
      <Pages query={people}>
        {(items) => {
          if (items.length > 0)
            return (
              <Table
                caption={words.text("console.suppressions.title")}
                columns={columns}
                rows={items}
                idOf={({ person }) => person}
              />
            );
          if (people.hasNextPage) return <p>{words.text("console.suppressions.partial")}</p>;
          return (
            <Empty
              title={words.text("console.suppressions.empty")}
              body={words.text("console.suppressions.empty.next")}
            >
              <LeadOn to="/people" label="console.people.title" action="people.read" />
            </Empty>
          );
        }}
      </Pages>
    </Page>
  );
}

function Reasons({ of: { reasons } }: { readonly of: SuppressionItem }) {
  const words = useWords();
  return (
    <ul className="plain">
      {reasons.map((one) => (
        <li key={`${one.why} ${one.of ?? ""}`}>
          <Reason of={one} />{" "}
          {one.since !== null && (
            <span className="soft">{words.text("console.suppressions.since", { at: new Date(one.since) })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Reason({ of: { why, of } }: { readonly of: SuppressionItem["reasons"][number] }) {
  const words = useWords();
  if (why === "opted_out" && of !== null)
    return <Say text="console.suppressions.why.opted_out.survey" own={{ survey: of }} />;
  if (why === "excluded" && of !== null) return <ExcludedBy of={of} />;
  return words.text(`console.suppressions.why.${why}`);
}
