import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { everySecret, type Secret } from "../secret.ts";

const cipher = "aes-256-gcm";
/** What is sealed: what was sealed for one purpose can't be read for another. */
export type SealPurpose = "members' codes" | "person tokens";

const keyOf = (secret: Secret, purpose: SealPurpose): Buffer => secret.hmac(`seal ${purpose}`);

/** Makes a text unreadable without the installation's secret; `of` says whose it is, and has to be said to read it. */
export function seal(secret: Secret, of: string, text: string, purpose: SealPurpose = "members' codes"): string {
  const nonce = randomBytes(12);
  const sealing = createCipheriv(cipher, keyOf(secret, purpose), nonce).setAAD(Buffer.from(of));
  const sealed = Buffer.concat([sealing.update(text, "utf8"), sealing.final()]);
  return [nonce, sealing.getAuthTag(), sealed].map((part) => part.toString("base64url")).join(".");
}

/** Reads what was sealed, by the secret or by one before it; null where it is another's, or of another secret. */
export function unseal(
  secret: Secret,
  of: string,
  sealed: string,
  purpose: SealPurpose = "members' codes",
): string | null {
  for (const one of everySecret(secret)) {
    const text = unsealBy(one, of, sealed, purpose);
    if (text !== null) return text;
  }
  return null;
}

function unsealBy(secret: Secret, of: string, sealed: string, purpose: SealPurpose): string | null {
  const [nonce = "", tag = "", text = ""] = sealed.split(".");
  const from = (part: string) => Buffer.from(part, "base64url");
  try {
    const opening = createDecipheriv(cipher, keyOf(secret, purpose), from(nonce), { authTagLength: 16 });
    opening.setAAD(Buffer.from(of)).setAuthTag(from(tag));
    return Buffer.concat([opening.update(from(text)), opening.final()]).toString("utf8");
  } catch {
    return null;
  }
}
