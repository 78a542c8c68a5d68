// The script of the pages. They do everything without it: whatever fails here, the browser's own way is left as it is.
import { keepAlone } from "./alone.ts";
import { count, countAll } from "./counter.ts";
import { followConditions } from "./conditions.ts";
import { findDraft, keepDraft, keepSoon, mayKeep, restore } from "./draft.ts";
import { allKept, openKept } from "./kept.ts";
import { noteSign, watchKiosk } from "./kiosk.ts";
import { isBusy, notePress, pressedNow, readyLater, setBusy, setReady } from "./press.ts";
import { actionOf, send, sendKept } from "./send.ts";
import { goBack, stepped } from "./show.ts";
import { newPage, say } from "./status.ts";

/** Whether something was typed since the button was pressed: then the page is not replaced. */
let isTouched = false;

const formNow = () => document.querySelector<HTMLFormElement>("form[data-ask]");

/** A page is there: the first, or one that was put in its place. */
function begin(): void {
  isTouched = false;
  newPage();
  watchKiosk();
  const form = formNow();
  if (!form) return;
  followConditions(form);
  countAll(form);
  void putBack(form).catch(() => undefined);
}

async function putBack(form: HTMLFormElement): Promise<void> {
  if (!mayKeep(form)) return;
  const draft = await findDraft();
  if (!draft || !restore(form, draft)) return;
  followConditions(form);
  countAll(form);
  say("restored", true);
}

function hasTyped({ target, type }: Event): void {
  const form = (target as Element).closest<HTMLFormElement>("form[data-ask]");
  if (!form) return;
  isTouched = true;
  keepAlone(target as HTMLInputElement);
  followConditions(form);
  count(target as HTMLInputElement);
  keepSoon(form, type === "change");
}

function submitted(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  const pressed = pressedNow();
  if (event.defaultPrevented) return;
  if (isBusy()) return event.preventDefault();
  saySeen(form);
  if (pressed?.matches("[name=back]") && goBack()) return event.preventDefault();
  const isPress = event.isTrusted && pressed instanceof HTMLButtonElement && pressed.form === form;
  const isAnswer = isPress && pressed.name === "commit" && "ask" in form.dataset;
  const isKiosk = "kiosk" in form.dataset;
  if (!isAnswer || !(isKiosk || mayKeep(form))) {
    setBusy(form);
    return readyLater();
  }
  event.preventDefault();
  isTouched = false;
  send(form, pressed, begin).catch(() => submitAsPressed(form, pressed));
}

/** Adds how wide the window is. The form's own layout stays: what comes next is counted by it. */
function saySeen(form: HTMLFormElement): void {
  const seen = form.querySelector<HTMLInputElement>("input[name=seen]") ?? document.createElement("input");
  const value = matchMedia("(min-width: 40em)").matches ? "wide" : "phone";
  form.append(Object.assign(seen, { type: "hidden", name: "seen", value }));
}

/** Goes on with a press in the browser's own way. */
function submitAsPressed(form: HTMLFormElement, button: HTMLButtonElement): void {
  const field = document.createElement("input");
  Object.assign(field, { type: "hidden", name: button.name, value: button.value });
  form.action = actionOf(form, button);
  form.append(field);
  readyLater();
  HTMLFormElement.prototype.submit.call(form);
}

const flush = () => void sendKept(() => isTouched, begin).catch(() => undefined);

function leftOrBack(): void {
  const form = formNow();
  if (document.visibilityState === "visible") flush();
  else if (form && isTouched) void keepDraft(form).catch(() => undefined);
}

/** A step in the history: what was typed just before it is kept first. */
async function hasStepped(): Promise<void> {
  const form = formNow();
  try {
    if (form && isTouched) await keepDraft(form);
  } finally {
    if (stepped()) begin();
  }
}

/** Sends at once and a little later: some say that a line is back before it is, or while what was pressed is failing still. */
function lineIsBack(): void {
  flush();
  setTimeout(flush, 3_000);
}

document.addEventListener("click", notePress, true);
document.addEventListener("submit", submitted);
document.addEventListener("input", hasTyped);
document.addEventListener("change", hasTyped);
document.addEventListener("visibilitychange", leftOrBack);
for (const sign of ["pointerdown", "keydown", "input"]) document.addEventListener(sign, noteSign, true);
addEventListener("online", lineIsBack);
addEventListener("pageshow", setReady);
addEventListener("popstate", () => void hasStepped().catch(() => undefined));
begin();
openKept()
  // What is too old is deleted before any of it is put back.
  .then(allKept)
  .then(() => {
    const form = formNow();
    return form && putBack(form);
  })
  .then(flush)
  .catch(() => undefined);
