import type { PersonTimer, WaitingTimer } from "@afterword/store";
import type { Desk } from "../desk.ts";

/** A timer of a simulation, in the state that the store would have it. */
interface TrialTimer {
  readonly kind: string;
  readonly key: string;
  readonly person: string;
  dueAt: number;
  readonly payload: WaitingTimer["payload"];
  isWaiting: boolean;
}

/** Timers in memory, the next one due first. */
export class TrialTimers {
  readonly #byKey = new Map<string, TrialTimer>();
  readonly #byPerson = new Map<string, TrialTimer[]>();
  readonly #heap: { readonly at: number; readonly timer: TrialTimer }[] = [];
  readonly rows: Desk["timers"] = {
    add: ({ kind, key, person = "", dueAt, payload }) => {
      if (!this.#byKey.has(key))
        this.#put({ kind, key, person, dueAt, payload: payload as TrialTimer["payload"], isWaiting: true });
      return Promise.resolve();
    },
    cancel: (_kind, key) => {
      const timer = this.#byKey.get(key);
      const wasWaiting = timer?.isWaiting === true;
      if (timer) timer.isWaiting = false;
      return Promise.resolve(wasWaiting);
    },
    reopen: (_kind, key, { dueAt }) => {
      const timer = this.#byKey.get(key);
      if (timer) {
        timer.dueAt = dueAt;
        timer.isWaiting = true;
        this.#push(timer);
      }
      return Promise.resolve();
    },
    takeDue: ({ person, now }) => {
      const due = this.#waitingOf(person).filter((timer) => timer.dueAt <= now);
      for (const timer of due) timer.isWaiting = false;
      this.#byPerson.set(person, this.#waitingOf(person));
      return Promise.resolve(due.map(shownTimer));
    },
    listWaiting: ({ person, until }) =>
      Promise.resolve(
        this.#waitingOf(person)
          .filter((timer) => timer.dueAt <= until)
          .sort((a, b) => a.dueAt - b.dueAt || (a.key < b.key ? -1 : 1))
          .map(shownTimer),
      ),
  };

  /** Takes timers over that wait in the store. */
  load(waiting: readonly PersonTimer[]): void {
    for (const timer of waiting) this.#put({ ...timer, kind: "decide", isWaiting: true });
  }

  /** When the next timer is due, and for whom, up to a moment; null when none is. */
  next(until: number): { readonly at: number; readonly person: string } | null {
    for (;;) {
      const [first] = this.#heap;
      if (!first || first.at > until) return null;
      this.#pop();
      if (first.timer.isWaiting && first.timer.dueAt === first.at) return { at: first.at, person: first.timer.person };
    }
  }

  #waitingOf(person: string): TrialTimer[] {
    return (this.#byPerson.get(person) ?? []).filter((timer) => timer.isWaiting);
  }

  #put(timer: TrialTimer): void {
    this.#byKey.set(timer.key, timer);
    this.#push(timer);
  }

  #push(timer: TrialTimer): void {
    const ofPerson = this.#byPerson.get(timer.person) ?? [];
    if (!ofPerson.includes(timer)) ofPerson.push(timer);
    this.#byPerson.set(timer.person, ofPerson);
    this.#heap.push({ at: timer.dueAt, timer });
    this.#siftUp(this.#heap.length - 1);
  }

  #siftUp(from: number): void {
    let at = from;
    while (at > 0 && this.#isBefore(at, (at - 1) >> 1)) {
      this.#swap(at, (at - 1) >> 1);
      at = (at - 1) >> 1;
    }
  }

  #pop(): void {
    this.#swap(0, this.#heap.length - 1);
    this.#heap.pop();
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const least = [left, right].reduce((best, one) => (this.#isBefore(one, best) ? one : best), at);
      if (least === at) return;
      this.#swap(at, least);
      at = least;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [left, right] = [this.#heap[a], this.#heap[b]];
    if (!left || !right) return false;
    return left.at < right.at || (left.at === right.at && left.timer.key < right.timer.key);
  }

  #swap(a: number, b: number): void {
    const [left, right] = [this.#heap[a], this.#heap[b]];
    if (!left || !right) return;
    this.#heap[a] = right;
    this.#heap[b] = left;
  }
}

const shownTimer = ({ key, dueAt, payload }: TrialTimer): WaitingTimer => ({ key, dueAt, payload });
