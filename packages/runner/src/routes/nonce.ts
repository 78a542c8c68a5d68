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
 * Whether a person pressed a button of a form: `form.submit()` does not send the button's own value. `commit` sends,
 * `back` and `lang` show another page.
 */
export function isPressed(fields: URLSearchParams): boolean {
  const isAsking = fields.get("commit") === "1" || fields.get("back") === "1" || fields.has("lang");
  return isAsking && /^[\w-]{1,100}$/.test(fields.get("submissionId") ?? "");
}

/** Whether a person pressed the button that says "not now". */
export const checkDecline = (secret: Secret, invitationId: string, fields: URLSearchParams): boolean =>
  fields.get("decline") === "1" && isRendered(secret, invitationId, fields);

/** The same of the button that asks for a receipt. */
export const checkReceipt = (secret: Secret, invitationId: string, fields: URLSearchParams): boolean =>
  fields.get("receipt") === "1" && isRendered(secret, invitationId, fields);

/** Whether the form was rendered here for this invitation: one from elsewhere has no nonce. */
export function isRendered(secret: Secret, invitationId: string, fields: URLSearchParams): boolean {
  const [random = "", given = ""] = (fields.get("nonce") ?? "").split(".");
  return random !== "" && isSame(given, mac(secret, invitationId, random));
}
