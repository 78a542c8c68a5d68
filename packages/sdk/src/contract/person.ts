import { z } from "zod";
import { parseAddress } from "./address.ts";

/** Text without control characters or lone surrogates. */
export const line = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text), "Control characters are not allowed.");

/** A language tag. */
export const locale = z.string().max(35).refine(isLocale, "Not a language tag such as ar, fr or pt-BR.");
const timeZone = z.string().max(64).refine(isTimeZone, "Not an IANA time zone such as Africa/Khartoum.");
const email = z.string().transform((text, context) => {
  const address = parseAddress(text);
  if (address !== null) return address;
  context.addIssue({ code: "custom", message: "Not one plain e-mail address." });
  return z.NEVER;
});

const scalar = z.union([line(1_000), z.number(), z.boolean()]);

/** Someone who can be asked, as a host describes them. */
export const personInput = z.strictObject({
  id: line(200),
  email: email.optional(),
  name: line(200).optional(),
  locale: locale.optional(),
  timeZone: timeZone.optional(),
  attributes: z
    .record(z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/), scalar)
    .refine((all) => Object.keys(all).length <= 50, "At most 50 attributes.")
    .optional(),
});

/** A person as a host describes them. */
export type PersonInput = z.input<typeof personInput>;

/** Whether a text is a language tag (BCP 47). */
export function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
