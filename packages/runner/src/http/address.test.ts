import { expect, test } from "vitest";
import { networkOf } from "./address.ts";

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:0:42:1:2:3:4", "2001:db8:0:42"],
  ["2001:0DB8::42:1:2:3:4", "2001:db8:0:42"],
  ["2001:db8:1::4", "2001:db8:1:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["::1", "0:0:0:0"],
  ["", ""],
])("%s is counted as %s", (address, network) => {
  expect(networkOf(address, 64)).toBe(network);
});

test("a site has many networks", () => {
  expect(["2001:db8:7:1::1", "2001:db8:7:ffff::1"].map((one) => networkOf(one, 48))).toEqual([
    "2001:db8:7",
    "2001:db8:7",
  ]);
  expect(networkOf("203.0.113.7", 48)).toBe("203.0.113.7");
});
