import type { MessagesPage, UnsentState } from "@afterword/sdk";
import type { Ctx } from "../context.ts";
import { readCursor, writeCursor } from "../explain/cursor.ts";
import { mayTellAnswered } from "../explain/view-invitation.ts";
import { toMessageItem } from "./view-message.ts";

/** What an administrator looks at first: what is not tried again by itself. */
const ended: readonly UnsentState[] = ["dead", "uncertain"];

/** A page of mails that did not go, the last first. @throws ProblemError `invalid_query` for a cursor that is none of ours */
export async function listMessages(
  ctx: Ctx,
  query: {
    readonly state?: UnsentState | undefined;
    readonly cursor?: string | undefined;
    readonly limit: number;
  },
): Promise<MessagesPage> {
  const [settledAt, id] = query.cursor === undefined ? [] : readCursor(query.cursor, ["number", "string"]);
  const after = id === undefined ? null : { settledAt: Number(settledAt), id: String(id) };
  const states = query.state === undefined ? ended : [query.state];
  return ctx.store.read(ctx.scope, async (rows) => {
    const found = await rows.unsent.list({ states, after, limit: query.limit + 1 });
    const shown = found.slice(0, query.limit);
    const last = found.length > query.limit ? shown.at(-1) : undefined;
    const mayTell = mayTellAnswered(rows);
    return {
      items: await Promise.all(shown.map((row) => toMessageItem(row, mayTell))),
      nextCursor: last ? writeCursor([last.settledAt, last.id]) : null,
    };
  });
}
