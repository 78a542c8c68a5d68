import { rank, ruleDefaults, type Candidate, type Rival } from "@afterword/sdk";
import type { AskedRow, PersonRow } from "@afterword/store";
import { loadFacts } from "./decision-facts.ts";
import type { Desk, DeskCtx } from "./desk.ts";
import { loadDue, type Due } from "./due.ts";
import { looksAt } from "./looks.ts";

/**
 * What else is due to a person within the next 24 hours. It is looked up when it matters, and what was found holds until
 * the person is asked: then every quiet period is another.
 */
export class Rivals {
  readonly #ctx: DeskCtx;
  readonly #desk: Desk;
  readonly #person: PersonRow;
  readonly #until: number;
  #waiting: Due[] | null = null;
  #asked: AskedRow[] | null = null;
  #wouldAsk = new Map<string, boolean>();

  constructor(ctx: DeskCtx, desk: Desk, person: PersonRow) {
    this.#ctx = ctx;
    this.#desk = desk;
    this.#person = person;
    this.#until = ctx.now + ruleDefaults.arbitrationMs;
  }

  /** The survey that goes before one that is due: the first, of those that rank higher, that would be asked itself. */
  async firstBefore(due: Due, undecided: readonly Due[]): Promise<Rival | null> {
    this.#waiting ??= await this.#loadWaiting();
    const own = await this.#candidateOf(due);
    const rivals = [...undecided, ...this.#waiting];
    const ranked: { readonly rival: Due; readonly candidate: Candidate }[] = [];
    for (const rival of rivals) {
      const candidate = await this.#candidateOf(rival);
      if (rank(candidate, own) < 0) ranked.push({ rival, candidate });
    }
    ranked.sort((a, b) => rank(a.candidate, b.candidate));
    for (const { rival, candidate } of ranked) {
      if (!(await this.#isToAsk(rival))) continue;
      const { event, rule, priority, dueAt } = candidate;
      return { event, rule, priority, dueAt };
    }
    return null;
  }

  /** Nothing that was found holds any more. */
  forget(): void {
    this.#asked = null;
    this.#wouldAsk.clear();
  }

  async #loadWaiting(): Promise<Due[]> {
    const { id: person } = this.#person;
    const timers = await this.#desk.timers.listWaiting({ kind: "decide", person, until: this.#until });
    const waiting: Due[] = [];
    for (const timer of timers) {
      const one = await loadDue(this.#ctx, this.#desk, timer);
      if (one) waiting.push(one);
    }
    return waiting;
  }

  async #isToAsk(rival: Due): Promise<boolean> {
    const known = this.#wouldAsk.get(rival.key);
    if (known !== undefined) return known;
    const now = Math.max(this.#ctx.now, rival.dueAt);
    const facts = await loadFacts(
      { ...this.#ctx, now },
      looksAt(this.#ctx, this.#desk),
      rival.rule,
      rival.event,
      this.#person,
    );
    const { outcome, postponedTo = now } = rival.rule.decide(facts);
    const isToAsk = outcome === "scheduled" && postponedTo <= this.#until;
    this.#wouldAsk.set(rival.key, isToAsk);
    return isToAsk;
  }

  async #candidateOf({ rule, event, dueAt }: Due): Promise<Candidate> {
    this.#asked ??= await this.#desk.asked.listOfPerson(this.#person.id);
    const { id, survey, priority } = rule.definition;
    const lastAskedAt = this.#asked.find((one) => one.survey === survey)?.at ?? null;
    return { event: event.id, rule: id, priority, dueAt, lastAskedAt, occurredAt: event.occurredAt };
  }
}
