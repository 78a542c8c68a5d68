/// <reference lib="dom" />
import type { Browser, CDPSession, Page } from "playwright-core";
import { median } from "../measure.ts";

/** One visit of a page on a slow line with a slow processor. Times are milliseconds from the start of the navigation. */
export interface Visit {
  /** Everything on the wire that the page needed, headers included. */
  readonly bytes: number;
  readonly requests: number;
  /** When the first answer could be seen. */
  readonly visibleMs: number;
  /** When a press on it would have been taken at once. */
  readonly clickableMs: number;
  /** From a press to the next frame, the slowest of ten (Event Timing, as INP counts). */
  readonly tapMs: number;
}

/** The middle of each figure. */
export function medianOf(visits: readonly Visit[]): Visit {
  const middle = (of: (visit: Visit) => number) => median(visits.map(of));
  return {
    bytes: middle(({ bytes }) => bytes),
    requests: middle(({ requests }) => requests),
    visibleMs: middle(({ visibleMs }) => visibleMs),
    clickableMs: middle(({ clickableMs }) => clickableMs),
    tapMs: middle(({ tapMs }) => tapMs),
  };
}

const slow3g = { latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const slowdown = 6;
const phone = { width: 360, height: 640 };

/** What can be answered with a press, in either page. */
const answers = "input[type=radio], input[type=checkbox], .sd-rating__item, .sd-item";

type Watched = { seen?: { clickable?: number } };

/** Loads a page once, with an empty cache, and presses ten answers. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const wire = await watchWire(session);
    await session.send("Network.emulateNetworkConditions", { offline: false, ...slow3g });
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.addInitScript(watch, answers);
    await page.goto(url, { waitUntil: "load", timeout: 120_000 });
    // The page lets no text be run as a script, so what looks is a function.
    await page.waitForFunction(() => (globalThis as Watched).seen?.clickable, undefined, { timeout: 120_000 });
    const seen = await page.evaluate<{ visible: number; clickable: number }>("window.seen");
    const tapMs = await tap(page);
    return { ...wire(), visibleMs: seen.visible, clickableMs: seen.clickable, tapMs };
  } finally {
    await context.close();
  }
}

async function watchWire(session: CDPSession): Promise<() => { bytes: number; requests: number }> {
  let [bytes, requests] = [0, 0];
  const isOurs = new Map<string, boolean>();
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  session.on("Network.requestWillBeSent", ({ requestId, request }) => {
    isOurs.set(requestId, request.url.startsWith("http"));
    if (request.url.startsWith("http")) requests++;
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (isOurs.get(requestId)) bytes += encodedDataLength;
  });
  return () => ({ bytes, requests });
}

/**
 * Runs in the page: notes when the first answer has a box and a frame was painted with it, and when two frames in a row
 * came within 100 ms of being asked for, so that the page would have taken a press.
 */
function watch(selector: string): void {
  const seen: { visible?: number; clickable?: number; slowest: number } = { slowest: 0 };
  Object.assign(globalThis, { seen });
  let [before, quick] = [performance.now(), 0];
  const look = () => {
    const now = performance.now();
    quick = now - before < 100 ? quick + 1 : 0;
    before = now;
    const first = document.querySelector(selector);
    const box = first?.closest("label, .sd-rating__item, .sd-item")?.getBoundingClientRect();
    const isVisible = box !== undefined && box.width > 0 && box.height > 0;
    if (isVisible && seen.visible === undefined) {
      seen.visible = now;
      quick = 0;
    }
    if (seen.visible !== undefined && quick >= 2) seen.clickable = now;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.slowest = Math.max(seen.slowest, entry.duration);
  }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}

async function tap(page: Page): Promise<number> {
  await page.evaluate("window.seen.slowest = 0");
  const targets = page.locator("label:has(input[type=radio]), label:has(input[type=checkbox]), .sd-rating__item");
  const count = Math.min(10, await targets.count());
  for (let at = 0; at < count; at++) {
    await targets.nth(at).tap({ force: true, timeout: 30_000 });
    await page.waitForTimeout(150);
  }
  await page.waitForTimeout(300);
  return page.evaluate<number>("window.seen.slowest");
}
