import type { InvitationItem, InvitationsPage, InvitationState } from "@afterword/sdk";
import type { InvitationRow, Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { mayTellAnswered, toInvitationItem } from "./view-invitation.ts";

/** Which invitations to list. */
export interface ListedInvitations {
  readonly person?: string | undefined;
  readonly subject?: string | undefined;
  readonly survey?: string | undefined;
  readonly wave?: string | undefined;
  readonly state?: InvitationState | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** A page that few fit is short: so many rows are looked at for one of them, and the next cursor leads on. */
const mostLookedAt = 5_000;

/**
 * A page of invitations, newest first; those of one wave in the order of people's ids.
 *
 * @throws ProblemError `invalid_query` for a cursor that is none of this list's
 */
export async function listInvitations(ctx: Ctx, query: ListedInvitations): Promise<InvitationsPage> {
  const walk = walkOf(ctx, query);
  return ctx.store.read(ctx.scope, async (rows) => {
    const mayTell = mayTellAnswered(rows);
    const items: InvitationItem[] = [];
    let cursor = query.cursor;
    for (let looked = 0; ;) {
      const page = await walk.read(rows, cursor, query.limit + 1);
      for (const row of page.slice(0, query.limit)) {
        if (items.length === query.limit) return { items, nextCursor: cursor ?? null };
        const item = toInvitationItem(ctx, row, await mayTell(row.survey));
        if (isWanted(query, item)) items.push(item);
        cursor = walk.cursorOf(row);
      }
      looked += page.length;
      if (page.length <= query.limit) return { items, nextCursor: null };
      if (items.length === query.limit || looked >= mostLookedAt) return { items, nextCursor: cursor ?? null };
    }
  });
}

const isWanted = ({ state, survey }: ListedInvitations, item: InvitationItem): boolean =>
  (state === undefined || item.state === state) && (survey === undefined || item.survey === survey);

/** How to go through the rows that whoever asks may see: what the next ones are, and the cursor behind each. */
interface Walk {
  read(rows: Rows, cursor: string | undefined, limit: number): Promise<InvitationRow[]>;
  cursorOf(row: InvitationRow): string;
}

function walkOf({ parts }: Pick<Ctx, "parts">, { person, subject, survey, wave }: ListedInvitations): Walk {
  if (wave !== undefined && person === undefined && subject === undefined)
    return {
      read: (rows, cursor, limit) => {
        const [after = null] = cursor === undefined ? [] : (readCursor(cursor, ["string"]) as [string]);
        return rows.invitationPages.listOfWave(wave, { parts, after, limit });
      },
      cursorOf: (row) => writeCursor([row.person]),
    };
  return {
    read: (rows, cursor, limit) => {
      const at = cursor === undefined ? null : (readCursor(cursor, ["number", "string"]) as [number, string]);
      const after = at && { createdAt: at[0], id: at[1] };
      return rows.invitationPages.list({ person, subject, survey, wave }, { parts, after, limit });
    },
    cursorOf: (row) => writeCursor([row.createdAt, row.id]),
  };
}
