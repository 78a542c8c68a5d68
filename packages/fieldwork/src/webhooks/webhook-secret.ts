import type { WebhookRow } from "@afterword/store";
import type { Secret } from "../secret.ts";

/**
 * The secret that a webhook's messages are signed with: derived when it is shown and when a message is signed, and stored
 * nowhere, so that no dump of the database has it.
 */
export const webhookSecret = (secret: Secret, id: string, version: number): string =>
  `whsec_${secret.hmac("webhook", id, String(version)).toString("base64")}`;

/** The secrets that sign now: the newest, and for a day the one before. */
export function signingSecrets(
  secret: Secret,
  { id, keyVersion, previousUntil }: Pick<WebhookRow, "id" | "keyVersion" | "previousUntil">,
  now: number,
): string[] {
  const isBoth = previousUntil !== null && now < previousUntil;
  return [keyVersion, ...(isBoth ? [keyVersion - 1] : [])].map((version) => webhookSecret(secret, id, version));
}
