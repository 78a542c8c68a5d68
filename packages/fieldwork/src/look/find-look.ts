import { parseAddress, type Look } from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import { resolveLook } from "./resolve.ts";

/** How somebody is asked about something that has segments: an invitation, an answer. Null is about nothing of them. */
export async function findLook(rows: Pick<Rows, "looks" | "units" | "segments">, owner: string | null): Promise<Look> {
  const looks = await rows.looks.list();
  // Most organisations have one look, and many none: nothing else is asked then.
  if (looks.length === 0) return {};
  const [units, segments] = await Promise.all([
    rows.units.list(),
    owner === null ? null : rows.segments.listOf([owner]),
  ]);
  return resolveLook(units, looks, (owner === null ? null : segments?.get(owner)) ?? {});
}

/**
 * A look with the addresses alone that the deployment allows: a domain may have been taken from it since.
 *
 * @param domains in lower case
 */
export function allowedLook(look: Look, domains: readonly string[]): Look {
  const { from, replyTo, ...rest } = look;
  return {
    ...rest,
    ...(from !== undefined && isAllowed(from, domains) ? { from } : {}),
    ...(replyTo !== undefined && isAllowed(replyTo, domains) ? { replyTo } : {}),
  };
}

/** Whether an address is in one of these domains: in it, not below it. */
export const isAllowed = (address: string, domains: readonly string[]): boolean =>
  domains.includes(domainOf(parseAddress(address) ?? ""));

/** The domain of an address, in lower case. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1).toLowerCase();
