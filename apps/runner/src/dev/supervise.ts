import { spawn, type ChildProcess } from "node:child_process";
import { environmentWith } from "../config.ts";
import { sayMany } from "../words/values.ts";
import { FileWatch } from "./watch-files.ts";
import { lookAgain, type Look } from "./look-again.ts";

/** What is kept running, and with what. */
export interface Supervised {
  /** What Node runs as the program. */
  readonly program: string;
  /** The project file, as a path from the root. */
  readonly config: string;
  /** What comes after `afterword start`. */
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Keeps a server running on the project as it is now; what can't work is told, and the one before goes on. */
export class Supervisor {
  readonly #what: Supervised;
  readonly #watch: FileWatch;
  readonly #ended = Promise.withResolvers<number>();
  #server: ChildProcess | null = null;
  #looking: Promise<void> = Promise.resolve();
  #isStopping = false;

  constructor(what: Supervised) {
    this.#what = what;
    this.#watch = new FileWatch(() => {
      this.#queue();
    });
  }

  /** Ends with the server's exit code when it ends by itself. */
  get ended(): Promise<number> {
    return this.#ended.promise;
  }

  /** Looks at the project, and serves it as soon as it can work. */
  async start(): Promise<void> {
    this.#watch.follow([this.#what.config]);
    this.#queue();
    await this.#looking;
  }

  /** Stops the server in order, and watches no more. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#watch.stop();
    await this.#looking;
    await this.#stopServer();
  }

  #queue(): void {
    this.#looking = this.#looking.then(() => (this.#isStopping ? undefined : this.#look()));
  }

  async #look(): Promise<void> {
    const look = await lookAgain(this.#what.program, this.#what.config);
    // A mistake may hide what else is imported: what was known before is still looked at.
    if (look.files !== null && look.ok) this.#watch.follow(look.files);
    if (this.#isStopping) return;
    if (!look.ok) {
      tell(look, this.#server !== null);
      return;
    }
    if (this.#server !== null) console.error("The project has changed: starting again.");
    await this.#stopServer();
    this.#serve();
  }

  #serve(): void {
    const { program, config, args, environment } = this.#what;
    const all = [...process.execArgv, program, "start", "--config", config, ...args];
    const server = spawn(process.execPath, all, {
      stdio: ["ignore", "inherit", "inherit"],
      env: environmentWith(environment),
    });
    this.#server = server;
    server.once("exit", (code) => {
      if (this.#server !== server) return;
      this.#server = null;
      this.#ended.resolve(code ?? 1);
    });
  }

  async #stopServer(): Promise<void> {
    const server = this.#server;
    if (server === null) return;
    this.#server = null;
    const gone = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await gone;
  }
}

function tell(look: Extract<Look, { ok: boolean }>, isRunning: boolean): void {
  const lines =
    look.files === null
      ? [look.said]
      : look.mistakes.map(({ file, path, message }) => `${file}: ${path === "" ? "" : `${path}: `}${message}`);
  const goesOn = isRunning ? "The project as it was goes on." : "Nothing runs yet.";
  console.error([...lines, `${sayMany(lines.length, "mistake")}. ${goesOn} Waiting for a change.`].join("\n"));
}
