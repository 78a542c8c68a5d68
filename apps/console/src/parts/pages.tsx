import type { UseInfiniteQueryResult, InfiniteData } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { problemText } from "../app/problem.ts";
import { useWords } from "../app/words.tsx";
import { Button } from "./button.tsx";
import { Loaded } from "./loaded.tsx";
import { Notice } from "./notice.tsx";

interface ListPage<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

interface PagesProps<T> {
  readonly query: UseInfiniteQueryResult<InfiniteData<ListPage<T>>>;
  readonly children: (items: readonly T[]) => ReactNode;
}

/** A list that comes page by page, with a button that brings the next. */
export function Pages<T>({ query, children }: PagesProps<T>) {
  const words = useWords();
  return (
    <Loaded query={query}>
      {({ pages }) => (
        <>
          {children(pages.flatMap(({ items }) => items))}
          {query.isFetchNextPageError && <Notice kind="problem">{problemText(words, query.error)}</Notice>}
          {query.hasNextPage && (
            <Button
              isBusy={query.isFetchingNextPage}
              onPress={() => {
                void query.fetchNextPage();
              }}
            >
              {words.text("console.more")}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}
