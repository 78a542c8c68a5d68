import type { ActionItem } from "@afterword/sdk";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../app/words.tsx";
import type { Column } from "../../parts/table.tsx";
import { Day } from "./day.tsx";

/** The columns of lists of actions, by their names. */
export function useActionColumns() {
  const words = useWords();
  return {
    title: {
      id: "title",
      label: words.text("console.actions.one"),
      cell: ({ id, title }) => (
        <Link to="/actions/$id" params={{ id }}>
          <bdi>{title}</bdi>
        </Link>
      ),
    },
    state: {
      id: "state",
      label: words.text("console.actions.state"),
      cell: ({ state, overdue }) => (
        <>
          {words.text(`console.actions.state.${state}`)}{" "}
          {overdue && <span className="tag bad">{words.text("console.actions.due.late")}</span>}
        </>
      ),
    },
    due: { id: "due", label: words.text("console.actions.due"), cell: ({ dueOn }) => <Day on={dueOn} /> },
    review: {
      id: "review",
      label: words.text("console.actions.review.next"),
      cell: ({ nextReviewOn, reviewOverdue }) =>
        nextReviewOn === null ? (
          "–"
        ) : (
          <>
            <Day on={nextReviewOn} />{" "}
            {reviewOverdue && <span className="tag bad">{words.text("console.actions.due.late")}</span>}
          </>
        ),
    },
    owner: { id: "owner", label: words.text("console.actions.owner"), cell: ({ owner }) => <bdi>{owner.name}</bdi> },
    verdict: {
      id: "verdict",
      label: words.text("console.actions.verdict"),
      cell: ({ verdict }) => words.text(`console.actions.verdict.${verdict ?? "none"}`),
    },
  } satisfies Record<string, Column<ActionItem>>;
}
