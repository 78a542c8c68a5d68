import { expect, test } from "vitest";
import { proveManners, proveOrders, proveStreams, type Seen } from "./properties.ts";

// The short form of `npm run prove`: the same code with fewer runs. What differs between two orders, or is asked too
// often, throws inside; here it is looked at that there was something to compare.
const inMemory = () => Promise.resolve("file::memory:");

/** Every reason seen in as many goes as it takes, three at most: which come up in one is chance. */
async function reasonsSeen(wanted: readonly string[], go: () => Promise<Seen>, enough: (seen: Seen) => void) {
  const reasons = new Set<string>();
  for (let goes = 0; goes < 3 && wanted.some((reason) => !reasons.has(reason)); goes++) {
    const seen = await go();
    enough(seen);
    for (const reason of seen.reasons) reasons.add(reason);
  }
  return [...reasons];
}

test("streams over weeks: each event ends once, nobody is asked too often, replay and simulation agree", async () => {
  const wanted = ["reopened", "filtered", "excluded", "quarantined_sent"];
  const reasons = await reasonsSeen(
    wanted,
    () => proveStreams(inMemory, 25),
    ({ asked, decisions }) => {
      expect(asked).toBeGreaterThan(10);
      expect(decisions).toBeGreaterThan(2 * asked);
    },
  );
  expect(reasons).toEqual(expect.arrayContaining(wanted));
}, 300_000);

test("what arrives before the first is due is decided alike in every order", async () => {
  const wanted = ["reopened", "outranked", "not_sampled", "quarantined_sent"];
  const reasons = await reasonsSeen(
    wanted,
    () => proveOrders(inMemory, 40, 1),
    ({ asked }) => {
      expect(asked).toBeGreaterThan(20);
    },
  );
  expect(reasons).toEqual(expect.arrayContaining(wanted));
}, 300_000);

test("whoever answers, declines or stops the mails is left alone as long as the rules say", async () => {
  const { asked, reasons } = await proveManners(inMemory, 40);
  expect(asked).toBeGreaterThan(15);
  expect([...reasons]).toEqual(expect.arrayContaining(["quarantined_answered", "quarantined_declined"]));
}, 120_000);
