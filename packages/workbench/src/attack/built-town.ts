import assert from "node:assert/strict";
import {
  erasePerson,
  importResponses,
  listInvitations,
  openLink,
  putPerson,
  receiveEvent,
  submitResponse,
  tokenOf,
  type Ctx,
} from "@afterword/fieldwork";
import { afterwordOn, assemble, type Parts } from "@afterword/runner/parts";
import { dayMs } from "@afterword/sdk";
import type { Scope } from "@afterword/store";
import { pino } from "pino";
import { attackedProject, surveysAttacked } from "./project.ts";
import type { Answers, Place, Town, Visit } from "./people.ts";

const scope: Scope = { unit: "org", mode: "test" };
const firstDay = Date.UTC(2027, 0, 11, 9);
/** When some links are still open, and when none is. */
const half = firstDay + 40 * dayMs;
const later = Date.UTC(2027, 5, 2);
const waveMonth = "2027-01";

/** An answer that was stored, as only they know it who stored it. */
export interface TrueAnswer {
  readonly who: string;
  readonly place: Place;
  readonly month: string;
  /** The very answers of the town. */
  readonly answers: Answers;
}

/** Somebody who was asked. */
export interface TrueAsked {
  readonly who: string;
  readonly place: Place;
  readonly month: string;
  isAnswered: boolean;
}

interface Step {
  readonly at: number;
  readonly run: () => Promise<void>;
}

/** A town as it came about: a runner that can be asked for figures, and the truth. */
export class BuiltTown {
  readonly town: Town;
  readonly answered: TrueAnswer[] = [];
  readonly asked: TrueAsked[] = [];
  #now = firstDay - dayMs;
  readonly #steps: Step[] = [];
  #parts: Parts | undefined;
  #stop = () => Promise.resolve();

  constructor(town: Town) {
    this.town = town;
  }

  get #runner(): Parts {
    if (!this.#parts) throw new Error("The town was not opened.");
    return this.#parts;
  }

  get context(): Ctx {
    return this.#runner.contextOf(scope, { kind: "host", id: "attack" });
  }

  /** Opens a runner, and lets everything happen; in the middle, when some can still answer, somebody may look. */
  async live(middle: (town: BuiltTown) => Promise<void> = () => Promise.resolve()): Promise<void> {
    this.#parts = await assemble(attackedProject(this.town.survey), {
      ...{ database: "file::memory:", publicUrl: "http://127.0.0.1:3000", clock: () => this.#now },
      ...{ secret: "a secret of the town, for nothing else", logger: pino({ level: "silent" }) },
    });
    const runner = await afterwordOn(this.#parts);
    this.#stop = () => runner.stop();
    if (this.town.survey === "staff") await this.#openWave();
    else for (const [at, visit] of this.town.visits.entries()) this.#plan(visit, at);
    await this.#until(half);
    await this.#bringIn();
    await middle(this);
    await this.#until(later);
  }

  /** Erases those who want to be. */
  async erase(): Promise<void> {
    for (const who of this.town.erased) {
      const found = await this.context.store.read(scope, (rows) => rows.people.find(nameOf(who)));
      if (found) await erasePerson(this.context, nameOf(who));
    }
  }

  async close(): Promise<void> {
    await this.#stop();
  }

  async #until(end: number): Promise<void> {
    const next = () => this.#steps.sort((a, b) => a.at - b.at)[0];
    for (let step = next(); step && step.at < end; step = next()) {
      this.#steps.shift();
      await this.#moveTo(step.at);
      await step.run();
    }
    await this.#moveTo(end);
  }

  async #moveTo(at: number): Promise<void> {
    this.#now = Math.max(this.#now, at);
    await this.#runner.worker.drain();
  }

  #plan(visit: Visit, number: number): void {
    const at = firstDay + visit.day * dayMs + number * 60_000;
    const id = `V-${String(number)}`;
    const person = { id: nameOf(visit.who), email: mailOf(visit.who) };
    const run = async () => {
      await receiveEvent(this.context, {
        id,
        type: "visit.ended",
        person,
        data: { id, ...visit.place, hours: number % 7 },
      });
      await this.#moveTo(at);
      const { items } = await listInvitations(this.context, { subject: id, limit: 1 });
      // Whoever was asked the day before is left alone.
      if (items[0]?.sentAt != null) this.#beAsked(visit, items[0].id, monthOf(at));
    };
    this.#steps.push({ at, run });
  }

  async #openWave(): Promise<void> {
    const visits = [...new Map(this.town.visits.map((visit) => [visit.who, visit])).values()];
    for (const { who, place } of visits)
      await putPerson(
        this.context,
        { id: nameOf(who), email: mailOf(who), attributes: { ...place } },
        { isDryRun: false },
      );
    await this.#moveTo(firstDay);
    await this.#moveTo(firstDay + dayMs / 12);
    const { items } = await listInvitations(this.context, { wave: "pulse.1", limit: 100 });
    for (const visit of visits) {
      const invitation = items.find(({ person }) => person === nameOf(visit.who));
      assert.ok(invitation?.sentAt, "the wave asks everybody");
      this.#beAsked(visit, invitation.id, waveMonth);
    }
  }

  /** Answers to the wave are in its month, all others in that in which they are given. */
  #beAsked({ who, place, after, answers, changed }: Visit, invitation: string, month: string): void {
    const isWave = this.town.survey === "staff";
    const asked: TrueAsked = { who: nameOf(who), place, month, isAnswered: false };
    this.asked.push(asked);
    if (answers === null) return;
    const at = this.#now + 60_000 + (isWave ? after % 13 : after) * dayMs;
    this.#steps.push({
      at,
      run: async () => {
        const editToken = await this.#answer(invitation, answers, "first");
        asked.isAnswered = true;
        const isChanged = changed !== null && editToken !== undefined;
        if (isChanged) await this.#answer(invitation, changed, "second", editToken);
        const said = isChanged ? changed : answers;
        this.answered.push({ who: asked.who, place, month: isWave ? waveMonth : monthOf(at), answers: said });
      },
    });
  }

  async #answer(invitation: string, given: Answers, submissionId: string, editToken?: string) {
    const link = await openLink(this.context, tokenOf(this.#runner.secret, "answer", invitation));
    assert.ok(link, "somebody who was asked has a link");
    const outcome = await submitResponse(this.context, link, {
      ...{ answers: given, submissionId, complete: true, editToken },
    });
    assert.ok(["recorded", "changed", "dropped"].includes(outcome.outcome), outcome.outcome);
    return "receipt" in outcome && "editToken" in outcome.receipt ? outcome.receipt.editToken : undefined;
  }

  async #bringIn(): Promise<void> {
    const { survey, brought } = this.town;
    if (brought.length === 0) return;
    const batch = brought.map(({ who, place, day, answers }, at) => {
      const submittedAt = new Date(firstDay + day * dayMs + at).toISOString();
      const isKnown = answers !== null;
      const said = answers ?? { csat: 1 + (who % 5) };
      const month = submittedAt.slice(0, 7);
      this.answered.push({ who: isKnown ? nameOf(who) : "somebody", place, month, answers: said });
      const value = {
        ...{ id: `old-${String(at)}`, submittedAt, status: "complete", segments: { ...place }, answers: { ...said } },
        ...(isKnown ? { person: nameOf(who) } : {}),
      };
      return { line: at + 2, value };
    });
    const importer = importResponses(this.context, surveysAttacked[survey].definition);
    const { errors } = await importer.store(batch);
    assert.deepEqual(errors, []);
    // Who is only known from elsewhere can be erased, too.
    for (const { who } of brought)
      await putPerson(this.context, { id: nameOf(who), email: mailOf(who) }, { isDryRun: false });
  }
}

const nameOf = (who: number): string => `p${String(who)}`;
const mailOf = (who: number): string => `${nameOf(who)}@example.org`;
const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);
