import type { PersonDecisions } from "@afterword/sdk";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { reasonText } from "../../app/reason.ts";
import { useWords } from "../../app/words.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Moment } from "../../parts/moment.tsx";
import { More } from "../../parts/more.tsx";
import { Say } from "../../parts/say.tsx";
import { Table, type Column } from "../../parts/table.tsx";

type Decision = PersonDecisions["decisions"][number];
type Outlook = PersonDecisions["rules"][number];

/** What somebody was asked and why not, newest first; before that what each rule would say now. */
export function PersonHistory({ id, withRules = true }: { readonly id: string; readonly withRules?: boolean }) {
  const words = useWords();
  const history = useInfiniteQuery({
    queryKey: ["people", "history", id],
    initialPageParam: "",
    queryFn: ({ pageParam }) => aw.explain({ person: id, ...(pageParam === "" ? {} : { cursor: pageParam }) }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const columns: Column<Decision>[] = [
    { id: "when", label: words.text("console.people.when"), cell: ({ decidedAt }) => <Moment at={decidedAt} /> },
    { id: "survey", label: words.text("console.people.survey"), cell: ({ survey }) => <bdi>{survey}</bdi> },
    { id: "because", label: words.text("console.people.because"), cell: (decision) => <Cause of={decision} /> },
    {
      id: "outcome",
      label: words.text("console.people.outcome"),
      cell: ({ outcome, reason, final, nextEligibleAt }) => (
        <>
          <span className={outcome === "scheduled" ? "tag good" : "tag"}>
            {words.text(`console.people.outcome.${outcome}`)}
          </span>{" "}
          {reason !== undefined && reasonText(words, reason)}{" "}
          {nextEligibleAt !== undefined && words.text("console.people.notBefore", { at: new Date(nextEligibleAt) })}{" "}
          {!final && <span className="tag warn">{words.text("console.people.outcome.open")}</span>}
        </>
      ),
    },
  ];
  return (
    <section>
      <h2>{words.text("console.people.history")}</h2>
      <Loaded query={history}>
        {({ pages }) => {
          const rows = pages.flatMap(({ decisions }) => decisions);
          return (
            <>
              {rows.length === 0 ? (
                <p>{words.text("console.people.history.none")}</p>
              ) : (
                <Table
                  caption={words.text("console.people.history")}
                  columns={columns}
                  rows={rows}
                  idOf={(one) => [one.event?.id, one.wave, one.rule, one.decidedAt].join("/")}
                />
              )}
              <More of={history} />
              {withRules && <Rules of={pages[0]?.rules ?? []} />}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function Cause({ of }: { readonly of: Decision }) {
  const words = useWords();
  const { event } = of;
  return (
    <>
      <CauseWords of={of} />{" "}
      {event !== null && (
        <Link to="/decisions" search={{ event: event.id, source: event.source }}>
          {words.text("console.decisions.explain")}
        </Link>
      )}
    </>
  );
}

function CauseWords({ of: { event, wave, subject } }: { readonly of: Decision }) {
  if (wave !== null) return <Say text="console.people.because.wave" own={{ wave }} />;
  if (event === null) return null;
  if (subject === null) return <Say text="console.people.because.event" own={{ event: event.type }} />;
  return <Say text="console.people.because.subject" own={{ event: event.type, subject }} />;
}

function Rules({ of }: { readonly of: readonly Outlook[] }) {
  const words = useWords();
  if (of.length === 0) return null;
  const columns: Column<Outlook>[] = [
    { id: "rule", label: words.text("console.people.rule"), cell: ({ rule }) => <bdi>{rule}</bdi> },
    { id: "survey", label: words.text("console.people.survey"), cell: ({ survey }) => <bdi>{survey}</bdi> },
    {
      id: "outcome",
      label: words.text("console.people.outcome"),
      cell: ({ eligible, reason, nextEligibleAt }) => (
        <>
          <span className={eligible ? "tag good" : "tag"}>
            {words.text(eligible ? "console.people.rule.yes" : "console.people.rule.no")}
          </span>{" "}
          {reason !== undefined && reasonText(words, reason)}{" "}
          {nextEligibleAt !== undefined && words.text("console.people.notBefore", { at: new Date(nextEligibleAt) })}
        </>
      ),
    },
  ];
  return (
    <>
      <h2>{words.text("console.people.rules")}</h2>
      <Table caption={words.text("console.people.rules")} columns={columns} rows={of} idOf={({ rule }) => rule} />
    </>
  );
}
