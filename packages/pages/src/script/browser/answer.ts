/** What the server said to a form: a page of ours. */
export interface Answer {
  readonly status: number;
  readonly page: Document;
  readonly url: string;
}

const longestMs = 20_000;

/**
 * Sends a form's fields as a browser would. Null when nobody of ours answered: no line, a gateway's error, or a page that
 * somebody else put in the way.
 *
 * @throws Error in a browser that can't
 */
export async function post(action: string, fields: Iterable<readonly [string, string]>): Promise<Answer | null> {
  const stop = new AbortController();
  if (typeof fetch !== "function") throw new Error("too old");
  const timer = setTimeout(() => stop.abort(), longestMs);
  const body = new URLSearchParams();
  for (const [name, value] of fields) body.append(name, value);
  try {
    const reply = await fetch(action, { method: "POST", body, signal: stop.signal });
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    const { status } = reply;
    if (status >= 500 || status === 429 || status === 408 || !page.querySelector("main.card")) return null;
    return { status, page, url: reply.url };
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

const addressNow = (): string => location.pathname + location.search;
let shownAt = addressNow();

/** After a step back in the history: loads what belongs there. A link within the page is no such step. */
export function stepped(): void {
  if (addressNow() !== shownAt) location.reload();
}

/** Gives the page that is left its own address, where a link alone would lead on to the next one. */
function nameThis(): void {
  const here = document.querySelector<HTMLInputElement>("[data-ask] [name=page]");
  if (!here) return;
  const query = new URLSearchParams(location.search);
  query.set("page", here.value);
  history.replaceState(null, "", `?${query.toString()}`);
}

/** Puts an answer in the place of the page, and the focus where a page that was loaded would have it. */
export function show({ page, url }: Answer): void {
  if (url !== location.href) {
    if (/[?&]page=/.test(url)) nameThis();
    history.pushState(null, "", url);
  }
  shownAt = addressNow();
  page.querySelectorAll("script").forEach((one) => one.remove());
  const root = document.documentElement;
  document.title = page.title;
  root.lang = page.documentElement.lang;
  root.dir = page.documentElement.dir;
  // The style stays: it is the same, and the page's policy knows no other.
  document.body.replaceWith(document.adoptNode(page.body));
  scrollTo(0, 0);
  const first = document.querySelector<HTMLElement>("[role=alert]") ?? document.querySelector("h1");
  if (first) first.tabIndex = -1;
  first?.focus();
}
