import { dayMs, type PublicCard } from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { actionOf, toPublicCard } from "./view-card.ts";

/** What was published longer ago is on the page for everybody, and told by no mail any more. */
const keptMs = 365 * dayMs;
/** So many cards are looked at, the latest first. */
const most = 20;

/** What was said and done, for somebody who is asked: the texts by language. */
export type ToldCard = Pick<PublicCard, "kind" | "said" | "did">;

/** Whom it is told to: somebody who is asked by a survey, as one of these segments. */
interface Reader {
  readonly survey: string;
  readonly segments: { readonly [name: string]: string };
}

/** Whether a card is for who is asked so: what was done for a part is told to that part; what was done for all, where they were asked. */
export const isFor = (
  { where, survey }: { readonly where: PublicCard["where"]; readonly survey: string },
  reader: Reader,
): boolean => {
  const parts = Object.entries(where);
  return parts.length === 0
    ? survey === reader.survey
    : parts.every(([name, value]) => Object.hasOwn(reader.segments, name) && reader.segments[name] === value);
};

/** The latest that was published for the part of the organisation that somebody is asked about; null where there is nothing. */
export async function findTold(
  ctx: Pick<Ctx, "now">,
  rows: Pick<Rows, "cards" | "actions">,
  reader: Reader,
): Promise<ToldCard | null> {
  for (const row of await rows.cards.listPublished(most)) {
    if ((row.publishedAt ?? 0) < ctx.now - keptMs) return null;
    const action = await actionOf(rows, row);
    const { where } = action.plan.measure;
    // One that is planned anew is not told of meanwhile.
    const isOver = action.state === "done" || action.state === "dropped";
    if (isOver && isFor({ where, survey: action.survey }, reader)) {
      const { kind, said, did } = toPublicCard(row, action);
      return { kind, said, did };
    }
  }
  return null;
}

/** The same for whom an invitation asked. */
export const findToldFor = (
  ctx: Pick<Ctx, "store" | "scope" | "now">,
  { id, survey }: { readonly id: string; readonly survey: string },
): Promise<ToldCard | null> =>
  ctx.store.read(ctx.scope, async (rows) =>
    findTold(ctx, rows, { survey, segments: (await rows.segments.listOf([id])).get(id) ?? {} }),
  );
