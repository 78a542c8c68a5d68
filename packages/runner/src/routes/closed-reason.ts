import type { OpenedLink } from "@afterword/fieldwork";
import type { Parts } from "../parts.ts";

/** Why a link takes no answer, nor a change of one; null while it does. */
export function closedReason(
  { clock }: Pick<Parts, "clock">,
  { invitation, isClosed }: OpenedLink,
): "withdrawn" | "closed" | "expired" | null {
  if (invitation.withdrawnFor === "reopened") return "withdrawn";
  if (invitation.expiresAt <= clock.now()) return "expired";
  return invitation.withdrawnAt === null && !isClosed ? null : "closed";
}
