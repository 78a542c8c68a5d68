import { listGoals, putGoal, removeGoal, type Ctx } from "@afterword/fieldwork";
import { check, goalInput, type Transport } from "@afterword/sdk";

/** What the typed interface of goals needs, on use cases in this process. */
export function goalsTransport(context: () => Ctx): Pick<Transport, "goals"> {
  return {
    goals: {
      list: () => listGoals(context()),
      put: async (goal) => putGoal(context(), check(goalInput, goal, "invalid_request")),
      remove: (id) => removeGoal(context(), id),
    },
  };
}
