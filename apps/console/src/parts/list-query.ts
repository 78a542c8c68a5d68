import { infiniteQueryOptions } from "@tanstack/react-query";

/**
 * A list of the API, page by page.
 *
 * @example useInfiniteQuery(listQuery(["audit"], (cursor) => aw.audit.list(cursor)));
 */
export const listQuery = <T>(
  key: readonly unknown[],
  read: (at: {
    readonly cursor?: string;
  }) => Promise<{ readonly items: readonly T[]; readonly nextCursor: string | null }>,
) =>
  infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam === null ? {} : { cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
