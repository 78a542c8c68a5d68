import { test } from "vitest";
import { proveManners, proveOrders, proveStreams } from "./properties.ts";

// The short form of `npm run prove`: the same code with fewer runs.
const inMemory = () => Promise.resolve("file::memory:");

test("streams over weeks: each event ends once, nobody is asked too often, replay and simulation agree", async () => {
  await proveStreams(inMemory, 25);
}, 120_000);

test("what arrives before the first is due is decided alike in every order", async () => {
  await proveOrders(inMemory, 40, 1);
}, 120_000);

test("whoever answers, declines or stops the mails is left alone as long as the rules say", async () => {
  await proveManners(inMemory, 15);
}, 120_000);
