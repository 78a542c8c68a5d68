import { ProblemError, type CodeInput, type CodeItem } from "@afterword/sdk";
import type { CodeRow, Rows } from "@afterword/store";
import { note } from "../access/audit.ts";
import { mayDo } from "../access/authorize.ts";
import { isOwnerIn } from "../access/in-parts.ts";
import { isIn } from "../access/parts.ts";
import type { Ctx } from "../context.ts";
import { declaredSegments } from "../feedback/declared-segments.ts";
import { findOpenSurvey } from "../feedback/open-survey.ts";
import { kOfInvitation } from "../privacy/k-of-invitation.ts";
import { newId } from "../secret.ts";
import { unusable } from "../unusable.ts";
import { codeHash, codeOf } from "./short-code.ts";
import { toCodeItem } from "./view-code.ts";

const mostTries = 5;

/**
 * Makes a code: for a survey's open form, or for the link of one invitation.
 *
 * @throws ProblemError `invalid_request` naming what can't be used; `forbidden` for the link of who may not read its answers
 */
export async function addCode(ctx: Ctx, input: CodeInput): Promise<CodeItem> {
  const expiresAt = input.expiresAt === undefined ? null : Date.parse(input.expiresAt);
  if (expiresAt !== null && expiresAt <= ctx.now) throw unusable("expiresAt", "It is over already.", "range");
  const label = input.label ?? null;
  return ctx.store.write(ctx.scope, async (rows) => {
    const what =
      input.invitation === undefined ? await ofSurvey(ctx, rows, input) : await ofInvitation(ctx, rows, input);
    // Two codes that are equal by chance: 40 bits are few.
    for (let tries = 0; tries < mostTries; tries++) {
      const id = newId("cod");
      const hash = codeHash(ctx.secret, "entry", codeOf(ctx.secret, "entry", id));
      const row = { id, codeHash: hash, ...what, label, createdAt: ctx.now, expiresAt };
      if (!(await rows.codes.add(row))) continue;
      await note(ctx, rows, { action: "codes.add", kind: "code", id });
      return toCodeItem(ctx, { ...row, revokedAt: null }, { isNew: true });
    }
    throw new Error("No free code was found.");
  });
}

const mayReadLinks = ({ actor, parts }: Ctx): boolean =>
  (["comments.read", "identities.read"] as const).every((action) => mayDo(actor, action, parts));

type What = Pick<CodeRow, "survey" | "invitation" | "channel" | "segments">;

async function ofSurvey(ctx: Ctx, rows: Rows, input: CodeInput): Promise<What> {
  const survey = input.survey ?? "";
  if (!(await findOpenSurvey(ctx, rows, survey)))
    throw unusable("survey", `"${survey}" is no survey with an open form: one of the kind feedback.`);
  const segments = declaredSegments(ctx, input.segments ?? {});
  if (!isIn(ctx.parts, segments))
    throw unusable("segments", "The code would be of a part that isn't yours.", "outside");
  return { survey, invitation: null, channel: input.channel ?? "qr", segments };
}

/**
 * A link shows what was answered with it. Where fewer than k may not be seen only the host's own process, which has the
 * links anyway, makes a code of one; elsewhere who may read what is written and whose it is.
 *
 * @throws ProblemError `forbidden`
 */
async function ofInvitation(ctx: Ctx, rows: Rows, input: CodeInput): Promise<What> {
  if (!mayReadLinks(ctx))
    throw new ProblemError("forbidden", {
      detail: "The link shows what was answered, and by whom: it takes who may read comments and identities.",
    });
  const invitation = await rows.invitations.find(input.invitation ?? "");
  if (!invitation || !(await isOwnerIn(ctx, rows, invitation.id)))
    throw unusable("invitation", "There is no such invitation.");
  if (ctx.actor.kind !== "host" && (await kOfInvitation(rows, invitation)) > 1)
    throw unusable(
      "invitation",
      "Its survey shows nobody's answers. Make the code with the command line, or in the host's own process.",
      "private",
    );
  const { id, survey, version, channel: own } = invitation;
  const { channel = own } = input;
  const asked = await rows.surveys.findVersion(survey, version);
  if (channel !== own && asked?.definition.privacy === "anonymous")
    throw unusable("channel", "It would set an anonymous answer apart: leave it out.", "private");
  return { survey, invitation: id, channel, segments: {} };
}
