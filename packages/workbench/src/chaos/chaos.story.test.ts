import { expect, test } from "vitest";
import { onFile } from "../crashes/place.ts";
import { table } from "./account.ts";
import { balances } from "./line.ts";
import { plant, plants } from "./plant.ts";
import { account, runChaos } from "./run.ts";

// `npm run chaos` does it for minutes on PostgreSQL, with two of each.
test("people and troubles for some seconds: the account balances, and what is put wrong is seen", async () => {
  const left = await runChaos({ place: await onFile(), seconds: 8, seed: 7, webs: 1, workers: 0 });
  const lines = await account(left);
  expect(
    lines.filter((line) => !balances(line)),
    table(lines),
  ).toEqual([]);
  expect(left.ledger.answers.size).toBeGreaterThan(0);
  for (const what of plants) {
    await plant(what, left);
    const isWrong = { loss: "answers", double: "mails", late: "people who stopped their mails" }[what];
    const line = (await account(left)).find((one) => one.what === isWrong);
    expect(line?.wrong, what).not.toEqual([]);
  }
  await left.stop();
}, 180_000);
