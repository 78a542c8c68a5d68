import { randomBytes } from "node:crypto";
import { everySecret, isSame, type Secret } from "@afterword/fieldwork";

const macOf = (secret: Secret, of: string, at: string, random: string): string =>
  secret.hmac("nonce", of, at, random).subarray(0, 16).toString("base64url");

/**
 * A mark that shows that a form was rendered here, and when.
 *
 * @param of whose form it is: the id of an invitation, or the path of an open form
 */
export function newNonce(secret: Secret, of: string, now: number): string {
  const at = now.toString(36);
  const random = randomBytes(8).toString("base64url");
  return `${at}.${random}.${macOf(secret, of, at, random)}`;
}

/** How many milliseconds ago a form with this mark was rendered here; null when it was not. */
export function ageOfNonce(secret: Secret, of: string, nonce: string, now: number): number | null {
  const [at = "", random = "", mac = ""] = nonce.split(".", 3);
  const isOurs = everySecret(secret).some((one) => isSame(mac, macOf(one, of, at, random)));
  return random !== "" && isOurs ? now - parseInt(at, 36) : null;
}

/**
 * Whether a person pressed a button of a form: `form.submit()` does not send the button's own value. `commit` sends,
 * `back` and `lang` show another page.
 */
export function isPressed(fields: URLSearchParams): boolean {
  const isAsking = fields.get("commit") === "1" || fields.get("back") === "1" || fields.has("lang");
  return isAsking && /^[\w-]{1,100}$/.test(fields.get("submissionId") ?? "");
}
