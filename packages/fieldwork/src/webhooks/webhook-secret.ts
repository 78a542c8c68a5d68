import type { WebhookRow } from "@afterword/store";
import { everySecret, type Secret } from "../secret.ts";

/**
 * The secret that a webhook's messages are signed with: derived when it is shown and when a message is signed, and stored
 * nowhere, so that no dump of the database has it.
 */
export const webhookSecret = (secret: Secret, id: string, version: number): string =>
  `whsec_${secret.hmac("webhook", id, String(version)).toString("base64")}`;

/**
 * The secrets that sign now: the newest, and for a day the one before; of each as it is derived from the installation's secret,
 * and as it was from those before that, which whoever receives the messages may still have.
 */
export function signingSecrets(
  secret: Secret,
  { id, keyVersion, previousUntil }: Pick<WebhookRow, "id" | "keyVersion" | "previousUntil">,
  now: number,
): string[] {
  const isBoth = previousUntil !== null && now < previousUntil;
  const versions = [keyVersion, ...(isBoth ? [keyVersion - 1] : [])];
  return everySecret(secret).flatMap((one) => versions.map((version) => webhookSecret(one, id, version)));
}
