import type { ResponseItem } from "@afterword/sdk";
import type { Rows } from "@afterword/store";

/**
 * Answers that are kept apart because a program is likely to have sent them, the newest first. They are no responses: an
 * id of one is found nowhere else. Of surveys whose figures need several people none is listed.
 */
export async function listQuarantined(
  rows: Rows,
  page: Parameters<Rows["quarantined"]["list"]>[0],
): Promise<ResponseItem[]> {
  const found = await rows.quarantined.list(page);
  const segments = await rows.segments.listOf(found.map((row) => row.invitation));
  return found.map(({ invitation, reason, receivedAt, ...row }) => ({
    ...row,
    answers: { ...row.answers },
    status: null,
    layout: null,
    direction: null,
    segments: { ...segments.get(invitation) },
    submittedAt: new Date(receivedAt).toISOString(),
    quarantined: { reason },
  }));
}
