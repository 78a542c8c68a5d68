import { test, type TestContext } from "vitest";
import { openStore } from "../open-store.ts";
import type { Store } from "../store.ts";

/** An empty database of one engine, for one test. */
export interface TestDatabase {
  readonly url: string;
  /** A statement beside the store; null where the database has one connection only. */
  readonly query: ((text: string) => Promise<unknown[]>) | null;
  readonly drop: () => Promise<void>;
  /** Opens the store in another way than by its URL. */
  readonly open?: () => Promise<Store>;
}

/** Makes an empty database; skips the test with the reason where there is no server. */
export type MakeDatabase = (context: TestContext) => Promise<TestDatabase>;

/** What a test of the suite gets. */
export interface Bench {
  readonly store: Store;
  readonly url: string;
  /** A statement beside the store; skips the test where there can be none. */
  readonly query: (text: string) => Promise<unknown[]>;
}

/** Declares a test that has a store of its own. */
export type StoreTest = (name: string, body: (bench: Bench) => Promise<void>) => void;

/** The clock of every store of the suite. */
export const now = Date.UTC(2027, 1, 3, 9);

/** Declares tests on one engine's databases. */
export function storeTest(make: MakeDatabase): StoreTest {
  return (name, body) =>
    test(name, async (context) => {
      const { url, query, drop, open = () => openStore(url, () => now) } = await make(context);
      const store = await open();
      try {
        const skip = () => context.skip("a database in memory has one connection");
        await body({ store, url, query: query ?? skip });
      } finally {
        await store.close();
        await drop();
      }
    });
}
