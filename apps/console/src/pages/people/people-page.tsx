import type { PersonDetail } from "@afterword/sdk";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { aw } from "../../app/client.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { More } from "../../parts/more.tsx";
import { Page } from "../../parts/page.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { Consent } from "./consent.tsx";

const route = getRouteApi("/people");

/** So long nothing is typed before it is searched for. */
const pauseMs = 300;

/** Everybody who can be asked, searched by what is in the address. */
export function PeoplePage() {
  const words = useWords();
  const me = useMe();
  const { search = "" } = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(search);
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === search) return undefined;
    const timer = setTimeout(() => {
      void navigate({ search: wanted === "" ? {} : { search: wanted }, replace: true });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, search, navigate]);
  const people = useInfiniteQuery({
    queryKey: ["people", "list", search],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      aw.people.list({ ...(search === "" ? {} : { search }), ...(pageParam === "" ? {} : { cursor: pageParam }) }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const columns: Column<PersonDetail>[] = [
    {
      id: "id",
      label: words.text("console.people.id"),
      cell: ({ id }) => (
        <Link to="/people/$id" params={{ id }}>
          <bdi>{id}</bdi>
        </Link>
      ),
    },
    { id: "name", label: words.text("console.people.name"), cell: ({ name }) => <bdi>{name}</bdi> },
    { id: "email", label: words.text("console.people.email"), cell: ({ email }) => <bdi>{email}</bdi> },
    { id: "locale", label: words.text("console.people.locale"), cell: ({ locale }) => <bdi>{locale}</bdi> },
    { id: "consent", label: words.text("console.people.consent"), cell: (person) => <Consent of={person} /> },
  ];
  const add = may(me, "people.write", "everywhere") && (
    <Link to="/people/import" className="button main">
      {words.text("console.people.import")}
    </Link>
  );
  return (
    <Page title={words.text("console.people.title")} intro={words.text("console.people.intro")} actions={add}>
      <TextInput
        label={words.text("console.people.search")}
        hint={words.text("console.people.search.hint")}
        type="search"
        isRequired
        value={typed}
        onChange={setTyped}
      />
      <Loaded query={people}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0) return <NobodyThere isSearched={search !== ""} />;
          return (
            <>
              <Table caption={words.text("console.people.title")} columns={columns} rows={rows} idOf={({ id }) => id} />
              <More of={people} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function NobodyThere({ isSearched }: { readonly isSearched: boolean }) {
  const words = useWords();
  const me = useMe();
  const why = isSearched ? "nobody" : may(me, "people.read", "everywhere") ? "empty" : "unseen";
  return <Empty title={words.text(`console.people.${why}`)} body={words.text(`console.people.${why}.next`)} />;
}
