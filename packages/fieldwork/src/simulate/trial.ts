import type { EventResult } from "@afterword/sdk";
import type { PersonTimer } from "@afterword/store";
import { decideDue } from "../decide-due.ts";
import { toDecision } from "../decision-row.ts";
import type { Desk, DeskCtx } from "../desk.ts";
import type { ReadEvent } from "../read-event.ts";
import { recordEvent } from "../record-event.ts";
import type { Past } from "./past.ts";
import { TrialEvents } from "./trial-events.ts";
import { TrialInvitations } from "./trial-invitations.ts";
import { TrialPeople } from "./trial-people.ts";
import { TrialTimers } from "./trial-timers.ts";

/** The rules at work on a copy in memory: events come in, time passes, and nothing is stored. */
export class Trial {
  readonly #ctx: Omit<DeskCtx, "now">;
  readonly #timers: TrialTimers;
  readonly #events: TrialEvents;
  readonly #people: TrialPeople;
  readonly #desk: Desk;
  #arrivedAt: number | null = null;

  /** @param off the rules that are switched off */
  constructor(ctx: Omit<DeskCtx, "now">, past: Past, off: readonly string[]) {
    this.#ctx = ctx;
    this.#timers = new TrialTimers();
    this.#events = new TrialEvents(past);
    this.#people = new TrialPeople(past);
    const invitations = new TrialInvitations(past);
    const nothing = () => Promise.resolve();
    const none = () => Promise.resolve([]);
    this.#desk = {
      asked: invitations.asked,
      decisions: this.#events.decisions,
      events: this.#events.rows,
      eventFacts: { addMany: nothing, listOfSubjects: none, setValues: nothing },
      facts: { listOfSubjects: none },
      invitations: invitations.rows,
      locks: { take: nothing },
      messages: { add: nothing, suppressOfInvitation: () => Promise.resolve(0) },
      optOuts: this.#people.optOuts,
      people: this.#people.rows,
      ruleSwitches: { listOff: () => Promise.resolve([...off]) },
      segments: invitations.segments,
      surveys: { findNewest: (id) => Promise.resolve(this.#survey(id)) },
      timers: this.#timers.rows,
    };
  }

  /** Lets an event arrive, after everything that was due by then; events of one moment arrive together. */
  async receive(read: ReadEvent, arrivesAt: number): Promise<EventResult> {
    if (this.#arrivedAt !== arrivesAt) await this.passTime(arrivesAt);
    this.#arrivedAt = arrivesAt;
    return recordEvent({ ...this.#ctx, now: arrivesAt }, this.#desk, read);
  }

  /** Takes over what already waits in the store, whomever it is about: it takes its turn among what is simulated. */
  takeOver(waiting: readonly PersonTimer[]): void {
    this.#timers.load(waiting);
  }

  /** Decides everything that is due by a moment, in order of time. */
  async passTime(until: number): Promise<void> {
    for (let next = this.#timers.next(until); next !== null; next = this.#timers.next(until)) {
      const { at: now, person: id } = next;
      const person = await this.#people.rows.find(id);
      const taken = await this.#desk.timers.takeDue({ kind: "decide", person: id, now, only: null });
      if (person) await decideDue({ ...this.#ctx, now }, this.#desk, person, taken);
    }
  }

  /** How an event ended, rule by rule. */
  decisionsOf(source: string, id: string): EventResult["decisions"] {
    // The invitation would have another id.
    return this.#events.latestOf(source, id).map((row) => toDecision({ ...row, invitation: null }));
  }

  #survey(id: string) {
    const definition = this.#ctx.project.survey(id);
    const made = { origin: "project", publishedBy: null, extendedBy: null, madeFrom: {} } as const;
    return definition ? { survey: id, version: 1, definition, contentHash: "", publishedAt: 0, ...made } : null;
  }
}
