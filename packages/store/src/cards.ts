import type { Scope } from "./scope.ts";
import { insertRows, one, type Sql } from "./sql.ts";

/** What people said and what was done about it; what it says of figures stands at its action. */
export interface CardRow {
  readonly id: string;
  readonly action: string;
  readonly state: string;
  /** By language. */
  readonly said: { readonly [language: string]: string };
  readonly did: { readonly [language: string]: string };
  /** Who wrote it last: a kind of actor and an id, such as `member m1`. */
  readonly writtenBy: string;
  readonly approvedBy: string | null;
  readonly publishedAt: number | null;
  /** Counts the changes, from 1. */
  readonly revision: number;
  readonly createdAt: number;
}

type Stored = Omit<CardRow, "said" | "did"> & { readonly said: string; readonly did: string };

const columns = `id, action, state, said, did, written_by as "writtenBy", approved_by as "approvedBy",
  published_at as "publishedAt", revision, created_at as "createdAt"`;

const toRow = ({ said, did, ...row }: Stored): CardRow => ({
  ...row,
  said: JSON.parse(said) as CardRow["said"],
  did: JSON.parse(did) as CardRow["did"],
});

/** Adds a card. */
export async function add(sql: Sql, scope: Scope, row: CardRow): Promise<void> {
  await insertRows(
    sql,
    "cards (unit, mode, id, action, state, said, did, written_by, approved_by, published_at, revision, created_at)",
    [
      [
        ...[scope.unit, scope.mode, row.id, row.action, row.state, JSON.stringify(row.said), JSON.stringify(row.did)],
        ...[row.writtenBy, row.approvedBy, row.publishedAt, row.revision, row.createdAt],
      ],
    ],
  );
}

/** A card by its id; `lock` lets nobody else change it until the transaction ends. */
export async function find(
  sql: Sql,
  scope: Scope,
  id: string,
  how: { readonly lock?: boolean } = {},
): Promise<CardRow | null> {
  const row = await one<Stored>(
    sql,
    `select ${columns} from cards where unit = $1 and mode = $2 and id = $3 ${how.lock === true ? sql.lock.rows : ""}`,
    [scope.unit, scope.mode, id],
  );
  return row && toRow(row);
}

/** Cards, newest first. */
export async function list(sql: Sql, scope: Scope, limit: number): Promise<CardRow[]> {
  const rows = await sql.all<Stored>(
    `select ${columns} from cards where unit = $1 and mode = $2 order by created_at desc, id desc limit $3`,
    [scope.unit, scope.mode, limit],
  );
  return rows.map(toRow);
}

/** Cards that everybody may read, the latest published first. */
export async function listPublished(sql: Sql, scope: Scope, limit: number): Promise<CardRow[]> {
  const rows = await sql.all<Stored>(
    `select ${columns} from cards where unit = $1 and mode = $2 and state = 'published'
     order by published_at desc, id desc limit $3`,
    [scope.unit, scope.mode, limit],
  );
  return rows.map(toRow);
}

/** Saves a card over the revision before it; false where somebody else did. */
export async function save(sql: Sql, scope: Scope, row: CardRow): Promise<boolean> {
  const changed = await sql.run(
    `update cards set state = $5, said = $6, did = $7, written_by = $8, approved_by = $9, published_at = $10, revision = $4
     where unit = $1 and mode = $2 and id = $3 and revision = $4 - 1`,
    [
      ...[scope.unit, scope.mode, row.id, row.revision, row.state, JSON.stringify(row.said), JSON.stringify(row.did)],
      ...[row.writtenBy, row.approvedBy, row.publishedAt],
    ],
  );
  return changed === 1;
}
