import { post, type Answer } from "./answer.ts";
import { changeDraft, keepDraft, mayKeep, namesOf, placeOf } from "./draft.ts";
import { allKept, canKeep, drop, keep, type Kept } from "./kept.ts";
import { isBusy, setBusy, setReady } from "./press.ts";
import { show } from "./show.ts";
import { isOff, say } from "./status.ts";

let isSending = false;

/** What to do when another page was put in place. */
type Begin = () => void;

/**
 * Sends what a person has pressed the button for. It is kept first, so that it goes out later when there is no line now.
 *
 * @throws whatever stops it before it was sent: the browser then does it in its own way
 */
export async function send(form: HTMLFormElement, button: HTMLButtonElement, begin: Begin): Promise<void> {
  const mayWait = mayKeep(form);
  const one = letterOf(form, button);
  setBusy(form);
  if (mayWait) {
    await keepDraft(form);
    await keep(one);
  }
  say("sending");
  const answer = await post(one.send.action, one.fields);
  setReady();
  if (!answer) say(mayWait ? "saved" : "failed", mayWait);
  else {
    if (mayWait) await forget(one, answer);
    put(answer, begin);
  }
}

/** Where a button sends its form. */
export const actionOf = (form: HTMLFormElement, button: HTMLButtonElement): string =>
  button.hasAttribute("formaction") ? button.formAction : form.action;

function letterOf(form: HTMLFormElement, button: HTMLButtonElement): Kept & { send: object } {
  const action = actionOf(form, button);
  const at = Date.now();
  const fields = [...(new FormData(form) as unknown as Iterable<[string, string]>)];
  const id = fields.find(([name]) => name === "submissionId")?.[1] ?? "";
  fields.push([button.name, button.value], ["answeredAt", new Date(at).toISOString()]);
  return { key: `send ${id}`, at, fields, send: { action, place: placeOf(), names: namesOf(form) } };
}

/** The server has said what it says. The text stays where it was refused and can be put right. */
async function forget({ key, send }: Kept, { status, page }: Answer): Promise<void> {
  await drop(key);
  const canMend = status >= 400 && page.querySelector("form[data-ask]");
  if (send && !canMend) await changeDraft(send.place, send.names, []);
}

function put(answer: Answer, begin: Begin): void {
  try {
    show(answer);
    begin();
  } catch {
    // It was taken: the page tells so when it is loaded anew.
    location.reload();
  }
}

/** Says what became of it, and leaves the page as it is. */
async function goOnBeside({ status, page }: Answer, isHere: boolean): Promise<void> {
  // What was wrong with it shows on its own page, where its text is put back.
  if (status >= 400) return say("refused");
  say("sent");
  const form = document.querySelector<HTMLFormElement>("form[data-ask]");
  const token = page.querySelector<HTMLInputElement>("[name=editToken]");
  const id = form?.querySelector<HTMLInputElement>("[name=submissionId]");
  if (!isHere || !form || !token || !id) return;
  // It was this page, and somebody went on typing: what they send next changes what was sent.
  id.value += "-2";
  form.querySelector("[name=editToken]")?.remove();
  form.append(document.importNode(token));
  await keepDraft(form);
}

/** Sends what waits, one after the other, until the line is lost again. Says nothing where there is nothing. */
export async function sendKept(isTouched: () => boolean, begin: Begin): Promise<void> {
  if (isSending || isBusy() || !canKeep() || isOff()) return;
  isSending = true;
  try {
    for (const one of await allKept()) {
      if (!one.send) continue;
      const answer = await post(one.send.action, one.fields);
      if (!answer) return say("saved", true);
      await forget(one, answer);
      const isHere = one.send.place === placeOf();
      if (isHere && !isTouched() && !isBusy()) put(answer, begin);
      else await goOnBeside(answer, isHere);
    }
  } finally {
    isSending = false;
  }
}
