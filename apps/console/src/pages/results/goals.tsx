import { formatFigure } from "@afterword/charts";
import type { GoalItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { aw } from "../../app/client.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Outcome } from "../../parts/outcome.tsx";
import { Confirm, Popup } from "../../parts/popup.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { useGoalFigures } from "./goal-figures.ts";
import { GoalForm } from "./goal-form.tsx";
import { useResults } from "./results-context.tsx";

/** What the survey's figures are to reach, for who reads them; and to be said by who manages surveys. */
export function Goals() {
  const words = useWords();
  const me = useMe();
  const { survey } = useResults();
  const figures = useGoalFigures();
  const found = useQuery({ queryKey: ["goals"], queryFn: () => aw.goals.list() });
  const mayChange = may(me, "surveys.manage", "everywhere");
  const items = (found.data?.items ?? []).filter((goal) => goal.survey === survey.id);
  if (items.length === 0 && !mayChange) return null;
  const figureOf = ({ metric, question }: GoalItem) =>
    figures.find((one) => one.metric === metric && (one.question ?? null) === question);
  const columns: Column<GoalItem>[] = [
    {
      id: "figure",
      label: words.text("console.results.measure"),
      cell: (goal) => <bdi>{figureOf(goal)?.measure.name ?? goal.question ?? goal.metric}</bdi>,
    },
    {
      id: "group",
      label: words.text("console.results.group"),
      cell: ({ value }) => (value === null ? words.text("console.results.everybody") : <bdi>{value}</bdi>),
    },
    {
      id: "goal",
      label: words.text("console.results.goal"),
      kind: "number",
      cell: (goal) => formatFigure(words, figureOf(goal)?.measure ?? { unit: "score" }, goal.goal),
    },
    ...(mayChange
      ? [
          {
            id: "actions",
            label: words.text("console.actions"),
            kind: "actions",
            cell: (goal: GoalItem) => <RemoveGoal of={goal} />,
          } as const,
        ]
      : []),
  ];
  return (
    <section className="card goals">
      <h2>{words.text("console.results.goals")}</h2>
      <p className="note">{words.text("console.results.goals.note")}</p>
      {items.length > 0 && (
        <Table caption={words.text("console.results.goals")} columns={columns} rows={items} idOf={({ id }) => id} />
      )}
      {mayChange && (
        <Popup
          trigger={<Button>{words.text("console.results.goals.set")}</Button>}
          title={words.text("console.results.goals.set")}
        >
          {(close) => <GoalForm figures={figures} onDone={close} />}
        </Popup>
      )}
    </section>
  );
}

function RemoveGoal({ of: { id } }: { readonly of: GoalItem }) {
  const words = useWords();
  const remove = useChange(() => aw.goals.remove(id), "goals", "figures");
  return (
    <Confirm
      trigger={<Button kind="danger">{words.text("console.results.goals.remove")}</Button>}
      title={words.text("console.results.goals.remove.title")}
      body={
        <>
          <p>{words.text("console.results.goals.remove.body")}</p>
          <Outcome of={remove} />
        </>
      }
      act={words.text("console.results.goals.remove")}
      isBusy={remove.isPending}
      onConfirm={(close) => {
        remove.mutate(undefined, { onSuccess: close });
      }}
    />
  );
}
