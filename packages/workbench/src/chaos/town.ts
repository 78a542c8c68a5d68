import { setTimeout as rest } from "node:timers/promises";
import type { Taken } from "../mails/unruly-server.ts";
import { ask, type Got } from "../crashes/victim.ts";
import type { Ledger, Someone } from "./ledger.ts";

/** What the mail server does with the mails of each twentieth address; the others are taken. */
const faults = ["later2", "busy1", "cut1", "mute1", "goodbye1", "dropped1", "unknown", "disliked"];

/** What happens in the town, and where. */
export interface TownOptions {
  readonly ledger: Ledger;
  readonly random: () => number;
  /** The mails that arrived. */
  readonly taken: readonly Taken[];
  /** The address of a web process that is, or will be, there. */
  readonly base: () => string;
  readonly isOver: () => boolean;
}

/** People who have tickets, get mails, answer, change their minds, and repeat what had no reply until it has one. */
export class Town {
  readonly #options: TownOptions;
  #next = 0;

  constructor(options: TownOptions) {
    this.#options = options;
  }

  /** Lives on several rows at once until it is over. */
  async live(rows: number): Promise<void> {
    await Promise.all(Array.from({ length: rows }, () => this.#row()));
  }

  async #row(): Promise<void> {
    while (!this.#options.isOver()) {
      await this.#something();
      await rest(10 + 60 * this.#options.random());
    }
  }

  async #something(): Promise<void> {
    const what = this.#options.random();
    if (what < 0.42) await this.#event(what < 0.32 ? "ticket.closed" : "visit.left");
    else if (what < 0.47) await this.#eventAgain();
    else if (what < 0.54) await this.#reopen();
    else if (what < 0.86) await this.#answer();
    else if (what < 0.94) await this.#edit();
    else if (what < 0.98) await this.#stop();
    else await this.#erase();
  }

  #pick<T>(from: readonly T[]): T | undefined {
    return from[Math.floor(this.#options.random() * from.length)];
  }

  /** Does something as somebody who is at rest and has not been erased. */
  async #as(someone: Someone | undefined, work: (someone: Someone) => Promise<void>): Promise<void> {
    if (!someone || someone.isBusy || someone.erasedAt !== null) return;
    someone.isBusy = true;
    await work(someone);
    someone.isBusy = false;
  }

  #newcomer(): Someone {
    const { ledger, random } = this.#options;
    const n = ledger.people.length;
    const fault = random() < 0.25 ? (this.#pick(faults) ?? "ok") : "ok";
    const email = `${fault}+${String(n)}@example.org`;
    const someone = { id: `p-${String(n)}`, email, stoppedAt: null, erasedAt: null, isBusy: false };
    ledger.people.push(someone);
    return someone;
  }

  async #event(type: string): Promise<void> {
    const { random, ledger } = this.#options;
    const someone = random() < 0.4 ? this.#pick(ledger.people) : this.#newcomer();
    const ticket = `T-${String(this.#next++)}`;
    await this.#as(someone, async (one) => {
      await this.#send(`event-${ticket}`, type, ticket, one);
    });
  }

  async #eventAgain(): Promise<void> {
    const [id, event] = this.#pick([...this.#options.ledger.events]) ?? [];
    if (id === undefined || !event) return;
    await this.#as(event.someone, (one) => this.#send(id, event.type, event.ticket, one));
  }

  async #reopen(): Promise<void> {
    const closed = [...this.#options.ledger.events.values()].filter(({ type }) => type === "ticket.closed");
    const event = this.#pick(closed.slice(-40));
    await this.#as(event?.someone, async (one) => {
      const ticket = event?.ticket ?? "";
      await this.#send(`again-${ticket}`, "ticket.reopened", ticket, one);
    });
  }

  async #send(id: string, type: string, ticket: string, someone: Someone): Promise<void> {
    const person = { id: someone.id, email: someone.email };
    const { status } = await this.#insist("POST", "/v1/events", { id, type, person, data: { id: ticket } });
    if (this.#isDone("event", status)) this.#options.ledger.events.set(id, { type, ticket, someone });
  }

  /** The latest mails of somebody's are looked at first, as they are. */
  #mail(): { taken: Taken; someone: Someone } | null {
    const { taken, ledger } = this.#options;
    const mail = this.#pick(taken.slice(-60));
    const someone = mail && ledger.people[Number(/\+(\d+)@/.exec(mail.to)?.[1])];
    return mail && someone ? { taken: mail, someone } : null;
  }

  async #answer(): Promise<void> {
    const mail = this.#mail();
    const { ledger, random } = this.#options;
    if (!mail || ledger.answers.has(mail.taken.link)) return;
    const { link } = mail.taken;
    await this.#as(mail.someone, async (someone) => {
      const csat = 1 + Math.floor(5 * random());
      const body = { answers: { csat }, submissionId: `of ${link}` };
      const { status, text } = await this.#insist("POST", `/r/${link}`, body);
      if (!this.#isDone("answer", status)) return;
      const { editToken = null } = JSON.parse(text) as { editToken?: string };
      ledger.answers.set(link, { someone, isAnonymous: editToken === null, editToken, csat, edits: 0 });
    });
  }

  async #edit(): Promise<void> {
    const { ledger, random } = this.#options;
    const [link, answered] = this.#pick([...ledger.answers].slice(-60)) ?? [];
    if (link === undefined || !answered?.editToken) return;
    await this.#as(answered.someone, async () => {
      const csat = 1 + Math.floor(5 * random());
      const submissionId = `edit ${String(answered.edits + 1)} of ${link}`;
      const body = { answers: { csat }, submissionId, editToken: answered.editToken };
      const { status } = await this.#insist("POST", `/r/${link}`, body);
      if (!this.#isDone("edit", status)) return;
      answered.csat = csat;
      answered.edits++;
    });
  }

  async #stop(): Promise<void> {
    const mail = this.#mail();
    await this.#as(mail?.someone, async (someone) => {
      const body = new URLSearchParams({ scope: "all" });
      const { status } = await this.#insist("POST", `/u/${mail?.taken.unsubscribe ?? ""}`, body);
      if (this.#isDone("opt-out", status)) someone.stoppedAt ??= Date.now();
    });
  }

  async #erase(): Promise<void> {
    await this.#as(this.#pick(this.#options.ledger.people), async (someone) => {
      const { status } = await this.#insist("DELETE", `/v1/people/${someone.id}`);
      // Erased already: the first reply was lost. Or never there, with no event of theirs.
      if (this.#isDone("erasure", status) || status === 404) someone.erasedAt = Date.now();
    });
  }

  #isDone(what: string, status: number): boolean {
    if (status === 200 || status === 201) return true;
    const { refused } = this.#options.ledger;
    const name = `${what} ${String(status)}`;
    refused.set(name, (refused.get(name) ?? 0) + 1);
    return false;
  }

  /** Sends the same again, to whoever is there, until there is a reply that means something. */
  async #insist(method: string, path: string, body?: unknown): Promise<Got> {
    const { ledger, base } = this.#options;
    ledger.requests++;
    for (;;) {
      const got = await ask(base(), method, path, body);
      if (got.status !== 0 && got.status !== 503) return got;
      ledger.again++;
      await rest(100);
    }
  }
}
