import type { WaveItem } from "@afterword/sdk";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { More } from "../../parts/more.tsx";
import { Page } from "../../parts/page.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { isRunning, WaveState } from "./wave-state.tsx";
import { Zoned } from "./zoned.tsx";

const groups = {
  running: isRunning,
  planned: ({ state }: WaveItem) => state === "scheduled",
  over: ({ state }: WaveItem) => state === "closed" || state === "missed",
} as const;

/** The waves: those that run, those that are planned, and those that are over. */
export function WavesPage() {
  const words = useWords();
  const me = useMe();
  const waves = useInfiniteQuery({
    queryKey: ["waves", "list"],
    initialPageParam: "",
    queryFn: ({ pageParam }) => aw.waves.list(pageParam === "" ? {} : { cursor: pageParam }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const columns: Column<WaveItem>[] = [
    {
      id: "wave",
      label: words.text("console.waves.wave"),
      cell: ({ id }) => (
        <Link to="/waves/$id" params={{ id }}>
          <bdi>{id}</bdi>
        </Link>
      ),
    },
    { id: "survey", label: words.text("console.waves.survey"), cell: ({ survey }) => <bdi>{survey}</bdi> },
    { id: "state", label: words.text("console.waves.state"), cell: (wave) => <WaveState of={wave} /> },
    {
      id: "opens",
      label: words.text("console.waves.opens"),
      cell: ({ opensAt, timeZone }) => <Zoned at={opensAt} zone={timeZone} />,
    },
    {
      id: "closes",
      label: words.text("console.waves.closes"),
      cell: ({ closesAt, timeZone }) => <Zoned at={closesAt} zone={timeZone} />,
    },
  ];
  const add = may(me, "waves.run", "everywhere") && (
    <Link to="/waves/new" className="button main">
      {words.text("console.waves.new")}
    </Link>
  );
  return (
    <Page title={words.text("console.waves.title")} intro={words.text("console.waves.intro")} actions={add}>
      <Loaded query={waves}>
        {({ pages }) => {
          const all = pages.flatMap(({ items }) => items);
          if (all.length === 0)
            return <Empty title={words.text("console.waves.empty")} body={words.text("console.waves.empty.next")} />;
          return (
            <>
              {(["running", "planned", "over"] as const).map((group) => {
                const rows = all.filter(groups[group]);
                if (rows.length === 0) return null;
                const title = words.text(`console.waves.group.${group}`);
                return (
                  <section key={group}>
                    <h2>{title}</h2>
                    <Table caption={title} columns={columns} rows={rows} idOf={({ id }) => id} />
                  </section>
                );
              })}
              <More of={waves} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
