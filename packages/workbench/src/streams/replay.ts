import { explainEvent, receiveEvent, type Ctx } from "@afterword/fieldwork";
import { afterwordOn, assemble, type Parts } from "@afterword/runner/parts";
import type { EventDetail, EventInput, EventResult } from "@afterword/sdk";
import type { Scope } from "@afterword/store";
import { pino } from "pino";
import { streamProject } from "./project.ts";
import { people } from "./stream.ts";

const scope: Scope = { unit: "org", mode: "test" };

/** The moment at which streams begin: a Monday morning. */
export const start = Date.parse("2026-03-02T09:00:00Z");

/** A runner on a clock that the stream moves; several replicas share one database. */
export class Replay {
  #now = start;
  readonly #replicas: Parts[] = [];

  static async open(database: string, replicas = 1): Promise<Replay> {
    const replay = new Replay();
    for (let at = 0; at < replicas; at++) {
      const parts = await assemble(streamProject, {
        database,
        publicUrl: "http://127.0.0.1:3000",
        secret: "a secret of the streams, for nothing else",
        logger: pino({ level: "silent" }),
        clock: () => replay.#now,
      });
      await afterwordOn(parts);
      replay.#replicas.push(parts);
    }
    return replay;
  }

  #context(at = 0): Ctx {
    const parts = this.#replicas[at % this.#replicas.length];
    if (!parts) throw new Error("No replica is open.");
    return parts.contextOf(scope, { kind: "host", id: "stream" });
  }

  get context(): Ctx {
    return this.#context();
  }

  /** Moves the time on, stopping at each moment at which something is due. */
  async moveTo(time: number): Promise<void> {
    for (let next = await this.#nextDue(time); next !== null; next = await this.#nextDue(time)) {
      this.#now = Math.max(this.#now, next);
      await this.drain();
    }
    this.#now = time;
    await this.drain();
  }

  async #nextDue(until: number): Promise<number | null> {
    const waiting = await this.context.store.read(scope, async (rows) => {
      const all = [];
      for (const person of people) all.push(...(await rows.timers.listWaiting({ kind: "decide", person, until })));
      return all;
    });
    return waiting.length === 0 ? null : Math.min(...waiting.map(({ dueAt }) => dueAt));
  }

  async drain(): Promise<void> {
    await Promise.all(this.#replicas.map((parts) => parts.worker.drain()));
  }

  /** Receives an event, on any of the replicas. */
  receive(event: EventInput, at = 0): Promise<EventResult> {
    return receiveEvent(this.#context(at), event);
  }

  explain(id: string): Promise<EventDetail> {
    return explainEvent(this.#context(), { id });
  }

  async close(): Promise<void> {
    for (const parts of this.#replicas) {
      await parts.worker.stop();
      await parts.delivery.close();
      await parts.store.close();
    }
  }
}
