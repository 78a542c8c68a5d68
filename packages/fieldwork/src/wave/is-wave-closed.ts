import type { InvitationRow, Rows } from "@afterword/store";

/**
 * Whether an invitation's wave was closed by hand: then its link takes no answer, although its own time is not over. One
 * that closed in time takes late answers until then.
 */
export async function isWaveClosed(
  rows: Pick<Rows, "waves">,
  invitation: Pick<InvitationRow, "wave">,
): Promise<boolean> {
  const wave = invitation.wave === null ? null : await rows.waves.find(invitation.wave);
  return wave?.state === "closed" && wave.reason === "by_hand";
}
