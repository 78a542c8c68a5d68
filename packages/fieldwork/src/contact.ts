import type { PersonRow } from "@afterword/store";
import { everySecret, type Secret } from "./secret.ts";

type Contact = Pick<PersonRow, "id" | "email">;

/** Keyed hashes by which a person's opt-outs are looked up: by the secret, and by each of those before it. */
export const contactHashes = (secret: Secret, person: Contact): string[] =>
  everySecret(secret).flatMap((one) => keptHashes(one, person));

/** Keyed hashes by which a person's opt-outs are kept: they outlive the person's data and tell nobody who it was. */
export function keptHashes(secret: Secret, person: Contact): string[] {
  const byId = secret.hmac("contact", "person", person.id).toString("hex");
  return [byId, ...(person.email === null ? [] : [addressHash(secret, person.email)])];
}

/** The keyed hash of an address alone: what is known of it, such as that it takes no mail, holds for whoever has it. */
export const addressHash = (secret: Secret, email: string): string =>
  secret.hmac("contact", "email", email.toLowerCase()).toString("hex");

/** The same by the secret, and by each of those before it: what is looked up. */
export const addressHashes = (secret: Secret, email: string): string[] =>
  everySecret(secret).map((one) => addressHash(one, email));

/**
 * An address as its owner has it: small letters, and nothing after a plus.
 *
 * @example mailboxOf("Amina+desk@example.org") // "amina@example.org"
 */
export function mailboxOf(email: string): string {
  const address = email.toLowerCase();
  const at = address.lastIndexOf("@");
  const plus = address.indexOf("+");
  return plus > 0 && plus < at ? address.slice(0, plus) + address.slice(at) : address;
}

/** The scope under which an address is kept that a mail server refused for good. */
export const bouncedScope = "@bounced";
