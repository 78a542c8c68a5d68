/** A page of a list. */
interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

const longestPage = 500;

/**
 * All items of a list, however many pages it has.
 *
 * @example await allPages((page) => api.list({ ...page, survey: "direct-feedback" }))
 */
export async function allPages<T>(
  list: (page: { readonly limit: number; readonly cursor?: string }) => Promise<Page<T>>,
): Promise<T[]> {
  const all: T[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const { items, nextCursor }: Page<T> = await list({ limit: longestPage, ...(cursor === "" ? {} : { cursor }) });
    all.push(...items);
    cursor = nextCursor;
  }
  return all;
}
