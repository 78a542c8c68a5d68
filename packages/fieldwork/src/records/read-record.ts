import type { RecordDetail, RecordItem, RecordsPage } from "@afterword/sdk";
import type { RecordPosition, RecordRow, RecordState, ResponseRow, Rows } from "@afterword/store";
import { ownedIn } from "../access/in-parts.ts";
import { actionsOf } from "../actions/rests-on.ts";
import type { Ctx } from "../context.ts";
import { readCursor, writeCursor } from "../explain/cursor.ts";
import { pageOf } from "../page-of.ts";
import { isForFew, shownAnswers, shownWords } from "../privacy/shown-words.ts";
import { findRecordIn } from "./find-record.ts";
import { toListedRecord, toRecordDetail, toRecordItem, type CameWith } from "./view-record.ts";

/** A record, by its id or reference: what was said, and what was done about it. @throws ProblemError `not_found` */
export async function readRecord(ctx: Ctx, id: string): Promise<RecordDetail> {
  return ctx.store.read(ctx.scope, async (rows) => {
    const record = await showRecord(ctx, rows, await findRecordIn(ctx, rows, id));
    const { answers, content, history } = record;
    const told = history.map((note) => ({ ...note, text: shownWords(ctx, note.text) }));
    const isFew = record.response !== null && (await isForFew(rows, record.response));
    return {
      ...record,
      answers: shownAnswers(ctx, answers, isFew),
      content: shownAnswers(ctx, content),
      history: told,
    };
  });
}

/** A page of records, newest first. @throws ProblemError `invalid_query` for a cursor that is none of ours */
export async function listRecords(
  ctx: Ctx,
  query: {
    readonly kind?: RecordRow["kind"] | undefined;
    readonly state?: RecordState | undefined;
    readonly survey?: string | undefined;
    readonly cursor?: string | undefined;
    readonly limit: number;
  },
): Promise<RecordsPage> {
  const [createdAt, id] = query.cursor === undefined ? [] : readCursor(query.cursor, ["number", "string"]);
  const after = id === undefined ? null : { createdAt: Number(createdAt), id: String(id) };
  const { kind = null, state = null, survey = null } = query;
  return ctx.store.read(ctx.scope, async (rows) => {
    const { shown, next } = await pageOf<RecordRow, RecordPosition>({
      after,
      limit: query.limit,
      read: (from) => rows.records.list({ kind, state, survey, ...from }),
      seen: (records) => ownedIn(ctx, rows, records, ({ response }) => response),
      positionOf: (record) => record,
    });
    const came = await cameWith(rows, shown);
    const items = shown.map((row) => toListedRecord(row, came(row)));
    return { items, nextCursor: next && writeCursor([next.createdAt, next.id]) };
  });
}

/** A record as it is now. */
export async function showRecord(ctx: Ctx, rows: Reading, record: RecordRow): Promise<RecordDetail> {
  const came = await cameWith(rows, [record]);
  const actions = await actionsOf(ctx, rows, record.id);
  return toRecordDetail(record, came(record), await rows.records.listNotes(record.id), actions);
}

type Reading = Pick<Rows, "actions" | "codes" | "records" | "segments" | "surveys" | "unasked">;

/** Looks up what came with records, for all of a page at once. */
async function cameWith(rows: Reading, records: readonly RecordRow[]): Promise<(record: RecordRow) => CameWith> {
  const ids = records.flatMap(({ response }) => response ?? []);
  const responses = new Map((await rows.unasked.findMany(ids)).map((response) => [response.id, response]));
  const segments = await rows.segments.listOf(ids);
  const labels = await rows.codes.labelsOf(records.flatMap(({ code }) => code ?? []));
  const surveys = new Map<string, CameWith["survey"]>();
  const nameOf = ({ survey, version }: ResponseRow) => `${survey} ${String(version)}`;
  for (const response of responses.values())
    if (!surveys.has(nameOf(response)))
      surveys.set(nameOf(response), await rows.surveys.findVersion(response.survey, response.version));
  return ({ response: id, code }) => {
    const response = responses.get(id ?? "") ?? null;
    return {
      response,
      survey: (response && surveys.get(nameOf(response))) ?? null,
      segments: segments.get(id ?? "") ?? {},
      label: labels.get(code ?? "") ?? null,
    };
  };
}

/** Where a record stands, without what was said. */
export const showItem = async (rows: Pick<Rows, "unasked">, record: RecordRow): Promise<RecordItem> =>
  toRecordItem(record, await responseOf(rows, record));

const responseOf = async (rows: Pick<Rows, "unasked">, { response }: RecordRow) =>
  response === null ? null : rows.unasked.find(response);
