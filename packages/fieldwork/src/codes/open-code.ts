import type { CodeRow, InvitationRow, Scope, Store } from "@afterword/store";
import { sha256, tokenOf, type Secret } from "../secret.ts";
import { codeHash, readCode } from "./short-code.ts";

/** What a code opens. */
export type OpenedCode =
  /** The form of a survey, for everybody. */
  | { readonly opens: "form"; readonly scope: Scope; readonly code: CodeRow }
  /** The link of one invitation. */
  | { readonly opens: "link"; readonly token: string }
  /** It opened something once. */
  | { readonly opens: "nothing" };

/** What a code opens, or null when there is no such code; what can be none is not looked up. Stores nothing. */
export async function openCode(
  { store, secret, now }: { readonly store: Store; readonly secret: Secret; readonly now: number },
  text: string,
): Promise<OpenedCode | null> {
  const typed = readCode(text);
  if (typed === null) return null;
  const found = await store.readAnywhere((rows) => rows.findCode(codeHash(secret, "entry", typed)));
  if (!found) return null;
  const { unit, mode, ...code } = found;
  if (code.revokedAt !== null || (code.expiresAt !== null && code.expiresAt <= now)) return { opens: "nothing" };
  const scope: Scope = { unit, mode };
  if (code.invitation === null) return { opens: "form", scope, code };
  const { invitation: id } = code;
  const invitation = await store.read(scope, (rows) => rows.invitations.find(id));
  return openLinkOf(secret, invitation);
}

/** An invitation that was erased has another hash, and one of before another secret too. */
function openLinkOf(secret: Secret, invitation: InvitationRow | null): OpenedCode {
  if (!invitation) return { opens: "nothing" };
  const token = tokenOf(secret, "answer", invitation.id);
  return sha256(token) === invitation.tokenHash ? { opens: "link", token } : { opens: "nothing" };
}
