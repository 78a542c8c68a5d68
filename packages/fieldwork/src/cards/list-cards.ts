import type { CardItem, PublicCard } from "@afterword/sdk";
import { isIn } from "../access/parts.ts";
import type { Ctx } from "../context.ts";
import { actionOf, toCardItem, toPublicCard } from "./view-card.ts";

const most = 500;
/** So many cards stand on the public page and in its feeds. */
const mostPublic = 50;

/** The cards of the parts that whoever asks may see, newest first. */
export async function listCards(ctx: Ctx): Promise<{ readonly items: readonly CardItem[] }> {
  return ctx.store.read(ctx.scope, async (rows) => {
    const items: CardItem[] = [];
    for (const row of await rows.cards.list(most)) {
      const action = await actionOf(rows, row);
      if (isIn(ctx.parts, action.plan.measure.where)) items.push(await toCardItem(ctx, rows, row, action));
    }
    return { items };
  });
}

/** What everybody may read, the latest published first; of one value of a segment where that is asked for. */
export async function readPublished(
  ctx: Pick<Ctx, "store" | "scope">,
  where: Readonly<Record<string, string>> = {},
): Promise<readonly PublicCard[]> {
  return ctx.store.read(ctx.scope, async (rows) => {
    const found: PublicCard[] = [];
    for (const row of await rows.cards.listPublished(mostPublic)) {
      const action = await actionOf(rows, row);
      // One that is planned anew is not told of meanwhile.
      if (action.state === "done" || action.state === "dropped") found.push(toPublicCard(row, action));
    }
    return found.filter((card) => Object.entries(where).every(([name, value]) => card.where[name] === value));
  });
}
