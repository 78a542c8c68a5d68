import { z } from "zod";
import { isCountry } from "../schedule/weekend.ts";
import { mostAttributes } from "../merge-attributes.ts";
import { parsePhone } from "../channel/phone.ts";
import { longestTyped, parseAddress } from "./address.ts";

/** Text without control characters or lone surrogates. */
export const line = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text), "Control characters are not allowed.");

/** A language tag. */
export const locale = z.string().max(35).refine(isLocale, "Not a language tag such as ar, fr or pt-BR.");
/** An IANA zone. */
export const timeZone = z.string().max(64).refine(isTimeZone, "Not an IANA time zone such as Africa/Khartoum.");
/** One plain mail address. */
export const email = z
  .string()
  .max(longestTyped)
  .transform((text, context) => {
    const address = parseAddress(text);
    if (address !== null) return address;
    context.addIssue({ code: "custom", message: "Not one plain e-mail address." });
    return z.NEVER;
  });

/** One telephone number with its country. */
const phone = z
  .string()
  .max(40)
  .transform((text, context) => {
    const number = parsePhone(text);
    if (number !== null) return number;
    context.addIssue({ code: "custom", message: "Not a telephone number with its country, such as +254712345678." });
    return z.NEVER;
  });

const scalar = z.union([line(1_000), z.number(), z.boolean()]);

const attributeName = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/);
const hasFew = (all: object) => Object.keys(all).length <= mostAttributes;
const tooMany = `At most ${String(mostAttributes)} attributes.`;

/** Someone who can be asked, as a host describes them. */
export const personInput = z.strictObject({
  id: line(200),
  email: email.optional(),
  phone: phone.optional(),
  name: line(200).optional(),
  locale: locale.optional(),
  timeZone: timeZone.optional(),
  attributes: z.record(attributeName, scalar).refine(hasFew, tooMany).optional(),
});

/** Someone to be stored: what is left out stays as it was, null erases the value. */
export const personChange = z.strictObject({
  id: line(200),
  email: email.nullish(),
  phone: phone.nullish(),
  name: line(200).nullish(),
  locale: locale.nullish(),
  timeZone: timeZone.nullish(),
  /** Merged by name. `country` is a code of ISO 3166, because working days follow from it. */
  attributes: z
    .record(attributeName, scalar.nullable())
    .refine(hasFew, tooMany)
    .refine(({ country }) => country === undefined || country === null || isCountry(String(country)), {
      path: ["country"],
      message: "Not a country code such as EG (ISO 3166).",
    })
    .optional(),
  /** What they want no mails of: `all`, or surveys by id. The list given is the list that is kept. */
  optOuts: z.array(line(64)).max(100).optional(),
});

/** A person to be stored: what is left out stays as it was, null erases the value. */
export type PersonChange = z.input<typeof personChange>;

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

/** Whether a text is a time zone of the IANA database. An offset such as `+01:00` is none: it knows no summer time. */
export function isTimeZone(zone: string): boolean {
  if (knownZones.has(zone)) return true;
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    if (new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone.length === 0) return false;
  } catch {
    return false;
  }
  if (knownZones.size < mostZones) knownZones.add(zone);
  return true;
}

// Asking Intl takes 0.1 ms, and each decision asks; spellings that differ in case are few in practice, not in number.
const knownZones = new Set<string>();
const mostZones = 2_000;
