import type { CaseItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { CaseDue } from "../cases/case-due.tsx";
import { CaseLink } from "../cases/case-link.tsx";
import { Coming } from "./score.tsx";

/** So many are looked for, and the first of them shown. */
const [most, shown] = [200, 10];

/** The cases of which something is to be done today, or was before: the most urgent first, each with its clock. */
export function DueCases() {
  const words = useWords();
  const end = new Date();
  end.setHours(24, 0, 0, 0);
  const dueBefore = end.toISOString();
  const found = useQuery({
    queryKey: ["cases", "due", dueBefore],
    queryFn: () => aw.cases.list({ dueBefore, limit: most }),
    refetchInterval: 60_000,
  });
  if (found.data === undefined) return <Coming of={found} size="line" />;
  const items = found.data.items.toSorted((a, b) => (a.dueAt ?? "").localeCompare(b.dueAt ?? ""));
  const columns: Column<CaseItem>[] = [
    {
      id: "answer",
      label: words.text("console.cases.answer"),
      cell: (one) => <CaseLink of={one} />,
    },
    { id: "due", label: words.text("console.cases.due"), cell: (one) => <CaseDue of={one} /> },
    { id: "clock", label: words.text("console.results.due.clock"), cell: (one) => <Clock at={one.dueAt} /> },
    {
      id: "state",
      label: words.text("console.cases.state"),
      cell: ({ state }) => words.text(`console.cases.state.${state}`),
    },
    {
      id: "owner",
      label: words.text("console.cases.owner"),
      cell: ({ owner }) => (owner === null ? words.text("console.cases.owner.none") : <bdi>{owner.name}</bdi>),
    },
  ];
  return (
    <section className="card due-cases">
      <h2>{words.text("console.results.due")}</h2>
      {items.length === 0 ? (
        <p>{words.text("console.results.due.none")}</p>
      ) : (
        <Table
          caption={words.text("console.results.due")}
          columns={columns}
          rows={items.slice(0, shown)}
          idOf={({ id }) => id}
        />
      )}
      <p>
        <Link to="/cases">
          {items.length > shown
            ? words.text("console.results.due.more", { count: items.length - shown })
            : words.text("console.results.due.all")}
        </Link>
      </p>
    </section>
  );
}

/** How long is left, or how long ago it was to be done, in the largest unit that says it. */
function Clock({ at }: { readonly at: string | null }) {
  const words = useWords();
  if (at === null) return <>–</>;
  const hours = (Date.parse(at) - Date.now()) / 3_600_000;
  const says = new Intl.RelativeTimeFormat(words.locale, { numeric: "always" });
  if (Math.abs(hours) >= 48) return says.format(Math.trunc(hours / 24), "day");
  return Math.abs(hours) >= 1 ? says.format(Math.trunc(hours), "hour") : says.format(Math.trunc(hours * 60), "minute");
}
