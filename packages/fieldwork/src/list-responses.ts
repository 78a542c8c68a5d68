import { ProblemError, type ResponseItem } from "@afterword/sdk";
import type { Ctx } from "./context.ts";

/** A page of responses, newest first. @throws ProblemError `invalid_query` for a cursor that is none of ours */
export async function listResponses(
  ctx: Ctx,
  page: { readonly survey?: string | undefined; readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ items: ResponseItem[]; nextCursor: string | null }> {
  const after = page.cursor === undefined ? null : readCursor(page.cursor);
  return ctx.store.read(ctx.scope, async (rows) => {
    const found = await rows.responses.list({ survey: page.survey ?? null, after, limit: page.limit + 1 });
    const shown = found.slice(0, page.limit);
    const segments = await rows.segments.listOf(shown.map((row) => row.id));
    const last = found.length > page.limit ? shown.at(-1) : undefined;
    return {
      items: shown.map(
        ({ origin: _o, invitation: _i, externalId: _e, revision: _r, source: _s, event: _v, ...row }) => ({
          ...row,
          answers: { ...row.answers },
          segments: { ...segments.get(row.id) },
          submittedAt: new Date(row.submittedAt).toISOString(),
        }),
      ),
      nextCursor: last ? writeCursor(last) : null,
    };
  });
}

const writeCursor = (row: { submittedAt: number; id: string }): string =>
  Buffer.from(JSON.stringify([row.submittedAt, row.id])).toString("base64url");

function readCursor(cursor: string): { submittedAt: number; id: string } {
  try {
    const [submittedAt, id] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as [unknown, unknown];
    const isOurs = Number.isSafeInteger(submittedAt) && typeof id === "string" && /^[\w-]{1,64}$/.test(id);
    if (isOurs) return { submittedAt: submittedAt as number, id };
  } catch {
    // Falls through: it is none of ours.
  }
  throw new ProblemError("invalid_query", {
    errors: [{ path: "cursor", code: "invalid", message: "Not a cursor of this list." }],
  });
}
