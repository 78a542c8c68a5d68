import { ProblemError, type WaveItem } from "@afterword/sdk";
import type { Ctx } from "../context.ts";
import { toWaveItem } from "./view-wave.ts";

/** A page of all occurrences, the latest first. @throws ProblemError `invalid_query` for a cursor that is none of ours */
export async function listWaves(
  ctx: Ctx,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ items: WaveItem[]; nextCursor: string | null }> {
  const after = page.cursor === undefined ? null : readCursor(page.cursor);
  const found = await ctx.store.read(ctx.scope, (rows) => rows.waves.list({ after, limit: page.limit + 1 }));
  const shown = found.slice(0, page.limit);
  const last = found.length > page.limit ? shown.at(-1) : undefined;
  const nextCursor = last ? Buffer.from(JSON.stringify([last.opensAt, last.id])).toString("base64url") : null;
  return { items: shown.map(toWaveItem), nextCursor };
}

function readCursor(cursor: string): { opensAt: number; id: string } {
  try {
    const [opensAt, id] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as [unknown, unknown];
    if (Number.isSafeInteger(opensAt) && typeof id === "string") return { opensAt: opensAt as number, id };
  } catch {
    // Falls through: it is none of ours.
  }
  throw new ProblemError("invalid_query", {
    errors: [{ path: "cursor", code: "invalid", message: "Not a cursor of this list." }],
  });
}
