import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Table } from "../../parts/table.tsx";
import { useActionColumns } from "../actions/columns.tsx";
import { isForThem } from "./is-for-them.ts";
import { actionsOfSurvey } from "./queries.ts";
import { useResults } from "./results-context.tsx";
import { Coming } from "./score.tsx";

/** So many of each are shown. */
const shown = 5;

/**
 * What is made better for those who are looked at because of the survey: what is late or under way, and what came of what was done.
 */
export function OpenActions() {
  const words = useWords();
  const me = useMe();
  const { title, state, due, verdict } = useActionColumns();
  const { survey, base, isFixed } = useResults();
  const isShown = !isFixed && may(me, "actions.read");
  const found = useQuery({ ...actionsOfSurvey(survey.id), enabled: isShown });
  if (!isShown) return null;
  if (found.data === undefined) return <Coming of={found} size="line" />;
  const items = found.data.items.filter((one) => isForThem(one, base.where));
  const open = items.filter(({ state }) => state === "planned" || state === "doing");
  const late = open.filter(({ overdue }) => overdue).length;
  const done = items.filter(({ state }) => state === "done");
  const rows = [
    ...open.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)).slice(0, shown),
    ...done.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt)).slice(0, shown),
  ];
  return (
    <section className="card open-actions">
      <h2>{words.text("console.actions.title")}</h2>
      <p>{words.text("console.results.actions", { open: open.length, late, done: done.length })}</p>
      {rows.length > 0 && (
        <Table
          caption={words.text("console.actions.title")}
          columns={[title, state, due, verdict]}
          rows={rows}
          idOf={({ id }) => id}
        />
      )}
      <p>
        <Link to="/actions">{words.text("console.results.actions.all")}</Link>
      </p>
    </section>
  );
}
