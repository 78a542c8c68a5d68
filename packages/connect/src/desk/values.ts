// Reads what a help desk sends, of which nothing is certain: whatever is not what it should be is not there.
import { isLocale, isTimeZone, parseAddress, type PersonInput } from "@afterword/sdk";

/** A value inside a payload by its path; undefined where the path ends early. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce(
    (inner, name) =>
      typeof inner === "object" && inner !== null && Object.hasOwn(inner, name)
        ? (inner as { readonly [name: string]: unknown })[name]
        : undefined,
    value,
  );
}

const longest = 200;

/** A text of one line of at most 200 characters, or a whole number as a text. */
export function text(value: unknown): string | undefined {
  if (typeof value === "number") return Number.isSafeInteger(value) ? String(value) : undefined;
  if (typeof value !== "string") return undefined;
  const one = value
    .slice(0, 4 * longest)
    .toWellFormed()
    .replace(/\p{Cc}+/gu, " ")
    .trim();
  const cut = [...one].slice(0, longest).join("");
  return cut === "" ? undefined : cut.slice(0, longest).toWellFormed();
}

const written = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|UTC|[+-]\d\d:?\d\d)?$/;

/** An instant as it is written everywhere, from text with its zone, or without one where the desk means UTC. */
export function instantOf(value: unknown, isBareUtc = false): string | undefined {
  const [, day = "", time = "", zone = isBareUtc ? "Z" : ""] =
    written.exec(typeof value === "string" ? value : "") ?? [];
  if (zone === "") return undefined;
  const offset = zone === "UTC" ? "Z" : zone.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2");
  return instantOfMs(Date.parse(`${day}T${time}${offset}`));
}

/** An instant from milliseconds since 1970. */
export function instantOfMs(ms: unknown): string | undefined {
  const isTime = typeof ms === "number" && ms >= 0 && ms < 253_402_300_800_000;
  return isTime ? new Date(Math.floor(ms)).toISOString() : undefined;
}

/** Hours between two instants to a hundredth; undefined where one is unknown, or the second is the earlier one. */
export function hoursBetween(from: string | undefined, to: string | undefined): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  return hoursOf(Date.parse(to) - Date.parse(from));
}

/** Milliseconds as hours to a hundredth; undefined for what is no span. */
export const hoursOf = (ms: unknown): number | undefined =>
  typeof ms === "number" && Number.isFinite(ms) && ms >= 0 ? Math.round(ms / 36_000) / 100 : undefined;

/** What a desk may say of somebody. */
interface Said {
  readonly id: unknown;
  readonly email?: unknown;
  readonly name?: unknown;
  readonly locale?: unknown;
  readonly timeZone?: unknown;
}

/** Somebody whom a desk names; what can't be used of it is left out. Null for nobody. */
export function personOf(source: string, { id, email, name, locale, timeZone }: Said): PersonInput | null {
  const own = text(id);
  if (own === undefined) return null;
  const address = typeof email === "string" ? parseAddress(email) : null;
  const tag = typeof locale === "string" && locale.length <= 35 ? locale.replace("_", "-") : "";
  const zone = typeof timeZone === "string" && timeZone.length <= 64 && isTimeZone(timeZone) ? timeZone : undefined;
  return given({
    id: `${source}:${own}`.slice(0, longest),
    email: address ?? undefined,
    name: text(name),
    // A desk's "English" is the name of a language, though it is written like a tag.
    locale: /^[a-z]{2,3}(-|$)/i.test(tag) && isLocale(tag) ? tag : undefined,
    timeZone: zone,
  });
}

/** An object without what is undefined. */
export const given = <T extends object>(all: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as never;
