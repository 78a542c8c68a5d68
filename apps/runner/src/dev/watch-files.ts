import { watch, type FSWatcher } from "node:fs";
import { basename, dirname } from "node:path";

/** An editor writes a file in several steps. */
const settleMs = 150;

/** Watches files, also ones that are replaced or come back: their folders are what is watched. */
export class FileWatch {
  readonly #onChange: () => void;
  #watchers: FSWatcher[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Watches these from now on, in place of those before. */
  follow(files: readonly string[]): void {
    this.#close();
    const names = Map.groupBy(files, dirname);
    this.#watchers = [...names].map(([folder, all]) => {
      const own = new Set(all.map((file) => basename(file)));
      return watch(folder, (_event, name) => {
        if (name === null || own.has(name)) this.#soon();
      }).on("error", () => undefined);
    });
  }

  /** Watches nothing any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#close();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onChange, settleMs);
  }

  #close(): void {
    for (const watcher of this.#watchers) watcher.close();
    this.#watchers = [];
  }
}
