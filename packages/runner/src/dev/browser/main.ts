// Keeps the developers' screen up to date: the page is asked for again when the runner says that something has changed, and
// what differs is put in the place of what is shown. Everything else stays, such as a page in a frame that somebody answers.
export {};

const said = document.getElementById("said");
const clock = () => document.getElementById("now");
/** The markup of each part and step as the runner sent it: what somebody opened or chose since then is no change. */
const sent = new Map<string, string>();

/** Parts that a form's own reply may change: what is being typed is left alone by all else. */
const isOwn = (part: Element): boolean => part.getAttribute("data-part") === "own";
const partsOf = (page: Document): Element[] => [...page.querySelectorAll("[data-part]")];
const isList = (part: Element): boolean => part.getAttribute("data-part") === "list";

function remember(page: Document): void {
  for (const part of partsOf(page))
    for (const one of isList(part) ? part.children : [part]) sent.set(one.id, one.outerHTML);
}

/** Puts what differs in its place; what has the focus gives it to what takes its place. */
function put(old: Element | null, next: Element, into: Element, before: Element | null): Element {
  if (old && sent.get(next.id) === next.outerHTML) return old;
  sent.set(next.id, next.outerHTML);
  const focused = old?.contains(document.activeElement) === true ? document.activeElement : null;
  const fresh = document.importNode(next, true);
  if (old) old.replaceWith(fresh);
  else into.insertBefore(fresh, before);
  if (focused instanceof HTMLElement) refocus(fresh, focused);
  return fresh;
}

function refocus(fresh: Element, focused: HTMLElement): void {
  const { localName } = focused;
  const [name, value] = [focused.getAttribute("name"), focused.getAttribute("value")];
  const same = [...fresh.querySelectorAll<HTMLElement>(localName)].filter(
    (one) => one.getAttribute("name") === name && (localName !== "button" || one.getAttribute("value") === value),
  );
  same[0]?.focus();
}

function putList(list: Element, next: Element): void {
  const wanted = [...next.children];
  for (const old of [...list.children]) if (!wanted.some(({ id }) => id === old.id)) remove(old);
  let at: Element | null = list.firstElementChild;
  for (const one of wanted) {
    const old = document.getElementById(one.id);
    // A frame that is moved is loaded anew: what stands in its place stays there.
    if (old && old !== at) list.insertBefore(old, at);
    at = put(old, one, list, at).nextElementSibling;
  }
}

function remove(old: Element): void {
  sent.delete(old.id);
  old.remove();
}

function show(text: string, isReply: boolean): void {
  const page = new DOMParser().parseFromString(text, "text/html");
  for (const next of partsOf(page)) {
    const part = document.getElementById(next.id);
    if (!part || (isOwn(next) && !isReply)) continue;
    if (isList(next)) putList(part, next);
    else put(part, next, part, null);
  }
  document.title = page.title;
  for (const name of ["live", "stamp"]) document.body.dataset[name] = page.body.dataset[name] ?? "";
  showCopy();
}

function say(text: string, hasFailed = false): void {
  if (!said) return;
  said.textContent = text;
  said.classList.toggle("failed", hasFailed);
}

/** What was asked for before something else was is not shown after it. */
let turn = 0;

async function refresh(): Promise<void> {
  const mine = ++turn;
  const reply = await fetch(location.href);
  const text = await reply.text();
  if (reply.ok && mine === turn) show(text, false);
}

let stream: EventSource | null = null;
/** Listens for changes; the browser calls again by itself when the runner was started anew. */
function listen(): void {
  stream?.close();
  stream = new EventSource(document.body.dataset["live"] ?? "");
  stream.onmessage = ({ data }) => {
    if (data !== document.body.dataset["stamp"]) void refresh().catch(() => undefined);
  };
}

async function post(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, button)) fields.append(name, value as string);
  form.setAttribute("aria-busy", "true");
  say("");
  try {
    const reply = await fetch(form.action, { method: "POST", body: fields });
    const text = await reply.text();
    if (!(reply.headers.get("content-type") ?? "").startsWith("text/html")) throw new Error(String(reply.status));
    if (reply.redirected) history.replaceState(null, "", reply.url);
    turn += 1;
    if (reply.ok) form.reset();
    show(text, true);
    say(reply.ok ? (form.dataset["done"] ?? "") : "It was not done: see the form.", !reply.ok);
    listen();
  } catch {
    say("The runner could not be asked. Is it running?", true);
  } finally {
    form.removeAttribute("aria-busy");
  }
}

document.addEventListener("submit", (event) => {
  const { target: form, submitter } = event;
  if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
  event.preventDefault();
  if (form.getAttribute("aria-busy") !== "true") void post(form, submitter);
});

/** A button that copies needs a script, and so is shown by it. */
function showCopy(): void {
  for (const button of document.querySelectorAll<HTMLElement>("[data-copy]")) button.hidden = false;
}

async function copy(from: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(await (await fetch(from)).text());
    say("The test was copied.");
  } catch {
    say("It could not be copied: open the test beside the button.", true);
  }
}

document.addEventListener("click", ({ target }) => {
  const from = target instanceof HTMLElement ? target.dataset["copy"] : undefined;
  if (from !== undefined) void copy(from);
});

setInterval(() => {
  const at = clock();
  const time = at?.querySelector("time");
  if (!at || !time) return;
  const now = new Date(Date.now() + Number(at.dataset["offset"])).toISOString();
  time.textContent = now.slice(0, 19).replace("T", " ");
}, 1_000);

remember(document);
showCopy();
listen();
