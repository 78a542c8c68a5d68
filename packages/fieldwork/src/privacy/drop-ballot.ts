import { dayMs, ProblemError, type AnswerRecord } from "@afterword/sdk";
import { randomBytes } from "node:crypto";
import type { BallotBox, Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { answerTime } from "../answer-time.ts";
import { linkState, type FoundLink } from "../open-link.ts";
import { base62, everySecret, isSame } from "../secret.ts";
import { nothingAnswered, validAnswers, type GivenAnswers } from "../valid-answers.ts";
import { isWaveClosed } from "../wave/is-wave-closed.ts";
import { boxLock, kOfSurvey, planRelease } from "./ballot-box.ts";

/** What became of an anonymous answer. */
export type DropOutcome = "dropped" | "dropped_before" | "already_answered" | "closed" | "expired" | "withdrawn";

/**
 * Takes an anonymous answer: spends the link and drops a ballot, in one transaction, and writes nothing else. The
 * invitation is not even locked, because a lock leaves a trace in its row.
 *
 * @throws ProblemError `invalid_answers` naming each question, and when only a part is sent: that is kept nowhere
 */
export async function dropBallot(ctx: Ctx, link: FoundLink, input: DropInput): Promise<DropOutcome> {
  const { invitation } = link;
  const box: BallotBox = { survey: invitation.survey, wave: invitation.wave };
  const hashes = everySecret(ctx.secret).map((secret) =>
    secret.hmac("submission", invitation.tokenHash, input.submissionId).toString("hex"),
  );
  const [submissionHash = ""] = hashes;
  return ctx.store.write(ctx.scope, async (rows) => {
    await rows.locks.take(boxLock(box));
    const before = await rows.spentLinks.find(invitation.tokenHash);
    if (before !== null) return hashes.some((hash) => isSame(before, hash)) ? "dropped_before" : "already_answered";
    const ended = await endOfLink(ctx, rows, link, input);
    if (ended !== null) return ended;
    const answers = wholeAnswers(ctx, link, input);
    if (!(await rows.spentLinks.spend({ tokenHash: invitation.tokenHash, submissionHash }))) return "already_answered";
    await rows.ballots.add({
      id: `bal_${base62(randomBytes(16), 22)}`,
      ...box,
      version: invitation.version,
      answers,
      locale: input.locale ?? invitation.locale,
      channel: invitation.channel,
      segments: (await rows.segments.listOf([invitation.id])).get(invitation.id) ?? {},
      day: new Date(ctx.now).toISOString().slice(0, 10),
    });
    await planReleases(ctx, rows, box, invitation.expiresAt);
    return "dropped";
  });
}

/** What somebody sends. */
export interface DropInput extends GivenAnswers {
  readonly submissionId: string;
  readonly answeredAt?: string | undefined;
  readonly locale?: string | undefined;
}

/** Why a link takes no answer, or null when it does. */
async function endOfLink(
  ctx: Ctx,
  rows: Rows,
  link: FoundLink,
  input: DropInput,
): Promise<"closed" | "expired" | "withdrawn" | null> {
  const invitation = await rows.invitations.find(link.invitation.id);
  // An erasure may have cut the link since it was opened.
  if (invitation?.tokenHash !== link.invitation.tokenHash) throw new ProblemError("not_found");
  const answeredAt = input.answeredAt === undefined ? null : Date.parse(input.answeredAt);
  const state = linkState(invitation, false, answerTime(invitation, answeredAt, ctx.now));
  if (state === "expired" || state === "withdrawn") return state;
  return (await isWaveClosed(rows, invitation)) ? "closed" : null;
}

/** The answers to all questions: nothing comes later, whatever the form showed. */
function wholeAnswers(ctx: Ctx, link: FoundLink, input: DropInput): AnswerRecord {
  if (!input.complete) throw partRefused();
  const all = link.survey.definition.questions.map(({ name }) => name);
  const given = { answers: input.answers, complete: true, ...(input.shown === undefined ? {} : { shown: all }) };
  const answers = validAnswers(ctx, link, given, {});
  if (Object.keys(answers).length === 0) throw nothingAnswered();
  return answers;
}

const partRefused = () =>
  new ProblemError("invalid_answers", {
    errors: [
      {
        path: "complete",
        code: "anonymous",
        message: "Part of an anonymous answer is not kept: send it when it is complete.",
      },
    ],
  });

/**
 * When to release: at the end of the wave, and whenever twice k wait. Writing the released ones anew costs as much as there
 * are, so a large survey waits until a tenth more has come.
 */
async function planReleases(ctx: Ctx, rows: Rows, box: BallotBox, endsAt: number): Promise<void> {
  if (box.wave !== null) await planRelease(rows, box, `end of ${box.wave}`, endsAt);
  const waiting = await rows.ballots.count(box);
  const k = await kOfSurvey(rows, box.survey);
  if (waiting < 2 * k || waiting % k !== 0) return;
  if (waiting < (await rows.ballots.countReleased(box)) / 10) return;
  const today = Math.floor(ctx.now / dayMs) * dayMs;
  await planRelease(rows, box, `batch ${base62(randomBytes(16), 22)}`, today);
}
