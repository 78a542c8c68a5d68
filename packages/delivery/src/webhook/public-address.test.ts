import { expect, test } from "vitest";
import { isPublicAddress } from "./public-address.ts";

test.each([
  ["this network", "0.0.0.0 0.1.2.3"],
  ["loopback", "127.0.0.1 127.255.255.254 ::1"],
  ["private", "10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1"],
  ["shared by carriers", "100.64.0.1 100.127.255.255"],
  ["link-local and metadata", "169.254.169.254 169.254.0.1 fe80::1 fe80::1%eth0 febf::1"],
  [
    "for protocols, documentation and benchmarks",
    "192.0.0.8 192.0.2.1 198.18.0.1 198.19.255.1 198.51.100.7 203.0.113.9",
  ],
  ["multicast and reserved", "224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255 ff02::1"],
  ["unspecified, unique local and site-local", ":: fc00::1 fd00:ec2::254 fec0::1"],
  ["IPv4 in IPv6", "::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:8.8.8.8 ::127.0.0.1 ::ffff:0:127.0.0.1"],
  ["NAT64, 6to4, Teredo", "64:ff9b::7f00:1 64:ff9b:1::a00:1 2002:7f00:1:: 2001:0:7f00:1::1"],
  ["documentation of IPv6, discard, local translation", "2001:db8::1 3fff::1 100::1 5f00::1"],
  ["no address", "localhost 127.1 0x7f.1 1.2.3 1.2.3.256 2001::zz"],
])("%s: not public", (_, addresses) => {
  for (const address of addresses.split(" ")) expect(isPublicAddress(address), address).toBe(false);
});

test("what anybody may have is public", () => {
  const given =
    "1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.1 100.63.255.255 100.128.0.1 172.15.0.1 172.32.0.1 192.167.1.1 223.1.1.1";
  const given6 = "2606:4700::1111 2a00:1450:4001::200e 2001:4860:4860::8888 2003::1 2400::1";
  for (const address of [...given.split(" "), ...given6.split(" ")])
    expect(isPublicAddress(address), address).toBe(true);
});
