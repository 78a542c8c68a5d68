import type { ResponseItem } from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import { codedComments } from "./comments/coded-comments.ts";
import { ofQuestion, shownTranslations, translationsOf } from "./comments/comment-translations.ts";
import { readCode } from "./codes/short-code.ts";
import type { Ctx } from "./context.ts";
import { readPosition, writePosition, type Position } from "./list-position.ts";
import { kOfFigures } from "./privacy/ballot-box.ts";
import { listPrivateResponses } from "./privacy/private-responses.ts";
import { maySeeIdentities, shownAnswers } from "./privacy/shown-words.ts";
import { boundsOf, checkFilter, filterOf, refuseFilter, type WantedResponses } from "./responses-filter.ts";
import { listQuarantined } from "./touch/list-quarantined.ts";

type Query = WantedResponses;

/**
 * A page of responses, newest first. Of a survey whose figures need several people only what was written is listed, each
 * answer by itself, and only when the survey is asked for. With `quarantined`, instead, the answers that are kept apart. With
 * `reference`, the response that its page called so; there is none of the others. Whoever may not read identities reads
 * neither whose they are nor what leads to somebody.
 *
 * @throws ProblemError `invalid_query` for a cursor that is none of ours, and a filter that can't be used
 */
export async function listResponses(
  ctx: Ctx,
  page: WantedResponses,
): Promise<{ items: ResponseItem[]; nextCursor: string | null }> {
  checkFilter(page);
  const after = page.cursor === undefined ? null : readPosition(page.cursor);
  return ctx.store.read(ctx.scope, async (rows) => {
    const found = await find(ctx, rows, page, after);
    const ofPeople = maySeeIdentities(ctx) ? {} : { person: null, subject: null };
    const few = new Set(await rows.cases.restrictedAmong(found.map(({ id }) => id)));
    const shown = (item: ResponseItem) => ({
      ...item,
      ...ofPeople,
      answers: shownAnswers(ctx, item.answers, few.has(item.id)),
      ...shownTranslations(ctx, item, few.has(item.id)),
    });
    const items = found.slice(0, page.limit).map(shown);
    const last = found.length > page.limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? writePosition({ ...last, submittedAt: Date.parse(last.submittedAt) }) : null };
  });
}

/** One more than the page has, so that it is known whether there are more. */
async function find(ctx: Ctx, rows: Rows, page: Query, after: Position | null): Promise<ResponseItem[]> {
  const { survey } = page;
  const reference = page.reference === undefined ? null : readCode(page.reference);
  if (page.reference !== undefined && reference === null) return [];
  const limit = page.limit + 1;
  const isPrivate = survey !== undefined && (await kOfFigures(rows, survey)) > 1;
  if (reference !== null && (isPrivate || page.quarantined === true)) return [];
  if (isPrivate) refuseFilter(page);
  if (page.quarantined === true) return isPrivate ? [] : listApart(ctx, rows, survey ?? null, after, limit);
  // What is listed of such a survey says of no part where it is from.
  if (isPrivate)
    return ctx.parts === null ? listPrivateResponses(ctx, rows, { survey, after, limit, ...boundsOf(page) }) : [];
  const filter = await filterOf(rows, page);
  return listNamed(rows, { survey: survey ?? null, reference, parts: ctx.parts, after, limit, filter });
}

async function listNamed(
  rows: Rows,
  page: Pick<Parameters<Rows["responses"]["list"]>[0], "survey" | "reference" | "parts" | "after" | "limit" | "filter">,
): Promise<ResponseItem[]> {
  const except = page.survey === null ? await privateSurveys(rows) : [];
  const found = await rows.responses.list({ ...page, except });
  const ids = found.map((row) => row.id);
  const segments = await rows.segments.listOf(ids);
  const codings = Map.groupBy(await rows.codings.listOf(ids), ({ response }) => response);
  const translations = await translationsOf(rows, found);
  return found.map(({ origin: _o, invitation: _i, externalId: _e, revision: _r, source: _s, event: _v, ...row }) => ({
    ...row,
    answers: { ...row.answers },
    segments: { ...segments.get(row.id) },
    submittedAt: new Date(row.submittedAt).toISOString(),
    ...codedComments(codings.get(row.id)),
    ...ofQuestion(translations.get(row.id)),
  }));
}

/** What is kept apart; single answers of a survey whose figures need several people are never shown. */
async function listApart(
  { parts }: Ctx,
  rows: Rows,
  survey: string | null,
  after: Position | null,
  limit: number,
): Promise<ResponseItem[]> {
  const except = survey === null ? await privateSurveys(rows) : [];
  const from = after && { receivedAt: after.submittedAt, id: after.id };
  return listQuarantined(rows, { survey, except, parts, after: from, limit });
}

/** The surveys whose rows are not listed among those of others. */
export async function privateSurveys(rows: Rows): Promise<string[]> {
  const versions = await rows.surveys.listVersions(null);
  const surveys = [...new Set(versions.map(({ survey }) => survey))];
  const ks = await Promise.all(surveys.map((survey) => kOfFigures(rows, survey)));
  return surveys.filter((_, at) => (ks[at] ?? 1) > 1);
}
