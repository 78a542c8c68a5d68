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
}

/** What a test gets that also looks at the database beside the store. */
export interface WideBench extends Bench {
  readonly query: (text: string) => Promise<unknown[]>;
}

/** Declares a test that has a store of its own. */
export interface StoreTest {
  (name: string, body: (bench: Bench) => Promise<void>): void;
  /** One that needs a second connection: declared only where the database can have one. */
  readonly beside: (name: string, body: (bench: WideBench) => Promise<void>) => void;
}

/** The clock of every store of the suite. */
export const now = Date.UTC(2027, 1, 3, 9);

/** Declares tests on one engine's databases; one in memory has a single connection. */
export function storeTest(make: MakeDatabase, { isInMemory = false } = {}): StoreTest {
  const declare = (name: string, body: (bench: WideBench) => Promise<void>) => {
    test(name, async (context) => {
      const { url, query, drop, open = () => openStore(url, () => now) } = await make(context);
      const store = await open();
      const alone = () => Promise.reject(new Error("A database in memory has one connection: use test.beside."));
      try {
        await body({ store, url, query: query ?? alone });
      } finally {
        await store.close();
        await drop();
      }
    });
  };
  return Object.assign((name: string, body: (bench: Bench) => Promise<void>) => declare(name, body), {
    beside: isInMemory ? () => undefined : declare,
  });
}
