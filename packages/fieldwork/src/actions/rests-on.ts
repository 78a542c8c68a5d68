import type { ActionDetail, FieldError, RecordDetail } from "@afterword/sdk";
import type { RecordRow, Rows } from "@afterword/store";
import { mayDo } from "../access/authorize.ts";
import { ownedIn } from "../access/in-parts.ts";
import { isIn } from "../access/parts.ts";
import type { Ctx } from "../context.ts";
import { findRecordIn } from "../records/find-record.ts";
import { readStored } from "./stored-action.ts";

type Reading = Pick<Rows, "actions" | "records" | "segments">;

/** The records that an action rests on, as far as whoever asks may read what was said. */
export async function recordsOf(ctx: Ctx, rows: Reading, action: string): Promise<ActionDetail["records"]> {
  return (await shownRecords(ctx, rows, action)).map(({ id, reference, kind }) => ({ id, reference, kind }));
}

async function shownRecords(ctx: Ctx, rows: Reading, action: string): Promise<readonly RecordRow[]> {
  const ids = await rows.actions.listRecords(action);
  if (ids.length === 0 || !mayDo(ctx.actor, "comments.read", ctx.parts)) return [];
  const found = await ownedIn(ctx, rows, await rows.records.findMany(ids), ({ response }) => response);
  return found.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

/** The actions that rest on a record, as far as whoever asks may see them. */
export async function actionsOf(
  ctx: Ctx,
  rows: Pick<Rows, "actions">,
  record: string,
): Promise<RecordDetail["actions"]> {
  if (!mayDo(ctx.actor, "actions.read", ctx.parts)) return [];
  const all = (await rows.actions.listOfRecord(record)).map(readStored);
  const seen = all.filter(({ plan }) => isIn(ctx.parts, plan.measure.where));
  return seen.map(({ id, title, state }) => ({ id, title, state }));
}

/** The ids of the records that are named, by id or reference, and which of them are none that may be read. */
export async function namedRecords(
  ctx: Ctx,
  rows: Reading,
  names: readonly string[],
): Promise<{ readonly ids: readonly string[]; readonly errors: readonly FieldError[] }> {
  const mayRead = mayDo(ctx.actor, "comments.read", ctx.parts);
  const [ids, errors]: [string[], FieldError[]] = [[], []];
  for (const [at, name] of names.entries()) {
    const found = mayRead ? await findRecordIn(ctx, rows, name.trim()).catch(() => null) : null;
    if (found) ids.push(found.id);
    else {
      const message = "There is no record with this id or reference.";
      errors.push({ path: `records.${String(at)}`, code: "unknown", message });
    }
  }
  return { ids, errors };
}

/** Has an action rest on these records; those that whoever changes it may not read stay. */
export async function restOn(ctx: Ctx, rows: Reading, action: string, ids: readonly string[]): Promise<void> {
  const seen = new Set((await shownRecords(ctx, rows, action)).map(({ id }) => id));
  const unseen = (await rows.actions.listRecords(action)).filter((id) => !seen.has(id));
  await rows.actions.setRecords(action, [...unseen, ...ids]);
}
