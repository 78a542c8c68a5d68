import { ProblemError } from "@afterword/sdk";
import type { RecordRow, Rows } from "@afterword/store";
import { isOwnerIn } from "../access/in-parts.ts";
import type { Ctx } from "../context.ts";

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

/** The same, if it is in a part that whoever asks may see: by the answers that it came from. */
export async function findRecordIn(
  ctx: Ctx,
  rows: Pick<Rows, "records" | "segments">,
  id: string,
  how: { readonly lock?: boolean } = {},
): Promise<RecordRow> {
  const record = await findRecord(rows, id, how);
  if (!(await isOwnerIn(ctx, rows, record.response ?? ""))) throw new ProblemError("not_found");
  return record;
}
