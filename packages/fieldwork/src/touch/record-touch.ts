import type { SurveyDefinition } from "@afterword/sdk";
import type { InvitationRow, Rows, TouchRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { newId, sha256 } from "../secret.ts";
import { planForgetting, reductionOf } from "./forget-touches.ts";
import { marksOf } from "./marks-of.ts";

/** A look at a link, as a page was shown for it. */
export interface Touch extends Pick<TouchRow, "kind" | "score" | "client"> {
  /** The nonce of the form that was shown. */
  readonly nonce: string;
}

/** Whose link is looked at, and what its survey promises. */
export interface Looked {
  readonly invitation: string;
  readonly person: string;
  readonly privacy: SurveyDefinition["privacy"];
}

/** How many touches of an invitation are kept. */
const mostTouches = 50;

/** Notes that somebody, or a program, looked at a link, and marks what turns out to be a program's. It is never an answer. */
export async function recordTouch(ctx: Ctx, of: Looked, touch: Touch): Promise<void> {
  await writeTouch(ctx, of, (rows, invitation) => addTouch(ctx, rows, invitation, { ...touch, automatedFor: null }));
}

/**
 * Writes of an invitation's touches, in turn: of two looks at once each would miss the other. Nothing is kept of an
 * anonymous survey, and nothing locked: a time and a score would lead from an answer to a person.
 */
export async function writeTouch(
  ctx: Ctx,
  of: Looked,
  write: (rows: Rows, invitation: InvitationRow) => Promise<void>,
): Promise<void> {
  if (of.privacy === "anonymous") return;
  await ctx.store.write(ctx.scope, async (rows) => {
    const invitation = await rows.invitations.find(of.invitation, { lock: true });
    // An erasure may have cut the link since it was opened.
    if (invitation?.person === of.person) await write(rows, invitation);
  });
}

/** Adds a touch to those of an invitation that is locked, and marks what it shows to be a program's. */
export async function addTouch(
  ctx: Ctx,
  rows: Rows,
  invitation: Pick<InvitationRow, "id" | "expiresAt">,
  touch: Touch & Pick<TouchRow, "automatedFor">,
): Promise<void> {
  const { nonce, ...seen } = touch;
  const reduceAt = reductionOf(invitation);
  const next: TouchRow = {
    ...seen,
    id: newId("tch"),
    invitation: invitation.id,
    nonceHash: sha256(nonce),
    at: ctx.now,
    reduceAt,
  };
  const before = await rows.touches.listOfInvitation(invitation.id);
  const marks = marksOf([...before, next]);
  for (const [id, why] of marks) if (id !== next.id) await rows.touches.mark({ invitation: invitation.id, id }, why);
  const row = { ...next, automatedFor: next.automatedFor ?? marks.get(next.id) ?? null };
  if (before.length >= mostTouches) {
    // What programs left makes room. People's stays, and more of those say nothing new.
    const given = before.find(({ id, automatedFor }) => automatedFor !== null || marks.has(id));
    const removed = given ?? (row.automatedFor === null ? undefined : before[0]);
    if (!removed) return;
    await rows.touches.remove(removed);
  }
  await rows.touches.add(row);
  if (!before.some((one) => one.reduceAt === reduceAt)) await planForgetting(rows, reduceAt);
}
