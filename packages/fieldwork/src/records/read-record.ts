import { ProblemError, type RecordDetail, type RecordsPage } from "@afterword/sdk";
import type { RecordRow, RecordState, Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { readCursor, writeCursor } from "../explain/cursor.ts";
import { toRecordDetail, toRecordItem } from "./view-record.ts";

/** A record, by its id or reference: what was said, and what was done about it. @throws ProblemError `not_found` */
export async function readRecord(ctx: Ctx, id: string): Promise<RecordDetail> {
  return ctx.store.read(ctx.scope, async (rows) => showRecord(rows, await findRecord(rows, id)));
}

/** A page of records, newest first. @throws ProblemError `invalid_query` for a cursor that is none of ours */
export async function listRecords(
  ctx: Ctx,
  query: {
    readonly kind?: RecordRow["kind"] | undefined;
    readonly state?: RecordState | undefined;
    readonly cursor?: string | undefined;
    readonly limit: number;
  },
): Promise<RecordsPage> {
  const [createdAt, id] = query.cursor === undefined ? [] : readCursor(query.cursor, ["number", "string"]);
  const after = id === undefined ? null : { createdAt: Number(createdAt), id: String(id) };
  const page = { kind: query.kind ?? null, state: query.state ?? null, after, limit: query.limit + 1 };
  return ctx.store.read(ctx.scope, async (rows) => {
    const records = await rows.records.list(page);
    const shown = records.slice(0, query.limit);
    const last = records.length > query.limit ? shown.at(-1) : undefined;
    const found = await rows.unasked.findMany(shown.flatMap(({ response }) => response ?? []));
    const responses = new Map(found.map((response) => [response.id, response]));
    const items = shown.map((row) => toRecordItem(row, responses.get(row.response ?? "") ?? null));
    return { items, nextCursor: last ? writeCursor([last.createdAt, last.id]) : null };
  });
}

/** A record by its id, or by its reference as people write it. @throws ProblemError `not_found` */
export async function findRecord(
  rows: Pick<Rows, "records">,
  id: string,
  how: { readonly lock?: boolean } = {},
): Promise<RecordRow> {
  const named = /^\w{2}-\w{6}$/.test(id) ? await rows.records.findByReference(id.toUpperCase()) : null;
  const record = await rows.records.find(named?.id ?? id, how);
  if (!record) throw new ProblemError("not_found");
  return record;
}

/** A record as it is now. */
export async function showRecord(
  rows: Pick<Rows, "records" | "unasked" | "surveys">,
  record: RecordRow,
): Promise<RecordDetail> {
  const response = await responseOf(rows, record);
  const survey = response && (await rows.surveys.findVersion(response.survey, response.version));
  return toRecordDetail(record, response, survey, await rows.records.listNotes(record.id));
}

const responseOf = async (rows: Pick<Rows, "unasked">, { response }: RecordRow) =>
  response === null ? null : rows.unasked.find(response);
