import type { MessageRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { everySecret, isSame, type Secret } from "../secret.ts";

// Mail servers may write a local part in small letters, so that it is in base 36: 26 digits hold any id, 16 hold 80 bits.
const small = "0123456789abcdefghijklmnopqrstuvwxyz";
const large = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const [keyLength, idLength, macLength] = [26, 22, 16];
const idPattern = /^msg_([0-9A-Za-z]{22})$/;
/** What an address is for, and the letter that it begins with. */
const letters = { bounce: "b", reply: "c" } as const;
type Address = keyof typeof letters;
/** What is asked about a message: that a mail came back, what a client replied to it, or what a gateway says of it later. */
type Purpose = Address | "report";
const localPart = (letter: string) => new RegExp(`(?:^|[^0-9a-z.+-])${letter}\\+([0-9a-z]{26})-([0-9a-z]{16})@`, "gi");
/** Headers are a stranger's: no more addresses are looked at. */
const mostAddresses = 20;

type Where = Pick<Ctx, "scope" | "secret">;

/**
 * The envelope's sender of a mail, by which its bounces are known (VERP): `b+<message>-<hmac>@<domain>`, the same over every
 * attempt. Nothing where no domain is set, or mail never leaves.
 */
export function envelopeOf(
  ctx: Where & Pick<Ctx, "bounceDomain">,
  { id }: Pick<MessageRow, "id">,
): { readonly envelopeFrom?: string } {
  const envelopeFrom = addressOf(ctx, "bounce", id);
  return envelopeFrom === null ? {} : { envelopeFrom };
}

/**
 * The address by which a reply to a mail comes back to its case: `c+<message>-<hmac>@<domain>`. Nothing where no domain is
 * set, or mail never leaves.
 */
export function replyToOf(
  ctx: Where & Pick<Ctx, "bounceDomain">,
  { id }: Pick<MessageRow, "id">,
): { readonly replyTo?: string } {
  const replyTo = addressOf(ctx, "reply", id);
  return replyTo === null ? {} : { replyTo };
}

function addressOf(ctx: Where & Pick<Ctx, "bounceDomain">, purpose: Address, id: string): string | null {
  const key = ctx.bounceDomain === null ? null : keyOf(ctx, purpose, id);
  return ctx.bounceDomain === null || key === null ? null : `${letters[purpose]}+${key}@${ctx.bounceDomain}`;
}

/** A message's own key with a proof that only the secret makes: `<26 digits>-<16>`. Null for what never leaves. */
export function keyOf(ctx: Where, purpose: Purpose, id: string): string | null {
  const random = idPattern.exec(id)?.[1];
  if (ctx.scope.mode !== "live" || random === undefined) return null;
  return `${recoded(random, large, small, keyLength)}-${macOf(ctx, purpose, id)}`;
}

/** The message that a key is of; null when it is none of ours and of this scope. */
export function messageOfKey(ctx: Where, purpose: Purpose, text: string): string | null {
  const [, key = "", mac = ""] = /^([0-9a-z]{26})-([0-9a-z]{16})$/i.exec(text) ?? [];
  if (key === "") return null;
  const id = `msg_${recoded(key.toLowerCase(), small, large, idLength)}`;
  const isOurs = everySecret(ctx.secret).some((secret) =>
    isSame(mac.toLowerCase(), macOf({ scope: ctx.scope, secret }, purpose, id)),
  );
  return isOurs ? id : null;
}

/**
 * The message that one of some addresses is of; null when none is ours and of this scope.
 *
 * @param purpose what the address is for: mails that came back, unless told
 */
export function messageOf(ctx: Where, text: string, purpose: Address = "bounce"): string | null {
  const found = [...text.matchAll(localPart(letters[purpose]))].slice(0, mostAddresses);
  for (const [, key = "", mac = ""] of found) {
    const id = messageOfKey(ctx, purpose, `${key}-${mac}`);
    if (id !== null) return id;
  }
  return null;
}

function macOf(
  { scope, secret }: { readonly scope: Where["scope"]; readonly secret: Secret },
  purpose: Purpose,
  id: string,
): string {
  const bytes = secret.hmac(purpose, scope.unit, scope.mode, id).subarray(0, 10);
  return written(BigInt(`0x${bytes.toString("hex")}`), small, macLength);
}

/** A number in other digits, padded to a fixed length; higher digits are cut off. */
function recoded(text: string, from: string, to: string, length: number): string {
  let value = 0n;
  for (const digit of text) value = value * BigInt(from.length) + BigInt(from.indexOf(digit));
  return written(value, to, length);
}

function written(value: bigint, digits: string, length: number): string {
  const base = BigInt(digits.length);
  let text = "";
  for (let rest = value; text.length < length; rest /= base) text = (digits[Number(rest % base)] ?? "") + text;
  return text;
}
