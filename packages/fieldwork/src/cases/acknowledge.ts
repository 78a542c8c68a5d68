import type { CaseRow, Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { newClientMessage } from "../new-message.ts";
import { clientOf } from "./client-of.ts";

/** Tells the client of a case that was just opened that their answer was seen, where somebody may write to them. */
export async function acknowledge(ctx: Ctx, rows: Rows, row: CaseRow): Promise<void> {
  const client = await clientOf(ctx, rows, row);
  if ("unreachable" in client) return;
  await rows.messages.add(newClientMessage(ctx, row, "client-received", client.email));
  await rows.cases.addNotes(row, [{ kind: "receipt", state: null, text: null, by: "worker", at: ctx.now }]);
}
