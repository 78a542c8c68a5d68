import { ProblemError, type CaseChange, type CaseDetail } from "@afterword/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { aw } from "../../app/client.ts";
import { useChange } from "../../parts/change.ts";

/** A change of a case as it is shown; one that somebody else has changed is shown anew. */
export function useCaseChange({ id, revision }: Pick<CaseDetail, "id" | "revision">) {
  const queries = useQueryClient();
  return useChange(async (change: Omit<CaseChange, "revision">) => {
    try {
      return await aw.cases.change(id, { revision, ...change });
    } catch (error) {
      if (error instanceof ProblemError && error.code === "case_changed")
        await queries.invalidateQueries({ queryKey: ["cases"] });
      throw error;
    }
  }, "cases");
}
