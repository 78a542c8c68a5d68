import { dayMs } from "@afterword/sdk";
import type { InvitationRow } from "@afterword/store";

/** How long after its link expired an answer is taken that was given before. */
export const graceMs = 3 * dayMs;

/**
 * The moment that a first answer is judged by, in milliseconds since 1970. An answer given on a phone without a network
 * may arrive late: what counts is when it was given, if it arrives within 72 hours after the link expired. A time that
 * can't be, before the invitation or in the future, is not believed: then it counts when it arrives. (The links of a wave
 * are open for such answers by themselves.)
 */
export function answerTime(
  invitation: Pick<InvitationRow, "createdAt" | "expiresAt" | "wave">,
  answeredAt: number | null,
  now: number,
): number {
  if (answeredAt === null || invitation.wave !== null) return now;
  const isPossible = invitation.createdAt <= answeredAt && answeredAt <= now;
  return isPossible && now <= invitation.expiresAt + graceMs ? answeredAt : now;
}
