import { useMutation, useQueryClient, type QueryKey } from "@tanstack/react-query";

/**
 * One real change by the API. What was read of the nouns that it touches is read anew when it is done.
 *
 * @example const revoke = useChange((id: string) => aw.keys.revoke(id), ["keys"]);
 */
export function useChange<Input, Output>(run: (input: Input) => Promise<Output>, ...touches: readonly QueryKey[0][]) {
  const queries = useQueryClient();
  return useMutation<Output, unknown, Input>({
    mutationFn: run,
    onSuccess: () => Promise.all(touches.map((noun) => queries.invalidateQueries({ queryKey: [noun] }))),
  });
}
