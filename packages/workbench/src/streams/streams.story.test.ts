import { expect, test } from "vitest";
import { proveManners, proveOrders, proveStreams } from "./properties.ts";

// The short form of `npm run prove`: the same code with fewer runs. What differs between two orders, or is asked too
// often, throws inside; here it is looked at that there was something to compare.
const inMemory = () => Promise.resolve("file::memory:");

test("streams over weeks: each event ends once, nobody is asked too often, replay and simulation agree", async () => {
  const { asked, decisions, reasons } = await proveStreams(inMemory, 25);
  expect(asked).toBeGreaterThan(10);
  expect(decisions).toBeGreaterThan(2 * asked);
  // Which reasons come up is chance; of the dozen that there are, some do.
  expect(new Set(reasons).size).toBeGreaterThanOrEqual(4);
}, 120_000);

test("what arrives before the first is due is decided alike in every order", async () => {
  const { asked, reasons } = await proveOrders(inMemory, 40, 1);
  expect(asked).toBeGreaterThan(20);
  expect(new Set(reasons).size).toBeGreaterThanOrEqual(4);
}, 120_000);

test("whoever answers, declines or stops the mails is left alone as long as the rules say", async () => {
  const { asked, reasons } = await proveManners(inMemory, 40);
  expect(asked).toBeGreaterThan(15);
  expect([...reasons]).toEqual(expect.arrayContaining(["quarantined_answered", "quarantined_declined"]));
}, 120_000);
