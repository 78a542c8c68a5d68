import { setTimeout as rest } from "node:timers/promises";
import type { Place } from "../crashes/place.ts";
import { environmentOf, launch } from "../crashes/victim.ts";
import { startUnrulyServer, type Greeting, type KillPoint, type UnrulyServer } from "../mails/unruly-server.ts";
import { accountFor } from "./account.ts";
import type { Line } from "./line.ts";
import { newLedger, seeded, type Ledger } from "./ledger.ts";
import { Machines } from "./machines.ts";
import { Town } from "./town.ts";

/** How long, how many, and in which order. */
export interface ChaosOptions {
  readonly place: Place;
  readonly seconds: number;
  readonly seed: number;
  readonly webs: number;
  /** 0: the web process works as well. */
  readonly workers: number;
}

/** What is left when everything is over. */
export interface Aftermath {
  readonly place: Place;
  readonly ledger: Ledger;
  readonly server: UnrulyServer;
  readonly kills: number;
  readonly jumps: number;
  readonly drainedMs: number;
  stop(): Promise<void>;
}

/** Lets people and troubles have their way for a while, then ends the troubles and waits until nothing is under way. */
export async function runChaos(options: ChaosOptions): Promise<Aftermath> {
  const { place, seconds, seed, webs, workers } = options;
  const server = await startUnrulyServer({ replyMs: 5 });
  const relay = `${server.url}?rate=1000&timeout=1&connections=3`;
  const machines = await Machines.start(place.url, relay, { webs, workers });
  const ledger = newLedger();
  const until = Date.now() + seconds * 1_000;
  // A slow machine may need longer before anybody has answered.
  const latest = until + 4 * seconds * 1_000;
  const [inTown, ofTroubles] = [seeded(seed), seeded(seed + 1)];
  let turn = 0;
  const town = new Town({
    ledger,
    random: inTown,
    taken: server.taken,
    base: () => machines.base(turn++),
    isOver: () => Date.now() > ([...ledger.answers.values()].some(({ isAnonymous }) => !isAnonymous) ? until : latest),
  });
  const troubles = new Troubles(place, machines, server, ofTroubles);
  try {
    // Who has sent something goes on until it is acknowledged, so the processes go on being revived.
    let isLived = false;
    const living = town.live(8).finally(() => (isLived = true));
    while (!isLived) {
      if (Date.now() < until) await troubles.next();
      else await troubles.end();
      await rest(200);
    }
    await living;
    const drainedMs = await drain(options.place, machines, troubles);
    await machines.stop();
    return {
      place,
      ledger,
      server,
      kills: machines.kills + server.killed(),
      jumps: troubles.jumps,
      drainedMs,
      stop: () => server.stop(),
    };
  } catch (error) {
    console.error(machines.logs());
    await machines.stop();
    await server.stop();
    throw error;
  }
}

const points: readonly KillPoint[] = ["rcpt", "dot", "after250"];
const greetings: readonly Greeting[] = ["421", "close", "hang"];
const forward = ["11m", "2h", "1d"];
const back = ["-5m", "-1h", "-12h"];

/** One trouble after another. */
class Troubles {
  readonly #machines: Machines;
  readonly #server: UnrulyServer;
  readonly #random: () => number;
  readonly #place: Place;
  jumps = 0;

  constructor(place: Place, machines: Machines, server: UnrulyServer, random: () => number) {
    [this.#place, this.#machines, this.#server, this.#random] = [place, machines, server, random];
  }

  async next(): Promise<void> {
    await this.#machines.revive();
    const what = this.#random();
    if (what < 0.45) await this.#machines.replace(Math.floor(this.#random() * this.#machines.size));
    else if (what < 0.75) await this.#jump();
    else if (what < 0.85) this.#server.greet(this.#one(greetings));
    else if (what < 0.95)
      this.#server.kill({
        at: this.#one(points),
        every: 1 + Math.floor(6 * this.#random()),
        pid: () => this.#machines.senderPid(),
      });
    else this.#server.kill(null);
    // A relay that is out of use comes back soon.
    if (what < 0.75) this.#server.greet("ok");
  }

  async end(): Promise<void> {
    this.#server.kill(null);
    this.#server.greet("ok");
    await this.#machines.revive();
  }

  /** Links live for 14 days: in all the clock stays within half of that. */
  async #jump(): Promise<void> {
    const ahead = await this.#hoursAhead();
    const isForward = ahead < 24 * 5 && (ahead <= 0 || this.#random() < 0.7);
    await this.#machines.moveClock(this.#one(isForward ? forward : back));
    if ((await this.#hoursAhead()) !== ahead) this.jumps++;
  }

  async #hoursAhead(): Promise<number> {
    const [row] = await this.#place.query("select value from settings where name = 'clock_offset_ms'");
    return Number(row?.["value"] ?? 0) / 3_600_000;
  }

  #one<T>(from: readonly T[]): T {
    const one = from[Math.floor(this.#random() * from.length)];
    if (one === undefined) throw new Error("There is nothing to choose from.");
    return one;
  }
}

const longestDrainMs = 120_000;

/** Lets time pass until nothing waits. Gives how long it took. */
async function drain(place: Place, machines: Machines, troubles: Troubles): Promise<number> {
  const startedAt = Date.now();
  const counts = [
    "select count(*) as n from messages where state in ('queued', 'retry', 'claimed', 'data', 'paused')",
    "select count(*) as n from timers where kind = 'decide' and state in ('pending', 'claimed')",
    "select count(*) as n from timers where state = 'claimed'",
  ];
  for (;;) {
    await troubles.end();
    await machines.moveClock("20m");
    const left = await Promise.all(counts.map(async (text) => Number((await place.query(text))[0]?.["n"])));
    if (left.every((n) => n === 0)) return Date.now() - startedAt;
    if (Date.now() - startedAt > longestDrainMs) throw new Error(`It does not drain: ${left.join(", ")} left.`);
    await rest(250);
  }
}

/** The account of what is left, with what the program and the engine say of it themselves. */
export async function account({ place, ledger, server }: Aftermath): Promise<Line[]> {
  const recount = launch(["recount", "--mode", "live"], environmentOf(place.url, chaosProject));
  const { code } = await recount.ended;
  const integrity = await place.integrity();
  return [
    ...(await accountFor(place, ledger, server.taken)),
    {
      what: "figures and file",
      expected: 2,
      states: { "equal a recount": code === 0 ? 1 : 0, sound: integrity === "ok" ? 1 : 0 },
      wrong: code === 0 ? [] : [`recount ended with ${String(code)}: ${recount.log()}`],
    },
  ];
}

const chaosProject = { AFTERWORD_CONFIG: new URL("chaos.config.ts", import.meta.url).pathname };
