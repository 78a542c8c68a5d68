import type { GoalInput, GoalItem } from "../contract/goal.ts";
import type { Transport } from "./transport.ts";

/** What figures are to reach. Rows of a figure that has a goal say whether it is met. */
export interface GoalsApi {
  /**
   * Every goal, by survey, metric and segment.
   *
   * @example const { items } = await aw.goals.list();
   */
  list(): Promise<{ readonly items: readonly GoalItem[] }>;
  /**
   * Says what a figure is to reach, in place of what was said before. A value of a segment that has no goal of its own has
   * that of the whole survey.
   *
   * @throws ProblemError `invalid_request` naming a survey, question or segment that isn't there
   * @example await aw.goals.put({ survey: "ticket-csat", metric: "csat", question: "csat", segment: "team", value: "HR", goal: 80 });
   */
  put(goal: GoalInput): Promise<GoalItem>;
  /**
   * Lets a figure have no goal any more.
   *
   * @throws ProblemError `not_found`
   * @example await aw.goals.remove(items[0].id);
   */
  remove(id: string): Promise<GoalItem>;
}

/** The interface of goals, on a transport. */
export function goalsOf({ goals }: Pick<Transport, "goals">): GoalsApi {
  return { list: () => goals.list(), put: (goal) => goals.put(goal), remove: (id) => goals.remove(id) };
}
