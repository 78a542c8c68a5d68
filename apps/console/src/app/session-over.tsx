import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import { isOver } from "./problem.ts";
import { meQuery } from "./session.tsx";

const SignInAgain = lazy(async () => ({ default: (await import("./sign-in-again.tsx")).SignInAgain }));

/** When the session has ended: what was typed stays while somebody signs in again. */
export function SessionOver() {
  const queries = useQueryClient();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const look = (error: unknown) => {
      if (isOver(error)) setShown(true);
    };
    const reads = queries.getQueryCache().subscribe(({ query }) => {
      look(query.state.error);
    });
    const changes = queries.getMutationCache().subscribe(({ mutation }) => {
      look(mutation?.state.error);
    });
    return () => {
      reads();
      changes();
    };
  }, [queries]);
  const goOn = async () => {
    await queries.fetchQuery({ ...meQuery, staleTime: 0 });
    setShown(false);
    await queries.invalidateQueries();
  };
  if (!isShown) return null;
  return (
    <Suspense>
      <SignInAgain
        onGoOn={() => {
          goOn().catch(() => null);
        }}
      />
    </Suspense>
  );
}
