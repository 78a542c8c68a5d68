import { expect, test } from "vitest";
import { sendBothWays } from "./one-call.ts";

test("events of one call are stored and decided as if they came one by one", async () => {
  expect(await sendBothWays(() => Promise.resolve("file::memory:"), 15)).toBe(15);
}, 60_000);
