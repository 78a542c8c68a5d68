import { createHmac, randomBytes } from "node:crypto";
import { isIPv6 } from "node:net";
import type { Request } from "express";

/** Lost when the process ends: what is counted by can't be led back to an address. */
const key = randomBytes(32);

/**
 * What an address is counted by: a keyed hash, kept in memory alone. Of an IPv6 address the network counts, as one customer
 * has a whole one.
 */
export const addressKey = ({ ip }: Pick<Request, "ip">): string => hashOf(networkOf(ip ?? "", 64));

/** The same by the site, as of IPv6 addresses one has 65,536 networks at no cost. */
export const siteKey = ({ ip }: Pick<Request, "ip">): string => hashOf(networkOf(ip ?? "", 48));

const hashOf = (network: string): string => createHmac("sha256", key).update(network).digest("base64url").slice(0, 16);

/** An IPv4 address as it is, of an IPv6 address the first bits. */
export function networkOf(address: string, bits: 48 | 64): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [head = "", tail] = address.toLowerCase().split("%", 1).join("").split("::");
  const first = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const middle = tail === undefined ? [] : Array.from({ length: 8 - first.length - last.length }, () => "0");
  return [...first, ...middle, ...last]
    .slice(0, bits / 16)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}
