import type { CollectionChange, CollectionDetail, CollectionInput, CollectionItem } from "../contract/collection.ts";
import type { Transport } from "./transport.ts";

/** What is reported to the public each quarter, as OMB Circular A-11, section 280, asks for it. */
export interface CollectionsApi {
  /**
   * Collections, the latest quarters first: 500 at most.
   *
   * @example const { items } = await aw.collections.list();
   */
  list(): Promise<{ readonly items: readonly CollectionItem[] }>;
  /**
   * Begins the report of a survey and a quarter; the same again gives what there is.
   *
   * @throws ProblemError `invalid_request` for a survey that asks in neither shape, or a quarter that has not begun
   * @example const { id } = await aw.collections.add({ survey: "transactional-trust-thumbs", period: "2026-Q3" });
   */
  add(input: CollectionInput): Promise<CollectionDetail>;
  /**
   * One with its figures: as they are now, or as they were submitted.
   *
   * @throws ProblemError `not_found`
   * @example const { figures } = await aw.collections.get(id);
   */
  get(id: string): Promise<CollectionDetail>;
  /**
   * Says its volumes, submits it, publishes it or requests a change.
   *
   * @throws ProblemError `not_found`; `collection_changed`, `collection_state`; `invalid_request` for volumes that can't be
   * @example await aw.collections.change(id, { revision: 1, customers: 12_000, state: "submitted" });
   */
  change(id: string, change: CollectionChange): Promise<CollectionDetail>;
  /**
   * The same as the bytes of a CSV file.
   *
   * @throws ProblemError `not_found`
   * @example for await (const bytes of aw.collections.file(id)) out.write(bytes);
   */
  file(id: string): AsyncIterable<Uint8Array>;
}

/** The interface of collections, on a transport. */
export function collectionsOf({ collections }: Pick<Transport, "collections">): CollectionsApi {
  return {
    list: () => collections.list(),
    add: (input) => collections.add(input),
    get: (id) => collections.get(id),
    change: (id, change) => collections.change(id, change),
    file: (id) => collections.file(id),
  };
}
