import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { useWords } from "../app/words.tsx";
import { Button } from "./button.tsx";

/** Shows the next page of a list below what is shown; nothing where there is none. */
export function More({
  of,
}: {
  readonly of: Pick<UseInfiniteQueryResult, "hasNextPage" | "isFetchingNextPage" | "fetchNextPage">;
}) {
  const words = useWords();
  if (!of.hasNextPage) return null;
  return (
    <Button
      isBusy={of.isFetchingNextPage}
      onPress={() => {
        void of.fetchNextPage();
      }}
    >
      {words.text("console.more")}
    </Button>
  );
}
