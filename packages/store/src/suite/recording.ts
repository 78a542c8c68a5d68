import type { Sql } from "../sql.ts";
import { storeOn, type Engine, type Rows, type Store } from "../store.ts";
import { live } from "./rows.ts";

/** What a store was asked to do. */
export interface Recorded {
  /** Every distinct statement. */
  readonly texts: Set<string>;
  /** Every function that ran a statement of a noun, such as `events.find`. */
  readonly used: Set<string>;
}

/** Opens a store that notes what it runs. */
export async function openRecorded(engine: Engine, now: () => number, recorded: Recorded): Promise<Store> {
  const noting = (sql: Sql): Sql => ({
    lock: sql.lock,
    tables: sql.tables,
    withoutRowid: sql.withoutRowid,
    all: (text, values) => sql.all(note(text), values),
    lists: (text, values) => sql.lists(note(text), values),
    run: (text, values) => sql.run(note(text), values),
  });
  const note = (text: string) => {
    recorded.texts.add(text);
    return text;
  };
  const store = await storeOn(
    {
      ...engine,
      read: (work) => engine.read((sql) => work(noting(sql))),
      write: (work) => engine.write((sql) => work(noting(sql))),
    },
    now,
  );
  return {
    ...store,
    read: (scope, work) => store.read(scope, (rows) => work(watched(rows, recorded.used))),
    write: (scope, work) => store.write(scope, (rows) => work(watched(rows, recorded.used))),
  };
}

/** Every function of every noun of a store that notes what it runs, such as `events.find`. */
export async function everyStatement(store: Store): Promise<string[]> {
  return store.read(live, async (rows) =>
    (Object.keys(rows) as (keyof Rows)[]).flatMap((noun) => methodsOf(rows[noun]).map((name) => `${noun}.${name}`)),
  );
}

const methodsOf = (bound: object) =>
  Object.getOwnPropertyNames(Object.getPrototypeOf(bound) as object).filter((name) => name !== "constructor");
const nounsOf = (rows: Rows) => methodsOf(rows) as (keyof Rows)[];

function watched(rows: Rows, used: Set<string>): Rows {
  const watch = (noun: keyof Rows) =>
    new Proxy(rows[noun], {
      get: (statements, name: string) => {
        used.add(`${noun}.${name}`);
        return (...args: never[]) =>
          (statements[name as never] as (...args: never[]) => unknown).call(statements, ...args);
      },
    });
  return Object.fromEntries(nounsOf(rows).map((noun) => [noun, watch(noun)])) as Rows;
}
