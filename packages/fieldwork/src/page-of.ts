/** So many rows are read at once when those of a first page were not enough. */
const chunk = 500;

/**
 * A page of the rows that whoever asks may see. It is full where there are enough, however many others lie between, and its
 * cursor is the position of the last row shown: nothing of the others is told. Null where there are no more.
 *
 * @param page.read the next rows of all, from after a position
 * @param page.seen those of them that may be seen, in the same order
 */
export async function pageOf<R, P>(page: {
  readonly after: P | null;
  readonly limit: number;
  readonly read: (from: { readonly after: P | null; readonly limit: number }) => Promise<readonly R[]>;
  readonly seen: (rows: readonly R[]) => readonly R[] | Promise<readonly R[]>;
  readonly positionOf: (row: R) => P;
}): Promise<{ readonly shown: readonly R[]; readonly next: P | null }> {
  const { limit, read, seen, positionOf } = page;
  const rows: R[] = [];
  for (let { after } = page, most = limit + 1; ; most = Math.max(most, chunk)) {
    const found = await read({ after, limit: most });
    rows.push(...(await seen(found)));
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    if (rows.length > limit && last !== undefined) return { shown, next: positionOf(last) };
    const end = found.at(-1);
    if (found.length < most || end === undefined) return { shown, next: null };
    after = positionOf(end);
  }
}
