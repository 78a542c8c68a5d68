import { hashKey, useMutation, useQueryClient, type QueryKey } from "@tanstack/react-query";
import { useRef } from "react";

/**
 * One real change by the API. What was read of the nouns that it touches is read anew when it is done. A second press
 * that comes before the first is answered is the first: nothing is made twice, and what is shown once is not lost.
 *
 * @example const revoke = useChange((id: string) => aw.keys.revoke(id), ["keys"]);
 */
export function useChange<Input, Output>(run: (input: Input) => Promise<Output>, ...touches: readonly QueryKey[0][]) {
  const queries = useQueryClient();
  const running = useRef(new Map<string, Promise<Output>>());
  return useMutation<Output, unknown, Input>({
    mutationFn: (input) => {
      const key = hashKey([input]);
      const begun = running.current.get(key) ?? run(input);
      running.current.set(key, begun);
      return begun;
    },
    onSuccess: () => Promise.all(touches.map((noun) => queries.invalidateQueries({ queryKey: [noun] }))),
    onSettled: (_done, _error, input) => {
      running.current.delete(hashKey([input]));
    },
  });
}
