import { setImmediate } from "node:timers/promises";
import type { PersonRow } from "@afterword/store";
import type { Ctx } from "../context.ts";

const pageSize = 200;

/** Everybody there is, a page at a time; others get their turn in between. */
export async function* everybody(ctx: Pick<Ctx, "store" | "scope">): AsyncGenerator<readonly PersonRow[]> {
  for (let after: string | null = null; ;) {
    const from: { after: string | null; limit: number } = { after, limit: pageSize };
    const page: readonly PersonRow[] = await ctx.store.read(ctx.scope, (rows) => rows.people.page(from));
    if (page.length > 0) yield page;
    if (page.length < pageSize) return;
    after = page.at(-1)?.id ?? null;
    await setImmediate();
  }
}
