import { ProblemError, type ProblemCode } from "@afterword/sdk";
import { useQueryClient, type QueryKey } from "@tanstack/react-query";
import { useChange } from "./change.ts";

/**
 * A change of something as it is shown, by its revision; what somebody else has changed since is shown anew.
 *
 * @param noun what is read anew
 * @param changed how the API says that somebody else was first
 * @param more what else is read anew once it is done
 */
export function useRevised<Change, Result>(
  noun: string,
  changed: ProblemCode,
  save: (change: Change) => Promise<Result>,
  ...more: readonly QueryKey[0][]
) {
  const queries = useQueryClient();
  return useChange(
    async (change: Change) => {
      try {
        return await save(change);
      } catch (error) {
        if (error instanceof ProblemError && error.code === changed)
          await queries.invalidateQueries({ queryKey: [noun] });
        throw error;
      }
    },
    noun,
    ...more,
  );
}
