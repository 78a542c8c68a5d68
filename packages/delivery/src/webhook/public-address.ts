import { BlockList, isIP } from "node:net";

/** Networks of the IPv4 special-purpose registry (RFC 6890 and later) and multicast: nothing public is in them. */
const inside4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const;

/** What of IPv6 is given to the public at all; loopback, ULA, link-local, multicast, mapped IPv4 and NAT64 are elsewhere. */
const public6 = ["2000::", 3] as const;

/** Special networks within it: protocols such as Teredo, documentation, and 6to4, which holds an IPv4 address. */
const inside6 = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const;

const networks = (family: "ipv4" | "ipv6", all: readonly (readonly [net: string, prefix: number])[]): BlockList => {
  const list = new BlockList();
  for (const [net, prefix] of all) list.addSubnet(net, prefix, family);
  return list;
};
const special4 = networks("ipv4", inside4);
const given6 = networks("ipv6", [public6]);
const special6 = networks("ipv6", inside6);

/**
 * Whether an IP address is one that anybody on the internet may have: none of this machine, of a network of one's own, of a
 * cloud's metadata, and none that stands for another address.
 *
 * @example isPublicAddress("169.254.169.254") // false
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special4.check(address, "ipv4");
  // A zone names a network of this machine.
  if (family !== 6 || address.includes("%")) return false;
  return given6.check(address, "ipv6") && !special6.check(address, "ipv6");
}
