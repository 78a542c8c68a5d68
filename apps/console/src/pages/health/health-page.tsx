import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Page } from "../../parts/page.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { findingsOf, type Finding } from "./findings.tsx";

const looks = { good: "tag good", warn: "tag warn", bad: "tag bad" };

/** How the installation does, looked at again by itself. */
export function HealthPage() {
  const words = useWords();
  const me = useMe();
  const health = useQuery({ queryKey: ["health"], queryFn: () => aw.health(), refetchInterval: 10_000 });
  const isLinked = {
    "/delivery": may(me, "messages.manage", "everywhere"),
    "/webhooks": may(me, "webhooks.manage", "everywhere"),
    "/waves": may(me, "figures.read", "everywhere"),
  };
  const columns: Column<Finding>[] = [
    {
      id: "what",
      label: words.text("console.health.what"),
      cell: ({ name, page }) => (page !== undefined && isLinked[page] ? <Link to={page}>{name}</Link> : name),
    },
    {
      id: "state",
      label: words.text("console.health.state"),
      cell: ({ state }) => <span className={looks[state]}>{words.text(`console.health.state.${state}`)}</span>,
    },
    { id: "found", label: words.text("console.health.found"), cell: ({ found }) => found },
    { id: "advice", label: words.text("console.health.advice"), cell: ({ advice }) => advice },
  ];
  return (
    <Page title={words.text("console.health.title")} intro={words.text("console.health.about")}>
      <Loaded query={health}>
        {(found) => {
          const findings = findingsOf(words, found);
          const count = findings.filter(({ state }) => state !== "good").length;
          return (
            <>
              {health.isError && <Notice kind="problem">{words.text("console.health.stale")}</Notice>}
              <Notice kind={count === 0 ? "good" : "warning"}>
                {count === 0 ? words.text("console.health.well") : words.text("console.health.unwell", { count })}
              </Notice>
              <Table
                caption={words.text("console.health.title")}
                columns={columns}
                rows={findings}
                idOf={({ id }) => id}
              />
              <p className="soft">{words.text("console.health.looked", { at: new Date(found.at) })}</p>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
