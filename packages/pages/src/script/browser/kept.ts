/** What stays on the phone: what was typed, or an answer that waits for a line. */
export interface Kept {
  readonly key: string;
  /** When it was last typed or pressed, in milliseconds since 1970. */
  readonly at: number;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Of an answer that waits: where it goes, the place it was pressed at, and the fields of its form. */
  readonly send?: { readonly action: string; readonly place: string; readonly names: readonly string[] };
}

/** No link is open for longer. */
const longestMs = 90 * 86_400_000;

const patienceMs = 2_000;

let database: IDBDatabase | undefined;

/** Whether anything can be kept: there is a database, and it has opened. */
export const canKeep = (): boolean => database !== undefined;

/** Opens the database. Where there is none, as in some private windows, everything goes on without. */
export function openKept(): Promise<void> {
  return new Promise((done, fail) => {
    const request = indexedDB.open("afterword", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("kept", { keyPath: "key" });
    request.onerror = fail;
    request.onsuccess = () => {
      database = request.result;
      database.onversionchange = database.onclose = forget;
      done();
    };
  });
}

function forget(): void {
  database?.close();
  database = undefined;
}

function use<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    if (!database) throw new Error("closed");
    const transaction = database.transaction("kept", mode);
    const request = act(transaction.objectStore("kept"));
    transaction.oncomplete = () => done(request.result);
    transaction.onabort = transaction.onerror = fail;
    // Some databases never answer; nobody shall wait for one.
    setTimeout(fail, patienceMs);
  });
}

export const keep = (one: Kept): Promise<unknown> => use("readwrite", (store) => store.put(one));

export const drop = (key: string): Promise<unknown> => use("readwrite", (store) => store.delete(key));

export const dropAll = (): Promise<unknown> => use("readwrite", (store) => store.clear());

export const find = (key: string): Promise<Kept | undefined> =>
  use("readonly", (store) => store.get(key) as IDBRequest<Kept | undefined>);

/** Everything that is kept, without what is too old to be sent: that is deleted. */
export async function allKept(): Promise<Kept[]> {
  const all = await use("readonly", (store) => store.getAll() as IDBRequest<Kept[]>);
  const oldest = Date.now() - longestMs;
  for (const { key } of all.filter(({ at }) => at < oldest)) await drop(key);
  return all.filter(({ at }) => at >= oldest);
}
