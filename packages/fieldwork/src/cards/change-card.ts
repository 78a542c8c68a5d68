import { ProblemError, type CardChange, type CardInput, type CardItem } from "@afterword/sdk";
import type { CardRow, Rows } from "@afterword/store";
import { note } from "../access/audit.ts";
import { isIn } from "../access/parts.ts";
import { findAction } from "../actions/read-action.ts";
import type { StoredAction } from "../actions/stored-action.ts";
import type { Ctx } from "../context.ts";
import { kOfFigures } from "../privacy/ballot-box.ts";
import { newIds } from "../secret.ts";
import { doerOf } from "../surveys/who-did.ts";
import { unusable } from "../unusable.ts";
import { actionOf, toCardItem } from "./view-card.ts";

/** Of fewer people's answers nothing is told to everybody. */
const fewestPeople = 5;

/**
 * Writes what an action did; of one that was dropped why it can't be done.
 *
 * @throws ProblemError `invalid_request` for an action that is not there; `action_state` for one that is neither done nor dropped
 */
export async function addCard(ctx: Ctx, { action: of, said, did }: CardInput): Promise<CardItem> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const action = await findAction(ctx, rows, of).catch(() => null);
    if (!action) throw unusable("action", "There is no action with this id.");
    if (action.state !== "done" && action.state !== "dropped")
      throw new ProblemError("action_state", { detail: "It is neither done nor dropped." });
    const [id = ""] = newIds("crd", ctx.now, 1);
    const row: CardRow = {
      ...{ id, action: of, state: "draft", said: written(said), did: written(did), writtenBy: doerOf(ctx.actor) },
      ...{ approvedBy: null, publishedAt: null, revision: 1, createdAt: ctx.now },
    };
    await rows.cards.add(row);
    await note(ctx, rows, { action: "cards.add", kind: "card", id });
    return toCardItem(ctx, rows, row, action);
  });
}

/**
 * Changes a card's words while it is a draft, publishes it, takes it back or archives it. Who wrote it last publishes it not.
 *
 * @throws ProblemError `not_found`, `card_changed`, `card_state`; `invalid_request` where fewer people answered than may be told of
 */
export async function changeCard(ctx: Ctx, id: string, change: CardChange): Promise<CardItem> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const before = await rows.cards.find(id, { lock: true });
    const action = before && (await actionOf(rows, before));
    if (!before || !action || !isIn(ctx.parts, action.plan.measure.where)) throw new ProblemError("not_found");
    if (before.revision !== change.revision) throw new ProblemError("card_changed");
    const { said, did, state = before.state } = change;
    const isWritten = said !== undefined || did !== undefined;
    if (isWritten && before.state !== "draft")
      throw new ProblemError("card_state", { detail: "Its words change while it is a draft: take it back first." });
    const isNew = state === "published" && before.state !== "published";
    const doer = doerOf(ctx.actor);
    if (isNew && (before.state !== "draft" || isWritten || before.writtenBy === doer))
      throw new ProblemError("card_state", { detail: "Another member than who wrote it publishes a draft." });
    if (isNew && action.state !== "done" && action.state !== "dropped")
      throw new ProblemError("card_state", { detail: "Its action is neither done nor dropped any more." });
    if (isNew) await checkSize(rows, action);
    const row: CardRow = {
      ...before,
      state,
      said: said === undefined ? before.said : written(said),
      did: did === undefined ? before.did : written(did),
      writtenBy: isWritten ? doer : before.writtenBy,
      approvedBy: isNew ? doer : state === "draft" ? null : before.approvedBy,
      publishedAt: isNew ? ctx.now : state === "draft" ? null : before.publishedAt,
      revision: before.revision + 1,
    };
    if (!(await rows.cards.save(row))) throw new Error("A locked card was changed by somebody else.");
    await note(ctx, rows, { action: isNew ? "cards.publish" : "cards.change", kind: "card", id });
    return toCardItem(ctx, rows, row, action);
  });
}

/** @throws ProblemError `invalid_request` where fewer people answered than may be told of */
async function checkSize(rows: Rows, { baseline, survey }: StoredAction): Promise<void> {
  const fewest = Math.max(fewestPeople, await kOfFigures(rows, survey));
  if ((baseline.figure.n ?? 0) < fewest)
    throw unusable("state", `Fewer than ${String(fewest)} people answered before it.`, "below_k");
}

/** Texts without the languages that have none. */
const written = (texts: CardInput["said"]): CardRow["said"] =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])),
  );
