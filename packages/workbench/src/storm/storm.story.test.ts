import { expect, test } from "vitest";
import { proveStormOf } from "./storm.ts";

test("a wave of low answers ends in a mail at once and one an hour later, not in one each", async () => {
  expect(await proveStormOf(60)).toMatchObject({ cases: 60, mails: [2, 2] });
});
