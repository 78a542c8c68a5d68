import { randomBytes } from "node:crypto";
import { isSame, type Secret } from "@afterword/fieldwork";

const mac = (secret: Secret, invitationId: string, random: string): string =>
  secret.hmac("nonce", invitationId, random).subarray(0, 16).toString("base64url");

/** A mark that shows that a form was rendered here for this invitation; valid as long as the invitation. */
export function newNonce(secret: Secret, invitationId: string): string {
  const random = randomBytes(8).toString("base64url");
  return `${random}.${mac(secret, invitationId, random)}`;
}

/**
 * Whether a person pressed the button of a form rendered for this invitation: `form.submit()` does not send the
 * button's own value, and a form from elsewhere has no nonce.
 */
export function checkForm(secret: Secret, invitationId: string, fields: URLSearchParams): boolean {
  const isPressed = fields.get("commit") === "1" && /^[\w-]{1,100}$/.test(fields.get("submissionId") ?? "");
  return isPressed && isRendered(secret, invitationId, fields);
}

/** The same for the button that says "not now". */
export const checkDecline = (secret: Secret, invitationId: string, fields: URLSearchParams): boolean =>
  fields.get("decline") === "1" && isRendered(secret, invitationId, fields);

function isRendered(secret: Secret, invitationId: string, fields: URLSearchParams): boolean {
  const [random = "", given = ""] = (fields.get("nonce") ?? "").split(".");
  return random !== "" && isSame(given, mac(secret, invitationId, random));
}
