/** By what a decision can be looked up. */
export const kinds = ["subject", "event", "person"] as const;

export type Kind = (typeof kinds)[number];

/** What is looked up: one of the kinds, and the system that an event or subject is of. */
export type LookedUp = { readonly [K in Kind | "source"]?: string };

/** What an address looks up. A number in it is an id as well. */
export function readLookUp(search: Readonly<Record<string, unknown>>): LookedUp {
  const text = (name: Kind | "source") => {
    const value = search[name];
    return typeof value === "string" || typeof value === "number" ? { [name]: String(value) } : {};
  };
  const kind = kinds.find((one) => search[one] !== undefined);
  return kind === undefined ? {} : { ...text(kind), ...text("source") };
}
