import type { CardItem, CardState, PublicCard } from "@afterword/sdk";
import type { CardRow, Rows } from "@afterword/store";
import { readStored, type StoredAction } from "../actions/stored-action.ts";
import type { Ctx } from "../context.ts";
import { doerOf, nameOf } from "../surveys/who-did.ts";

/** What a card says, as everybody may read it. */
export function toPublicCard(row: CardRow, { plan, state, doneOn, baseline, effect }: StoredAction): PublicCard {
  const { from, to, where, metric } = plan.measure;
  return {
    id: row.id,
    kind: state === "dropped" ? "cannot" : "did",
    where,
    asked: { from, to, n: baseline.figure.n ?? 0 },
    said: row.said,
    did: row.did,
    doneOn,
    metric,
    effect,
    publishedAt: row.publishedAt === null ? null : new Date(row.publishedAt).toISOString(),
  };
}

/** A card with who wrote and approved it. */
export async function toCardItem(ctx: Ctx, rows: Rows, row: CardRow, action: StoredAction): Promise<CardItem> {
  return {
    ...toPublicCard(row, action),
    action: row.action,
    state: row.state as CardState,
    writtenBy: await nameOf(rows, row.writtenBy),
    approvedBy: await nameOf(rows, row.approvedBy),
    own: row.writtenBy === doerOf(ctx.actor),
    revision: row.revision,
  };
}

/** The action of a card. */
export async function actionOf(
  rows: Pick<Rows, "actions">,
  { action }: Pick<CardRow, "action">,
): Promise<StoredAction> {
  const found = await rows.actions.find(action);
  if (!found) throw new Error("A card has no action.");
  return readStored(found);
}
