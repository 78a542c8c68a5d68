import { inParts, type SegmentPart } from "./in-parts.ts";
import { columns, toRow, type InvitationRow, type StoredInvitation } from "./invitation-row.ts";
import type { Scope } from "./scope.ts";
import type { Sql, SqlValue } from "./sql.ts";

/** Which invitations to list. */
export interface InvitationFilter {
  readonly person?: string | undefined;
  readonly subject?: string | undefined;
  readonly survey?: string | undefined;
  readonly wave?: string | undefined;
}

/** Of how many invitations, and of whose, a page is. */
interface InvitationsPart {
  /** Only those in one of these parts; null for all. */
  readonly parts?: readonly SegmentPart[] | null;
  readonly limit: number;
}

/** Where a page of invitations begins. */
export interface InvitationPosition {
  readonly createdAt: number;
  readonly id: string;
}

// What few invitations share is looked up by its index. By survey and wave they are picked while going through them in
// order of time: an index on these would have to be sorted for each page.
const lookedUp = ["person", "subject"] as const;
const picked = ["survey", "wave"] as const;
/** Where the segments of an invitation are. */
const owner = { alias: "invitations", owner: "id" } as const;

/** Invitations, the newest first, from after a position. */
export async function list(
  sql: Sql,
  scope: Scope,
  filter: InvitationFilter,
  page: InvitationsPart & { readonly after: InvitationPosition | null },
): Promise<InvitationRow[]> {
  const { createdAt, id } = page.after ?? { createdAt: Number.MAX_SAFE_INTEGER, id: "" };
  const values: SqlValue[] = [scope.unit, scope.mode, createdAt, id, page.limit];
  const bind = (value: SqlValue) => `$${String(values.push(value))}`;
  // What is looked up is put in order afterwards; else the rows are gone through in the order of their index.
  const age = lookedUp.some((name) => filter[name] !== undefined) ? "created_at + 0" : "created_at";
  const of = [
    ...lookedUp.flatMap((name) => (filter[name] === undefined ? [] : [`and ${name} = ${bind(filter[name])}`])),
    ...picked.flatMap((name) =>
      filter[name] === undefined ? [] : [`and coalesce(${name}, '') = ${bind(filter[name])}`],
    ),
  ];
  const rows = await sql.all<StoredInvitation>(
    `select ${columns} from invitations where unit = $1 and mode = $2 and (${age}, id) < ($3, $4)
     ${of.join(" ")} ${inParts(page.parts ?? null, owner, bind)} order by ${age} desc, id desc limit $5`,
    values,
  );
  return rows.map(toRow);
}

/** A wave's invitations in the order of the people's ids, from after a person. */
export async function listOfWave(
  sql: Sql,
  scope: Scope,
  wave: string,
  page: InvitationsPart & { readonly after: string | null },
): Promise<InvitationRow[]> {
  const values: SqlValue[] = [scope.unit, scope.mode, wave, page.after ?? "", page.limit];
  const within = inParts(page.parts ?? null, owner, (value) => `$${String(values.push(value))}`);
  const rows = await sql.all<StoredInvitation>(
    `select ${columns} from invitations where unit = $1 and mode = $2 and wave = $3 and person > $4
     ${within} order by person limit $5`,
    values,
  );
  return rows.map(toRow);
}
