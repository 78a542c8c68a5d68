import { randomBytes } from "node:crypto";
import type { OpenedView } from "@afterword/fieldwork";
import { ProblemError } from "@afterword/sdk";
import type { Logger } from "pino";
import { NothingShown, printPage } from "./chromium.ts";

/** How views get onto paper in this process. */
export interface Paper {
  /**
   * A view as a PDF. Chromium is given a link of its own to it, which its page opens once, and which is over with it.
   *
   * @param what.page the address of the page that links open, on this machine
   * @throws ProblemError `pdf_unavailable` where no Chromium can be used; `unavailable` while others are being made, and when
   *   it took too long
   */
  print(view: OpenedView, what: { readonly page: string; readonly signal: AbortSignal }): Promise<Buffer>;
  /**
   * A page that is whole by itself as a PDF. Chromium opens it once, by an address that begins with `what.page`.
   *
   * @throws ProblemError as `print`
   */
  printPage(html: string, what: { readonly page: string; readonly signal: AbortSignal }): Promise<Buffer>;
  /** Such a page, once; null for an address that is none. */
  openPage(secret: string): string | null;
  /** Whom such a link stands for; null for one that is none. */
  find(secret: string): OpenedView | null;
  /** Whether its page may be opened: once. */
  open(id: string): boolean;
  /** Ends what is being made. */
  stop(): Promise<void>;
}

/** How many are made at a time: each takes a browser. */
const mostAtOnce = 2;
const limitMs = 60_000;

interface Link {
  readonly view: OpenedView;
  isOpened: boolean;
}

/** @param how.chromium the path of the program; null where there is none */
export function createPaper({
  chromium,
  isSandboxed,
  logger,
  isRoot = process.getuid?.() === 0,
  timeoutMs = limitMs,
}: {
  readonly chromium: string | null;
  readonly isSandboxed: boolean;
  readonly logger: Logger;
  readonly isRoot?: boolean;
  readonly timeoutMs?: number;
}): Paper {
  const links = new Map<string, Link>();
  const pages = new Map<string, string>();
  const over = new AbortController();
  const working = new Set<Promise<unknown>>();

  async function makeOfView(view: OpenedView, program: string, page: string, signal: AbortSignal): Promise<Buffer> {
    const secret = `awv_${randomBytes(32).toString("hex").slice(0, 43)}`;
    links.set(secret, { view, isOpened: false });
    return make(program, `${page}#${secret}`, signal).finally(() => links.delete(secret));
  }

  async function makeOfPage(html: string, program: string, page: string, signal: AbortSignal): Promise<Buffer> {
    const secret = randomBytes(32).toString("hex");
    pages.set(secret, html);
    return make(program, `${page}${secret}`, signal).finally(() => pages.delete(secret));
  }

  async function make(program: string, url: string, signal: AbortSignal): Promise<Buffer> {
    const limit = AbortSignal.any([signal, over.signal, AbortSignal.timeout(timeoutMs)]);
    try {
      return await printPage({ program, isSandboxed, url, signal: limit });
    } catch (error) {
      if (error instanceof NothingShown) throw new ProblemError("not_found");
      if (signal.aborted) throw error;
      logger.error({ err: error }, "a PDF could not be made");
      if (limit.aborted) throw new ProblemError("unavailable", { detail: "The PDF took too long." });
      throw new ProblemError("pdf_unavailable", { detail: "Chromium can't be used: the log says why." });
    }
  }

  /** @throws ProblemError where none can be made now */
  function queued(begin: (program: string) => Promise<Buffer>): Promise<Buffer> {
    if (chromium === null)
      throw new ProblemError("pdf_unavailable", { detail: "There is no Chromium on this machine." });
    if (isRoot && isSandboxed)
      throw new ProblemError("pdf_unavailable", {
        detail: "As root, Chromium has no sandbox: run as another user, or say that it needs none.",
      });
    if (working.size >= mostAtOnce || over.signal.aborted)
      throw new ProblemError("unavailable", { detail: "Other PDFs are being made." });
    const made = begin(chromium);
    working.add(made);
    return made.finally(() => working.delete(made));
  }

  return {
    print: async (view, { page, signal }) => queued((program) => makeOfView(view, program, page, signal)),
    printPage: async (html, { page, signal }) => queued((program) => makeOfPage(html, program, page, signal)),
    openPage: (secret) => {
      const page = pages.get(secret) ?? null;
      pages.delete(secret);
      return page;
    },
    find: (secret) => links.get(secret)?.view ?? null,
    open: (id) => {
      const link = [...links.values()].find(({ view }) => view.actor.id === id);
      if (link === undefined || link.isOpened) return false;
      link.isOpened = true;
      return true;
    },
    stop: async () => {
      over.abort(new Error("This process is being stopped."));
      await Promise.allSettled(working);
    },
  };
}
