import type { Scope } from "./scope.ts";
import { insertRows, one, type Sql } from "./sql.ts";

/** Why a look at a link is taken for a program's: a known scanner, a link that no person sees, too many scores at once. */
export type AutomatedFor = "scanner" | "trap" | "scores";

/** One look at a link. It is never an answer. */
export interface TouchRow {
  readonly id: string;
  readonly invitation: string;
  /** The page was opened, with a score from the mail, or by the link that no person sees. */
  readonly kind: "open" | "tap" | "trap";
  readonly score: number | null;
  readonly client: "browser" | "scanner" | "other";
  /** Null for a person's. */
  readonly automatedFor: AutomatedFor | null;
  /** The hash of the nonce of the form that was shown. */
  readonly nonceHash: string | null;
  readonly at: number;
  /** When its score and nonce go. */
  readonly reduceAt: number | null;
}

const columns = `id, invitation, kind, score, client, automated_for as "automatedFor", nonce_hash as "nonceHash", at,
  reduce_at as "reduceAt"`;
const ofInvitation = "unit = $1 and mode = $2 and invitation = $3";

/** Every touch of an invitation, the earliest first. */
export async function listOfInvitation(sql: Sql, scope: Scope, invitation: string): Promise<TouchRow[]> {
  return sql.all<TouchRow>(`select ${columns} from touches where ${ofInvitation} order by at, id`, [
    scope.unit,
    scope.mode,
    invitation,
  ]);
}

/** The touch that a form was shown to, or null. */
export async function findByNonce(
  sql: Sql,
  scope: Scope,
  invitation: string,
  nonceHash: string,
): Promise<TouchRow | null> {
  return one<TouchRow>(sql, `select ${columns} from touches where ${ofInvitation} and nonce_hash = $4`, [
    scope.unit,
    scope.mode,
    invitation,
    nonceHash,
  ]);
}

/** Adds a touch. */
export async function add(sql: Sql, scope: Scope, row: TouchRow): Promise<void> {
  await insertRows(
    sql,
    "touches (unit, mode, id, invitation, kind, score, client, automated_for, nonce_hash, at, reduce_at)",
    [
      [
        scope.unit,
        scope.mode,
        row.id,
        row.invitation,
        row.kind,
        row.score,
        row.client,
        row.automatedFor,
        row.nonceHash,
        row.at,
        row.reduceAt,
      ],
    ],
  );
}

/** Says of a touch that it was a program's; what was said before stays. */
export async function mark(
  sql: Sql,
  scope: Scope,
  touch: Pick<TouchRow, "invitation" | "id">,
  why: AutomatedFor,
): Promise<void> {
  await sql.run(`update touches set automated_for = $5 where ${ofInvitation} and id = $4 and automated_for is null`, [
    scope.unit,
    scope.mode,
    touch.invitation,
    touch.id,
    why,
  ]);
}

/** Removes one touch, so that another one has its place. */
export async function remove(sql: Sql, scope: Scope, touch: Pick<TouchRow, "invitation" | "id">): Promise<void> {
  await sql.run(`delete from touches where ${ofInvitation} and id = $4`, [
    scope.unit,
    scope.mode,
    touch.invitation,
    touch.id,
  ]);
}

/** Removes an invitation's touches. */
export async function removeOfInvitation(sql: Sql, scope: Scope, invitation: string): Promise<void> {
  await sql.run(`delete from touches where ${ofInvitation}`, [scope.unit, scope.mode, invitation]);
}

/** Leaves of old touches what is counted: that a person opened or tapped. Those of programs go. */
export async function reduce(sql: Sql, scope: Scope, now: number): Promise<void> {
  const isDue = "unit = $1 and mode = $2 and reduce_at <= $3";
  const key = [scope.unit, scope.mode, now];
  await sql.run(`delete from touches where ${isDue} and automated_for is not null`, key);
  await sql.run(
    `update touches set score = null, nonce_hash = null, client = 'other', reduce_at = null where ${isDue}`,
    key,
  );
}
