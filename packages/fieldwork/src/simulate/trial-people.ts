import { mergeAttributes } from "@afterword/sdk";
import type { PersonRow } from "@afterword/store";
import type { Desk } from "../desk.ts";
import type { Past } from "./past.ts";

/** People in memory over the store's. */
export class TrialPeople {
  readonly #byId = new Map<string, PersonRow | null>();
  readonly #scopes = new Map<string, string[]>();
  readonly #past: Past;

  constructor(past: Past) {
    this.#past = past;
  }

  readonly rows: Desk["people"] = {
    find: (id) => this.#find(id),
    put: async (person) => {
      const before = await this.#find(person.id);
      const merged = {
        id: person.id,
        email: person.email ?? before?.email ?? null,
        phone: person.phone ?? before?.phone ?? null,
        name: person.name ?? before?.name ?? null,
        locale: person.locale ?? before?.locale ?? null,
        timeZone: person.timeZone ?? before?.timeZone ?? null,
        attributes: mergeAttributes(before?.attributes ?? {}, person.attributes),
      };
      this.#byId.set(person.id, merged);
      return merged;
    },
  };

  readonly optOuts: Desk["optOuts"] = {
    listScopes: async (hashes) => {
      const key = hashes.join("\n");
      const known = this.#scopes.get(key) ?? (await this.#past.rows?.optOuts.listScopes(hashes)) ?? [];
      this.#scopes.set(key, known);
      return known;
    },
  };

  async #find(id: string): Promise<PersonRow | null> {
    const known = this.#byId.get(id);
    if (known !== undefined) return known;
    const stored = (await this.#past.rows?.people.find(id)) ?? null;
    this.#byId.set(id, stored);
    return stored;
  }
}
