import type { CodeItem } from "@afterword/sdk";
import type { CodeRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { codeOfHash, showCode } from "./short-code.ts";

/**
 * A code as its maker sees it. One of an invitation is told only when it is new: it is somebody's link. One that was made
 * under a secret that is not told any more opens nothing, and is told never.
 */
export function toCodeItem(
  ctx: Pick<Ctx, "secret" | "publicUrl">,
  row: CodeRow,
  how: { readonly isNew: boolean } = { isNew: false },
): CodeItem {
  const code = codeOfHash(ctx.secret, "entry", row.id, row.codeHash);
  const shown = code !== null && (row.invitation === null || how.isNew) ? showCode(code) : null;
  return {
    id: row.id,
    code: shown,
    url: shown === null ? null : `${ctx.publicUrl}/c/${shown}`,
    survey: row.survey,
    invitation: row.invitation,
    channel: row.channel,
    label: row.label,
    segments: { ...row.segments },
    createdAt: new Date(row.createdAt).toISOString(),
    expiresAt: row.expiresAt === null ? null : new Date(row.expiresAt).toISOString(),
    revokedAt: row.revokedAt === null ? null : new Date(row.revokedAt).toISOString(),
  };
}
