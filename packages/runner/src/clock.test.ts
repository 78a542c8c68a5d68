import { openStore } from "@afterword/store";
import { expect, test } from "vitest";
import { storedClock } from "./clock.ts";

const base = () => Date.UTC(2026, 0, 1);

test("a clock takes over what another process has set", async ({ onTestFinished }) => {
  const store = await openStore("file::memory:");
  onTestFinished(() => store.close());
  const [mine, theirs] = [storedClock(store, base, true), storedClock(store, base, true)];
  await theirs.advance(5_000);
  expect(mine.now() - base()).toBe(0);
  await mine.refresh();
  expect(mine.now() - base()).toBe(5_000);
});

test("a clock that is moved while it reads what is stored stays where it was moved to", async ({ onTestFinished }) => {
  const store = await openStore("file::memory:");
  onTestFinished(() => store.close());
  const { promise: isMoved, resolve: moved } = Promise.withResolvers<undefined>();
  const slow: typeof store = {
    ...store,
    readAnywhere: async (work) => {
      const found = await store.readAnywhere(work);
      await isMoved;
      return found;
    },
  };
  const clock = storedClock(slow, base, true);
  const reading = clock.refresh();
  await clock.advance(5_000);
  moved(undefined);
  await reading;
  expect(clock.now() - base()).toBe(5_000);
});
