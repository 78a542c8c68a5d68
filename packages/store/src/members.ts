import type { Scope } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

/** Somebody who administers: of the organisation, in both of its modes. */
export interface MemberRow {
  readonly id: string;
  /** In lower-case letters; once in an organisation. */
  readonly email: string;
  readonly name: string;
  readonly locale: string | null;
  /** Null before they have chosen a password, and where they sign in elsewhere. */
  readonly passwordHash: string | null;
  /** What their codes are made from, sealed; theirs once it is confirmed. */
  readonly codeSecret: string | null;
  readonly codeConfirmedAt: number | null;
  /** The period of the last code that was taken: each is taken once. */
  readonly codeStep: number;
  /** Who says who they are elsewhere, and by which name. */
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly disabledAt: number | null;
  readonly createdAt: number;
}

/** What a member is added with. */
export type NewMember = Pick<MemberRow, "id" | "email" | "name" | "locale" | "passwordHash" | "createdAt">;

const columns = `id, email, name, locale, password_hash as "passwordHash", code_secret as "codeSecret",
  code_confirmed_at as "codeConfirmedAt", code_step as "codeStep", issuer, subject, disabled_at as "disabledAt",
  created_at as "createdAt"`;

/** Adds a member; false when another has the address. */
export async function add(sql: Sql, scope: Scope, member: NewMember): Promise<boolean> {
  const added = await sql.run(
    `insert into members (unit, id, email, name, locale, password_hash, code_step, created_at)
     values ($1, $2, $3, $4, $5, $6, 0, $7) on conflict do nothing`,
    [scope.unit, member.id, member.email, member.name, member.locale, member.passwordHash, member.createdAt],
  );
  return added === 1;
}

/** Every member, oldest first. */
export async function list(sql: Sql, scope: Scope): Promise<MemberRow[]> {
  return sql.all<MemberRow>(`select ${columns} from members where unit = $1 order by created_at, id`, [scope.unit]);
}

/** A member by their id. */
export async function find(sql: Sql, scope: Scope, id: string): Promise<MemberRow | null> {
  return one<MemberRow>(sql, `select ${columns} from members where unit = $1 and id = $2`, [scope.unit, id]);
}

/** The same, for a transaction that decides by what it reads: others wait until it has ended. */
export async function lock(sql: Sql, scope: Scope, id: string): Promise<MemberRow | null> {
  return one<MemberRow>(sql, `select ${columns} from members where unit = $1 and id = $2${sql.lock.rows}`, [
    scope.unit,
    id,
  ]);
}

/** Every member, for a transaction that decides by all of them. */
export async function lockAll(sql: Sql, scope: Scope): Promise<MemberRow[]> {
  return sql.all<MemberRow>(`select ${columns} from members where unit = $1 order by id${sql.lock.rows}`, [scope.unit]);
}

/** A member by their address, in lower-case letters. */
export async function findByEmail(sql: Sql, scope: Scope, email: string): Promise<MemberRow | null> {
  return one<MemberRow>(sql, `select ${columns} from members where unit = $1 and email = $2`, [scope.unit, email]);
}

/** The member whom somebody elsewhere knows by this name. */
export async function findBySubject(
  sql: Sql,
  scope: Scope,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
): Promise<MemberRow | null> {
  return one<MemberRow>(
    sql,
    `select ${columns} from members where unit = $1 and issuer = $2 and subject = $3 and subject is not null`,
    [scope.unit, issuer, subject],
  );
}

/** Changes what is said of a member: their name, their language, and since when they are not let in. */
export async function change(
  sql: Sql,
  scope: Scope,
  { id, name, locale, disabledAt }: Pick<MemberRow, "id" | "name" | "locale" | "disabledAt">,
): Promise<boolean> {
  const changed = await sql.run(
    "update members set name = $1, locale = $2, disabled_at = $3 where unit = $4 and id = $5",
    [name, locale, disabledAt, scope.unit, id],
  );
  return changed === 1;
}

/** Keeps what a member lets themselves in by. */
export async function setPassword(sql: Sql, scope: Scope, id: string, hash: string): Promise<boolean> {
  const changed = await sql.run("update members set password_hash = $1 where unit = $2 and id = $3", [
    hash,
    scope.unit,
    id,
  ]);
  return changed === 1;
}

/** Keeps what a member's codes are made from, to be confirmed; null takes it away. */
export async function setCode(sql: Sql, scope: Scope, id: string, sealed: string | null): Promise<boolean> {
  const changed = await sql.run(
    "update members set code_secret = $1, code_confirmed_at = null, code_step = 0 where unit = $2 and id = $3",
    [sealed, scope.unit, id],
  );
  return changed === 1;
}

/** Keeps the same anew as it was, sealed in another way. */
export async function sealCode(sql: Sql, scope: Scope, id: string, sealed: string): Promise<boolean> {
  const changed = await sql.run("update members set code_secret = $1 where unit = $2 and id = $3", [
    sealed,
    scope.unit,
    id,
  ]);
  return changed === 1;
}

/** Takes a code of a period; false when one of that period or a later one was taken before. The first one confirms. */
export async function takeCode(
  sql: Sql,
  scope: Scope,
  id: string,
  { step, now }: { readonly step: number; readonly now: number },
): Promise<boolean> {
  const changed = await sql.run(
    `update members set code_step = $1, code_confirmed_at = coalesce(code_confirmed_at, $2)
     where unit = $3 and id = $4 and code_step < $1`,
    [step, now, scope.unit, id],
  );
  return changed === 1;
}

/** Keeps by which name somebody elsewhere knows a member, unless one is kept. */
export async function setSubject(
  sql: Sql,
  scope: Scope,
  id: string,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
): Promise<boolean> {
  const changed = await sql.run(
    "update members set issuer = $1, subject = $2 where unit = $3 and id = $4 and subject is null",
    [issuer, subject, scope.unit, id],
  );
  return changed === 1;
}

/** Removes a member of whom nothing else is left. */
export async function remove(sql: Sql, scope: Scope, id: string): Promise<boolean> {
  return (await sql.run("delete from members where unit = $1 and id = $2", [scope.unit, id])) === 1;
}
