import type { KeyInput, KeyItem, NewKey } from "../contract/key.ts";
import type { Transport } from "./transport.ts";

/** API keys: making, listing and ending them. */
export interface KeysApi {
  /**
   * Makes a key of the caller's mode. It may do no more than the caller; its text is told this once and stored nowhere.
   *
   * @throws ProblemError `invalid_request` naming what can't be used; `forbidden` for scopes that the caller lacks
   * @example const { key } = await aw.keys.create({ name: "Service desk", scopes: ["events:write"] });
   */
  create(key: KeyInput): Promise<NewKey>;
  /**
   * The keys, oldest first, without their secrets.
   *
   * @example const { items } = await aw.keys.list();
   */
  list(): Promise<{ readonly items: readonly KeyItem[] }>;
  /**
   * Ends a key at once, on every replica. Doing it again changes nothing.
   *
   * @throws ProblemError `not_found`
   * @example await aw.keys.revoke("4fZk0aBcDeFg");
   */
  revoke(id: string): Promise<KeyItem>;
}

/** The typed interface of keys, on a transport. */
export function keysOf({ keys }: Pick<Transport, "keys">): KeysApi {
  return { create: (key) => keys.create(key), list: () => keys.list(), revoke: (id) => keys.revoke(id) };
}
