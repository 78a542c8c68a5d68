import type { ChannelDefinition } from "@afterword/sdk";
import type { PersonRow } from "@afterword/store";
import { everySecret, type Secret } from "./secret.ts";

type Contact = Pick<PersonRow, "id" | "email" | "phone">;

/** Keyed hashes by which a person's opt-outs are looked up: by the secret, and by each of those before it. */
export const contactHashes = (secret: Secret, person: Contact): string[] =>
  everySecret(secret).flatMap((one) => keptHashes(one, person));

/** Keyed hashes by which a person's opt-outs are kept: they outlive the person's data and tell nobody who it was. */
export function keptHashes(secret: Secret, { id, email, phone = null }: Contact): string[] {
  const byId = secret.hmac("contact", "person", id).toString("hex");
  const more = [email === null ? [] : [addressHash(secret, email)], phone === null ? [] : [phoneHash(secret, phone)]];
  return [byId, ...more.flat()];
}

/** The keyed hash of an address alone: what is known of it, such as that it takes no mail, holds for whoever has it. */
export const addressHash = (secret: Secret, email: string): string =>
  secret.hmac("contact", "email", email.toLowerCase()).toString("hex");

/** The same by the secret, and by each of those before it: what is looked up. */
export const addressHashes = (secret: Secret, email: string): string[] =>
  everySecret(secret).map((one) => addressHash(one, email));

/** The same of a telephone number. */
export const phoneHash = (secret: Secret, phone: string): string =>
  secret.hmac("contact", "phone", phone).toString("hex");

/** The same by the secret, and by each of those before it: what is looked up. */
export const phoneHashes = (secret: Secret, phone: string): string[] =>
  everySecret(secret).map((one) => phoneHash(one, phone));

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

/** Whether a scope is none that somebody wished for, but says that an address takes nothing. */
export const isBounced = (scope: string): boolean => scope.startsWith(bouncedScope);

/** Where somebody is reached by a channel. */
export interface Reach {
  readonly address: string;
  /** What is known of the address is kept under it. */
  readonly hash: string;
  /** What is known of it may have been kept under: by the secret, and by each of those before it. */
  readonly hashes: readonly string[];
  /** The scope under which it is kept that it takes nothing. */
  readonly bounced: string;
}

/**
 * Where a person is reached by a channel: by mail unless it is declared; null where they have no such address, or the project
 * no such channel.
 */
export function reachOf(
  secret: Secret,
  channel: ChannelDefinition | "email" | undefined,
  person: Pick<PersonRow, "id" | "email" | "phone" | "attributes">,
): Reach | null {
  const address = channel === undefined ? null : addressOf(person, channel === "email" ? channel : channel.to);
  return address === null || channel === undefined ? null : reachedAt(secret, channel, address);
}

/** An address as what is known of it is kept. */
export function reachedAt(secret: Secret, channel: ChannelDefinition | "email", address: string): Reach {
  const to = channel === "email" ? channel : channel.to;
  const hashes = everySecret(secret).map((one) => hashAt(one, to, address));
  const [hash = ""] = hashes;
  const kind = to === "email" ? "" : to === "phone" ? "-phone" : "-other";
  return { address, hash, hashes, bounced: bouncedScope + kind };
}

function hashAt(secret: Secret, to: string, address: string): string {
  if (to === "email") return addressHash(secret, address);
  if (to === "phone") return phoneHash(secret, address);
  return secret.hmac("contact", to, address).toString("hex");
}

/** What a channel needs of a person to reach them, or null. */
export function addressOf(
  { id, email, phone = null, attributes }: Pick<PersonRow, "id" | "email" | "phone" | "attributes">,
  to: string,
): string | null {
  if (to === "email") return email;
  if (to === "phone") return phone;
  const value = to === "id" ? id : Object.hasOwn(attributes, to) ? attributes[to] : undefined;
  return value === undefined || value === "" ? null : String(value);
}
