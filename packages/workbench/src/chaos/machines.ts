import { setTimeout as rest } from "node:timers/promises";
import { ask, environmentOf, launch, startWeb } from "../crashes/victim.ts";
import { freePort } from "../stories/program.ts";

type Process = ReturnType<typeof launch>;

/** Processes that are kept running, whatever becomes of them. */
export class Machines {
  readonly #webs: { base: string; process: Process | null }[] = [];
  readonly #workers: { process: Process }[] = [];
  readonly #environment: Record<string, string>;
  readonly #args: readonly string[];
  kills = 0;

  /** @param hasWorkers whether workers are processes of their own */
  constructor(environment: Record<string, string>, hasWorkers: boolean) {
    this.#environment = environment;
    this.#args = hasWorkers ? ["start", "--no-worker"] : ["start"];
  }

  /** Starts so many of each. */
  static async start(database: string, smtp: string, { webs, workers }: { webs: number; workers: number }) {
    const environment = environmentOf(database, {
      // For the clock that can be moved.
      AFTERWORD_MODE: "development",
      AFTERWORD_CONFIG: new URL("chaos.config.ts", import.meta.url).pathname,
      AFTERWORD_SMTP_URL: smtp,
      AFTERWORD_PUBLIC_URL: `http://127.0.0.1:${String(await freePort())}`,
    });
    const machines = new Machines(environment, workers > 0);
    for (let at = 0; at < webs; at++) {
      machines.#webs.push({ base: "", process: null });
      await machines.#startWeb(at);
    }
    for (let at = 0; at < workers; at++) machines.#workers.push({ process: machines.#worker() });
    return machines;
  }

  get size(): number {
    return this.#webs.length + this.#workers.length;
  }

  async #startWeb(at: number): Promise<void> {
    const web = await startWeb(this.#environment, false, this.#args);
    this.#webs[at] = { base: web.base, process: web };
  }

  #worker(): Process {
    return launch(["worker"], this.#environment);
  }

  /** The address of one of the web processes; it may be dead or starting. */
  base(at: number): string {
    return this.#webs[at % this.#webs.length]?.base ?? "";
  }

  /** A process that hands mails over. */
  senderPid(): number {
    const process = this.#workers[0]?.process ?? this.#webs[0]?.process;
    return process?.child.exitCode === null && process.child.signalCode === null ? (process.child.pid ?? 0) : 0;
  }

  /** Kills the nth process and starts another in its place. */
  async replace(nth: number): Promise<void> {
    const at = nth % this.size;
    const web = this.#webs[at];
    const old = web ? web.process : this.#workers[at - this.#webs.length]?.process;
    old?.kill();
    await old?.ended;
    this.kills++;
    if (web) await this.#startWeb(at);
    else this.#workers[at - this.#webs.length] = { process: this.#worker() };
  }

  /** Starts what has died by itself or was killed by others. */
  async revive(): Promise<void> {
    for (const [at, { process }] of this.#webs.entries())
      if (process?.isOver() === true) {
        this.kills++;
        await this.#startWeb(at);
      }
    for (const [at, { process }] of this.#workers.entries())
      if (process.isOver()) {
        this.kills++;
        this.#workers[at] = { process: this.#worker() };
      }
  }

  /** Moves the clock that all of them go by, and does not wait for what that makes due. */
  async moveClock(by: string): Promise<void> {
    await ask(this.base(0), "POST", "/dev/clock", { advance: by }, 500);
  }

  /** Why those that ended by themselves did. */
  logs(): string {
    return [...this.#webs, ...this.#workers].map(({ process }) => process?.log().slice(-2_000) ?? "").join("\n");
  }

  async stop(): Promise<void> {
    const all = [...this.#webs, ...this.#workers].flatMap(({ process }) => (process ? [process] : []));
    for (const process of all) process.kill("SIGTERM");
    await Promise.race([Promise.all(all.map(({ ended }) => ended)), rest(30_000)]);
    for (const process of all) if (!process.isOver()) process.kill("SIGKILL");
  }
}
