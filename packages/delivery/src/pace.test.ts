import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { Pace, Paces } from "./pace.ts";

/** Passes a gate so many times at once; gives the most that were inside together, and how long it took. */
async function pass(times: number, enter: (at: number) => Promise<() => void>, insideMs = 5) {
  let [inside, most] = [0, 0];
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: times }, async (_, at) => {
      const leave = await enter(at);
      most = Math.max(most, ++inside);
      await wait(insideMs);
      inside--;
      leave();
    }),
  );
  return { most, ms: performance.now() - startedAt };
}

test("no more are inside than may be, and all get through", async () => {
  const pace = new Pace({ atOnce: 3, perSecond: 10_000 });
  expect((await pass(20, () => pace.enter())).most).toBe(3);
});

test("no more pass in a second than may", async () => {
  const pace = new Pace({ atOnce: 100, perSecond: 100 });
  // A tenth of a second is caught up: ten go at once, the others follow each 10 ms.
  const { ms } = await pass(40, () => pace.enter());
  expect(ms).toBeGreaterThan(280);
  expect(ms).toBeLessThan(1_000);
});

test("who comes when all have left waits for the turn all the same", async () => {
  const paces = new Paces({ atOnce: 5, perSecond: 10 });
  const startedAt = performance.now();
  for (let at = 0; at < 4; at++) (await paces.enter("a"))();
  expect(performance.now() - startedAt).toBeGreaterThan(190);
});

test("each key has its own gate", async () => {
  const paces = new Paces({ atOnce: 2, perSecond: 10_000 });
  expect((await pass(20, () => paces.enter("a"))).most).toBe(2);
  expect((await pass(20, (at) => paces.enter(String(at % 3)))).most).toBe(6);
});
