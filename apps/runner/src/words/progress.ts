/** How far something is that takes long, in one line of a terminal that is written over. */
export interface Progress {
  /** Whether anybody sees it: only a terminal shows it. */
  readonly isShown: boolean;
  /** @param share how much is done, 0..1; null where nobody knows how much there is */
  show(share: number | null, text: string): void;
  /** Takes the line away, before something else is printed. */
  clear(): void;
}

/** Where it is shown. */
type Terminal = Pick<NodeJS.WriteStream, "isTTY" | "columns" | "write">;

const everyMs = 100;
const width = 20;
const clearLine = "\r\u001b[K";

/**
 * Progress on a terminal; nothing at all where there is none.
 *
 * @example
 * const progress = newProgress();
 * progress.show(rows / all, `${rows} rows`);
 */
export function newProgress(terminal: Terminal = process.stderr, now = () => performance.now()): Progress {
  // Of a stream that is none it is undefined, whatever its type says.
  const isShown = Boolean(terminal.isTTY);
  let shownAt = -Infinity;
  let isThere = false;
  return {
    isShown,
    show: (share, text) => {
      if (!isShown || now() - shownAt < everyMs) return;
      shownAt = now();
      isThere = true;
      const line = share === null ? `${text} …` : `${bar(share)} ${text}`;
      // A line that wraps could not be written over.
      terminal.write(`${clearLine}${line.slice(0, Math.max(1, (terminal.columns || 80) - 1))}`);
    },
    clear: () => {
      if (isThere) terminal.write(clearLine);
      isThere = false;
    },
  };
}

function bar(share: number): string {
  const done = Math.min(1, Math.max(0, share));
  const full = Math.round(done * width);
  return `${"█".repeat(full)}${"░".repeat(width - full)} ${String(Math.floor(done * 100)).padStart(3)} %`;
}
