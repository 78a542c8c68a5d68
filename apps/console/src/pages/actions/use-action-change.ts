import { ProblemError, type ActionChange, type ActionDetail } from "@afterword/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { aw } from "../../app/client.ts";
import { useChange } from "../../parts/change.ts";

/** A change of an action as it is shown; one that somebody else has changed is shown anew. */
export function useActionChange({ id, revision }: Pick<ActionDetail, "id" | "revision">) {
  const queries = useQueryClient();
  return useChange(async (change: Omit<ActionChange, "revision">) => {
    try {
      return await aw.actions.change(id, { revision, ...change });
    } catch (error) {
      if (error instanceof ProblemError && error.code === "action_changed")
        await queries.invalidateQueries({ queryKey: ["actions"] });
      throw error;
    }
  }, "actions");
}
