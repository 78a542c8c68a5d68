import { randomBytes } from "node:crypto";
import { isSame, type Secret } from "@afterword/fieldwork";

const longestMs = 24 * 3_600_000;

const macOf = (secret: Secret, survey: string, at: string, random: string): string =>
  secret.hmac("form nonce", survey, at, random).subarray(0, 16).toString("base64url");

/** A mark that shows that an open form of this survey was rendered here, and when. Valid for 24 hours. */
export function newFormNonce(secret: Secret, survey: string, now: number): string {
  const at = now.toString(36);
  const random = randomBytes(8).toString("base64url");
  return `${at}.${random}.${macOf(secret, survey, at, random)}`;
}

/** Whether a mark is of a form of this survey that was rendered here within 24 hours. */
export function isFormNonce(secret: Secret, survey: string, nonce: string, now: number): boolean {
  const [at = "", random = "", mac = ""] = nonce.split(".");
  const age = now - parseInt(at, 36);
  return age >= 0 && age <= longestMs && isSame(mac, macOf(secret, survey, at, random));
}
