import type { EventResult } from "@afterword/sdk";
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

  constructor(ctx: Omit<DeskCtx, "now">, past: Past) {
    this.#ctx = ctx;
    this.#timers = new TrialTimers(past);
    this.#events = new TrialEvents(past);
    this.#people = new TrialPeople(past);
    const invitations = new TrialInvitations(past);
    const nothing = () => Promise.resolve();
    this.#desk = {
      asked: invitations.asked,
      decisions: this.#events.decisions,
      events: this.#events.rows,
      invitations: invitations.rows,
      locks: { take: nothing },
      messages: { add: nothing, suppressOfInvitation: () => Promise.resolve(0) },
      optOuts: this.#people.optOuts,
      people: this.#people.rows,
      segments: invitations.segments,
      surveys: { findNewest: (id) => Promise.resolve(this.#survey(id)) },
      timers: this.#timers.rows,
    };
  }

  /** Lets an event arrive, after everything that was due before it. */
  async receive(read: ReadEvent, arrivesAt: number): Promise<EventResult> {
    await this.passTime(arrivesAt);
    return recordEvent({ ...this.#ctx, now: arrivesAt }, this.#desk, read);
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
    return this.#events.latestOf(source, id).map(toDecision);
  }

  #survey(id: string) {
    const definition = this.#ctx.project.survey(id);
    return definition ? { survey: id, version: 1, definition, contentHash: "", publishedAt: 0 } : null;
  }
}
