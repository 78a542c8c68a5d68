import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { isOver, problemText } from "../app/problem.ts";
import { useWords } from "../app/words.tsx";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";

interface LoadedProps<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

/** What was asked for, once it is there; before that, that it is coming, or why it can't. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  const words = useWords();
  if (query.data !== undefined) return children(query.data);
  if (query.isError && !isOver(query.error))
    return (
      <Notice kind="problem" title={words.text("console.failed")}>
        <p>{problemText(words, query.error)}</p>
        <Button
          isBusy={query.isFetching}
          onPress={() => {
            void query.refetch();
          }}
        >
          {words.text("console.retry")}
        </Button>
      </Notice>
    );
  return (
    <p className="loading" role="status">
      {words.text("console.loading")}
    </p>
  );
}
