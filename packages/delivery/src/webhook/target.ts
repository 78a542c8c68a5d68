import { isIP } from "node:net";
import { isPublicAddress } from "./public-address.ts";

/** Where messages may go. */
export interface TargetRules {
  /** Hosts that may be inside and need no `https`: names or addresses, without a port. */
  readonly hosts: readonly string[];
  /** Whether others need `https`. */
  readonly needsHttps: boolean;
}

/** Why an address can't be a target. */
export type TargetMistake = "invalid_url" | "blocked_address" | "insecure_url";

/** The host of a URL as it is looked up: without the brackets of IPv6. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, "");

/** A host as it is compared: as URLs write it, without the dot that may end a name; null for what is none. */
export function plainHost(text: string): string | null {
  const host = isIP(text) === 6 ? `[${text}]` : text;
  if (!/^[\w.:[\]-]+$/.test(host) || /:\d*$/.test(host.replace(/\[.*\]/, ""))) return null;
  const url = URL.canParse(`http://${host}/`) ? new URL(`http://${host}/`) : null;
  return url && withoutDot(hostOf(url));
}

const withoutDot = (host: string): string => host.replace(/\.$/, "");

/** Whether a host may be inside. */
export const isListed = (url: URL, { hosts }: Pick<TargetRules, "hosts">): boolean =>
  hosts.includes(withoutDot(hostOf(url)));

/**
 * What is wrong with an address before its name is looked up; null when nothing is. The parsed host is judged: `0x7f000001`,
 * `2130706433` and `127.1` are all 127.0.0.1.
 *
 * @example targetMistake("http://127.1/", { hosts: [], needsHttps: false }) // "blocked_address"
 */
export function targetMistake(text: string, rules: TargetRules): TargetMistake | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || hostOf(url) === "") return "invalid_url";
  if (url.username !== "" || url.password !== "") return "invalid_url";
  if (isListed(url, rules)) return null;
  if (isIP(hostOf(url)) !== 0 && !isPublicAddress(hostOf(url))) return "blocked_address";
  return rules.needsHttps && url.protocol === "http:" ? "insecure_url" : null;
}

/** The host that connections to a URL are counted by. */
export const placeOf = (url: string): string => (URL.canParse(url) ? hostOf(new URL(url)) : url);
