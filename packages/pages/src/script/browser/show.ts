import type { Answer } from "./answer.ts";
import { fieldsOf, restore } from "./draft.ts";

/** A page as it stands in the window, with what was chosen and typed on it. */
interface Shown {
  readonly title: string;
  readonly lang: string;
  readonly dir: string;
  readonly body: HTMLElement;
}

/**
 * The pages that came one after the other at one address, by the number of their entry in the history. Nobody else keeps
 * them, of an anonymous survey not even the server; they are gone with the window, and with the last page.
 */
let seen: Shown[] = [];
/** The number of the page that is shown. After a reload the history still knows it. */
let at = Number(history.state) || 0;

const addressNow = (): string => location.pathname + location.search;
let shownAt = addressNow();

const formIn = (body: ParentNode) => body.querySelector<HTMLFormElement>("form[data-ask]");

/** The page of a survey that a body is. */
const idOf = (body: ParentNode) => formIn(body)?.querySelector<HTMLInputElement>("[name=page]")?.value;

const shownIn = ({ title, documentElement: { lang, dir }, body }: Document): Shown => ({ title, lang, dir, body });

/**
 * After a step in the history: shows what belongs there, as it was left; loads it where this window does not have it.
 *
 * @returns whether another page was put in place
 */
export function stepped(): boolean {
  const { state } = history as { state: unknown };
  if (addressNow() === shownAt) {
    // A link within the page: what it leads to is the same page.
    if (typeof state !== "number") history.replaceState(at, "");
    if (typeof state !== "number" || state === at) return false;
    const page = seen[state];
    seen[at] = shownIn(document);
    at = state;
    if (page) {
      put(page);
      return true;
    }
  }
  location.reload();
  return false;
}

/** Goes back to the page before this one as it was left; false where the server alone knows it. */
export function goBack(): boolean {
  if (!seen[at - 1]) return false;
  history.back();
  return true;
}

/** Gives the page that is left its own address, where a link alone would lead on to the next one. */
function nameThis(): void {
  const page = idOf(document);
  if (page === undefined) return;
  const query = new URLSearchParams(location.search);
  query.set("page", page);
  history.replaceState(null, "", `?${query.toString()}`);
}

/** Puts an answer in the place of the page; the next page of a survey gets an entry of its own in the history. */
export function show({ page, url }: Answer): void {
  page.querySelectorAll("script").forEach((one) => one.remove());
  const next = shownIn(page);
  const [here, there] = [idOf(document), idOf(page)];
  if (url !== location.href.split("#", 1)[0]) {
    if (/[?&]page=/.test(url)) nameThis();
    history.pushState(null, "", url);
    shownAt = addressNow();
    seen = [];
  } else if (there === undefined || "kiosk" in document.body.dataset) seen = [];
  else if (here !== there) {
    const before = seen.find(({ body }) => idOf(body) === there);
    seen[at] = shownIn(document);
    history.replaceState(at, "");
    history.pushState(++at, "");
    const [form, left] = [formIn(page), before && formIn(before.body)];
    // Someone who went back and comes again finds what was given here.
    if (form && left) restore(form, { fields: fieldsOf(left) });
  }
  put(next);
}

/** Puts a page in place, and the focus where a page that was loaded would have it. */
function put({ title, lang, dir, body }: Shown): void {
  document.title = title;
  Object.assign(document.documentElement, { lang, dir });
  // The style stays: it is the same, and the page's policy knows no other.
  document.body.replaceWith(document.adoptNode(body));
  scrollTo(0, 0);
  const first = document.querySelector<HTMLElement>("[role=alert]") ?? document.querySelector("h1");
  if (first) first.tabIndex = -1;
  first?.focus();
}
