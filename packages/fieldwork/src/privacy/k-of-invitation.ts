import type { InvitationRow, Rows } from "@afterword/store";
import { kOfSurvey } from "./ballot-box.ts";

/** The fewest people behind a figure that the answer to an invitation counts in: what its page and its mails promise. */
export async function kOfInvitation(
  rows: Pick<Rows, "surveys" | "waves">,
  { survey, wave }: Pick<InvitationRow, "survey" | "wave">,
): Promise<number> {
  const own = wave === null ? null : await rows.waves.find(wave);
  return Math.max(await kOfSurvey(rows, survey), own?.definition.k ?? 1);
}
