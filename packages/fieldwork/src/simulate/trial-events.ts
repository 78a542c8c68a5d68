import type { DecisionRow, EventRow } from "@afterword/store";
import type { Desk } from "../desk.ts";
import { isEarlier, type Past } from "./past.ts";

/** Events and what was decided about them, in memory over the store's. */
export class TrialEvents {
  readonly #byId = new Map<string, EventRow>();
  readonly #bySubject = new Map<string, EventRow[]>();
  readonly #decisions = new Map<string, DecisionRow[]>();
  readonly #past: Past;

  constructor(past: Past) {
    this.#past = past;
  }

  readonly rows: Desk["events"] = {
    add: async (event) => {
      if (await this.#find(event.source, event.id)) return false;
      this.#keep(event);
      return true;
    },
    find: (source, id) => this.#find(source, id),
    listOfSubject: async (source, subject, types) => {
      if (types.length === 0) return [];
      const mine = (this.#bySubject.get(keyOf(source, subject)) ?? []).filter(({ type }) => types.includes(type));
      const stored = (await this.#past.rows?.events.listOfSubject(source, subject, types)) ?? [];
      const earlier = stored.filter(
        (one) => isEarlier(this.#past, one.receivedAt) && !this.#byId.has(keyOf(one.source, one.id)),
      );
      return [...earlier, ...mine];
    },
    setResolution: async ({ source, id }, resolution) => {
      const event = await this.#find(source, id);
      if (event) this.#keep({ ...event, resolution });
    },
  };

  /** Gates are not kept: a simulation counts, and there may be a million of them. */
  readonly decisions: Desk["decisions"] = {
    add: (decision) => {
      const key = keyOf(decision.source, decision.event);
      const earlier = this.#decisions.get(key) ?? [];
      const seq = earlier.filter(({ rule }) => rule === decision.rule).length + 1;
      this.#decisions.set(key, [...earlier, { ...decision, gates: [], seq }]);
      return Promise.resolve();
    },
    listOfEvent: async (source, id) =>
      this.#decisions.get(keyOf(source, id)) ?? (await this.#past.rows?.decisions.listOfEvent(source, id)) ?? [],
  };

  /** The latest decision of each rule about an event. */
  latestOf(source: string, id: string): DecisionRow[] {
    const all = this.#decisions.get(keyOf(source, id)) ?? [];
    return [...new Map(all.map((decision) => [decision.rule, decision])).values()];
  }

  async #find(source: string, id: string): Promise<EventRow | null> {
    const mine = this.#byId.get(keyOf(source, id));
    if (mine) return mine;
    const stored = (await this.#past.rows?.events.find(source, id)) ?? null;
    return stored && isEarlier(this.#past, stored.receivedAt) ? stored : null;
  }

  #keep(event: EventRow): void {
    const key = keyOf(event.source, event.id);
    this.#byId.set(key, event);
    const subject = keyOf(event.source, event.subject);
    const others = (this.#bySubject.get(subject) ?? []).filter((one) => keyOf(one.source, one.id) !== key);
    this.#bySubject.set(subject, [...others, event]);
  }
}

const keyOf = (source: string, id: string): string => `${source}\n${id}`;
