import type { CodeRow, InvitationRow, Scope, Store } from "@afterword/store";
import { linkTokenOf, sha256, type Secret } from "../secret.ts";
import { codeHashes, readCode } from "./short-code.ts";

/** What a code opens. */
export type OpenedCode =
  /** The form of a survey, for everybody. */
  | { readonly opens: "form"; readonly scope: Scope; readonly code: CodeRow }
  /** The link of one invitation. */
  | { readonly opens: "link"; readonly token: string; readonly code: CodeRow }
  /** It opened something once: the form of a survey, or one person's link. */
  | { readonly opens: "nothing"; readonly scope: Scope; readonly code: CodeRow };

/**
 * What a code opens, or null when there is no such code; what can be none is not looked up. Stores nothing.
 *
 * @param how.endedWithinMs for how long the form of a code that has ended is still open: for whoever is filling it in
 */
export async function openCode(
  { store, secret, now }: { readonly store: Store; readonly secret: Secret; readonly now: number },
  text: string,
  how: { readonly endedWithinMs?: number } = {},
): Promise<OpenedCode | null> {
  const typed = readCode(text);
  if (typed === null) return null;
  const found = await store.readAnywhere((rows) =>
    firstOf(codeHashes(secret, "entry", typed), (hash) => rows.findCode(hash)),
  );
  if (!found) return null;
  const { unit, mode, ...code } = found;
  const scope: Scope = { unit, mode };
  const { invitation: id } = code;
  const graceMs = id === null ? (how.endedWithinMs ?? 0) : 0;
  if (endOfCode(code) + graceMs <= now) return { opens: "nothing", scope, code };
  if (id === null) return { opens: "form", scope, code };
  const invitation = await store.read(scope, (rows) => rows.invitations.find(id));
  const token = invitation && tokenOfLink(secret, invitation);
  return token === null ? { opens: "nothing", scope, code } : { opens: "link", token, code };
}

/** The first thing that is found by one of some hashes; null where none is. */
export async function firstOf<Row>(
  hashes: readonly string[],
  find: (hash: string) => Promise<Row | null>,
): Promise<Row | null> {
  for (const hash of hashes) {
    const found = await find(hash);
    if (found !== null) return found;
  }
  return null;
}

/** When a code ends or ended, in milliseconds since 1970; infinite where nothing ends it. */
export const endOfCode = ({ revokedAt, expiresAt }: Pick<CodeRow, "revokedAt" | "expiresAt">): number =>
  Math.min(revokedAt ?? Infinity, expiresAt ?? Infinity);

/** The token of an invitation's link. One that was erased has another hash, and one of a secret that is not told too. */
function tokenOfLink(secret: Secret, invitation: InvitationRow): string | null {
  const token = linkTokenOf(secret, "answer", invitation);
  return sha256(token) === invitation.tokenHash ? token : null;
}
