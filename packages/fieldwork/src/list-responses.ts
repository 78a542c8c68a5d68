import { ProblemError, type ResponseItem } from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import type { Ctx } from "./context.ts";
import { kOfFigures } from "./privacy/ballot-box.ts";
import { listPrivateResponses } from "./privacy/private-responses.ts";

type Position = { readonly submittedAt: number; readonly id: string };

/**
 * A page of responses, newest first. Of a survey whose figures need several people only what was written is listed, each
 * answer by itself, and only when the survey is asked for.
 *
 * @throws ProblemError `invalid_query` for a cursor that is none of ours
 */
export async function listResponses(
  ctx: Ctx,
  page: { readonly survey?: string | undefined; readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ items: ResponseItem[]; nextCursor: string | null }> {
  const after = page.cursor === undefined ? null : readCursor(page.cursor);
  const limit = page.limit + 1;
  return ctx.store.read(ctx.scope, async (rows) => {
    const { survey } = page;
    const isPrivate = survey !== undefined && (await kOfFigures(rows, survey)) > 1;
    const found = isPrivate
      ? await listPrivateResponses(ctx, rows, { survey, after, limit })
      : await listNamed(rows, survey ?? null, after, limit);
    const items = found.slice(0, page.limit);
    const last = found.length > page.limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? writeCursor({ ...last, submittedAt: Date.parse(last.submittedAt) }) : null };
  });
}

async function listNamed(
  rows: Rows,
  survey: string | null,
  after: Position | null,
  limit: number,
): Promise<ResponseItem[]> {
  const except = survey === null ? await privateSurveys(rows) : [];
  const found = await rows.responses.list({ survey, except, after, limit });
  const segments = await rows.segments.listOf(found.map((row) => row.id));
  return found.map(({ origin: _o, invitation: _i, externalId: _e, revision: _r, source: _s, event: _v, ...row }) => ({
    ...row,
    answers: { ...row.answers },
    segments: { ...segments.get(row.id) },
    submittedAt: new Date(row.submittedAt).toISOString(),
  }));
}

/** The surveys whose rows are not listed among those of others. */
async function privateSurveys(rows: Rows): Promise<string[]> {
  const versions = await rows.surveys.listVersions(null);
  const surveys = [...new Set(versions.map(({ survey }) => survey))];
  const ks = await Promise.all(surveys.map((survey) => kOfFigures(rows, survey)));
  return surveys.filter((_, at) => (ks[at] ?? 1) > 1);
}

const writeCursor = (row: Position): string =>
  Buffer.from(JSON.stringify([row.submittedAt, row.id])).toString("base64url");

function readCursor(cursor: string): Position {
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
