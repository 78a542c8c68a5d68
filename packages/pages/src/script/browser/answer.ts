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
