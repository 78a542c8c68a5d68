import { describe } from "vitest";
import { asking } from "./suite/asking.ts";
import { counts } from "./suite/counts.ts";
import { isolation } from "./suite/isolation.ts";
import { many } from "./suite/many.ts";
import { nouns } from "./suite/nouns.ts";
import { races } from "./suite/races.ts";
import { storeTest, type MakeDatabase } from "./suite/test-database.ts";
import { transactions } from "./suite/transactions.ts";

const parts = { nouns, many, asking, isolation, races, transactions, counts };

/** What every engine must do; each test gets an empty database of its own. */
export function storeSuite(name: string, make: MakeDatabase): void {
  describe(name, () => {
    const test = storeTest(make);
    for (const [part, declare] of Object.entries(parts)) describe(part, () => declare(test));
  });
}
