import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { devTools, type DevTools } from "./dev-tools.ts";

/** What is put on paper, and by which program. */
export interface Printing {
  /** The path of Chromium. */
  readonly program: string;
  /** Whether pages stay in its sandbox. */
  readonly isSandboxed: boolean;
  readonly url: string;
  readonly signal: AbortSignal;
}

/** A page that says that it has nothing to show. */
export class NothingShown extends Error {
  override readonly name = "NothingShown";
}

/** A4 without its margins, in CSS pixels: pictures are drawn this wide. */
const paper = { width: 718, height: 1_000 };
const inch = 25.4;
const options = {
  paperWidth: 210 / inch,
  paperHeight: 297 / inch,
  marginTop: 12 / inch,
  marginBottom: 14 / inch,
  marginLeft: 10 / inch,
  marginRight: 10 / inch,
  printBackground: true,
  generateTaggedPDF: true,
  displayHeaderFooter: true,
  headerTemplate: "<span></span>",
  footerTemplate: `<div style="font-size:8px;width:100%;text-align:center" dir="ltr"><span class="pageNumber"></span> / <span class="totalPages"></span></div>`,
};

/**
 * A page as a PDF, by a Chromium of its own that has nothing of ours: no shell, no environment, an empty profile, and no host
 * but the page's. It is gone, with all that it started, whatever comes of it; and by itself when this process is.
 *
 * @throws NothingShown when the page says so; Error for whatever else keeps it from being made; the signal's reason
 */
export async function printPage({ program, isSandboxed, url, signal }: Printing): Promise<Buffer> {
  const profile = await mkdtemp(join(tmpdir(), "afterword-pdf-"));
  const child = spawn(program, flagsOf({ profile, isSandboxed, url }), {
    stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
    env: { HOME: profile, TMPDIR: profile, XDG_CONFIG_HOME: profile, XDG_CACHE_HOME: profile, LANG: "C.UTF-8" },
    // A group of its own, so that all of it can be ended.
    detached: true,
  });
  const stop = () => {
    endGroup(child);
  };
  signal.addEventListener("abort", stop);
  try {
    const over = ended(child);
    return await Promise.race([over, work(child, url, signal)]);
  } finally {
    signal.removeEventListener("abort", stop);
    const isGone = child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
    const gone = isGone ? null : once(child, "exit");
    endGroup(child);
    await gone;
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => undefined);
  }
}

/** Fails once the program has ended, with the end of what it said. */
async function ended(child: ChildProcess): Promise<never> {
  let said = "";
  child.stderr?.on("data", (part: Buffer) => {
    said = (said + part.toString()).slice(-1_000);
  });
  const [code] = (await Promise.race([
    once(child, "exit"),
    once(child, "error").then(([error]) => [error as unknown]),
  ])) as [unknown];
  throw new Error(`Chromium ended (${code instanceof Error ? code.message : String(code)}): ${said.trim()}`);
}

async function work(child: ChildProcess, url: string, signal: AbortSignal): Promise<Buffer> {
  const browser = devTools(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const { targetId } = await browser.send<{ targetId: string }>("Target.createTarget", { url: "about:blank" });
  const to = { targetId, flatten: true };
  const { sessionId } = await browser.send<{ sessionId: string }>("Target.attachToTarget", to);
  const page: Pick<DevTools, "send"> = { send: (method, params) => browser.send(method, params, sessionId) };
  await page.send("Emulation.setDeviceMetricsOverride", { ...paper, deviceScaleFactor: 1, mobile: false });
  const features = [
    { name: "prefers-color-scheme", value: "light" },
    { name: "prefers-reduced-motion", value: "reduce" },
  ];
  await page.send("Emulation.setEmulatedMedia", { media: "print", features });
  const { errorText } = await page.send<{ errorText?: string }>("Page.navigate", { url });
  if (errorText !== undefined) throw new Error(`The page can't be reached: ${errorText}`);
  await untilReady(page, signal);
  // The bookmarks that Chromium makes of headings are back to front where words run from right to left.
  const generateDocumentOutline = (await valueOf(page, "document.documentElement.dir")) !== "rtl";
  const { data } = await page.send<{ data: string }>("Page.printToPDF", { ...options, generateDocumentOutline });
  return Buffer.from(data, "base64");
}

/** The page says when everything is on it. */
async function untilReady(page: Pick<DevTools, "send">, signal: AbortSignal): Promise<void> {
  const expression = "document.fonts.status === 'loaded' ? document.documentElement.dataset.paper : ''";
  for (;;) {
    const said = await valueOf(page, expression);
    if (said === "ready") return;
    if (said === "nothing") throw new NothingShown("The page has nothing to show.");
    signal.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function valueOf(page: Pick<DevTools, "send">, expression: string): Promise<unknown> {
  const { result } = await page.send<{ result: { value?: unknown } }>("Runtime.evaluate", { expression });
  return result.value;
}

function flagsOf({ profile, isSandboxed, url }: Pick<Printing, "isSandboxed" | "url"> & { profile: string }): string[] {
  return [
    "--headless=new",
    "--remote-debugging-pipe",
    `--user-data-dir=${profile}`,
    "--no-first-run",
    "--no-default-browser-check",
    "--no-proxy-server",
    `--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE ${new URL(url).hostname.replace(/[[\]]/g, "")}`,
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--hide-scrollbars",
    "--mute-audio",
    ...(isSandboxed ? [] : ["--no-sandbox"]),
  ];
}

/** Ends the program and all that it started. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}
