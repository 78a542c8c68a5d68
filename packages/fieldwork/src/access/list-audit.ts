import type { AuditEntry, AuditPage } from "@afterword/sdk";
import type { AuditRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { marksOf } from "./audit.ts";
import { readCursor, writeCursor } from "../explain/cursor.ts";

/** Which entries to list. */
export interface ListedAudit {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly object?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/**
 * A page of the audit log, newest first. People are found by their ids, though the log has only marks of them.
 *
 * @throws ProblemError `invalid_query` for a cursor that is none of ours
 */
export async function listAudit(ctx: Ctx, query: ListedAudit): Promise<AuditPage> {
  const { from, to, actor, object, cursor, limit, ...of } = query;
  const [at, id] = cursor === undefined ? [] : readCursor(cursor, ["number", "string"]);
  const after = id === undefined ? null : { at: Number(at), id: String(id) };
  const marked = (id: string | undefined) => (id === undefined ? undefined : [id, ...marksOf(ctx.secret, id)]);
  const filter = { ...of, actor: marked(actor), object: marked(object), from: msOf(from), to: msOf(to) };
  const found = await ctx.store.read(ctx.scope, (rows) => rows.audit.list(filter, { after, limit: limit + 1 }));
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(toEntry), nextCursor: last ? writeCursor([last.at, last.id]) : null };
}

const msOf = (instant: string | undefined): number | undefined =>
  instant === undefined ? undefined : Date.parse(instant);

const toEntry = (row: AuditRow): AuditEntry => ({
  id: row.id,
  at: new Date(row.at).toISOString(),
  actor: { kind: row.actorKind as AuditEntry["actor"]["kind"], id: row.actor },
  action: row.action,
  object: { kind: row.objectKind, id: row.object },
  outcome: row.outcome,
});
