import { canKeep, drop, find, keep, type Kept } from "./kept.ts";
import { isOff, isSaid, say } from "./status.ts";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const pauseMs = 400;
let timer: number | undefined;

/**
 * Where something was typed. A link is one person's; a form that is open to all is kept for this window alone, so that
 * the next person at a shared computer does not find it.
 */
export function placeOf(): string {
  const path = location.pathname;
  if (/\/r\/\w+$/.test(path)) return path;
  const id = sessionStorage.getItem("afterword") ?? `${String(Date.now())}.${String(Math.random())}`;
  sessionStorage.setItem("afterword", id);
  return `${path} ${id}`;
}

/** Whether what is typed into a form may stay on the phone. At a kiosk nothing does. */
export const mayKeep = (form: HTMLFormElement): boolean => canKeep() && !isOff() && !("kiosk" in form.dataset);

const controlsOf = (form: HTMLFormElement): Control[] =>
  ([...form.elements] as Control[]).filter(({ name, type }) => name && name.startsWith("q.") && type !== "hidden");

const isTick = (control: Control): control is HTMLInputElement =>
  control.type === "radio" || control.type === "checkbox";

const given = (form: HTMLFormElement): Control[] =>
  controlsOf(form).filter((one) => !one.matches(":disabled") && (isTick(one) ? one.checked : true) && one.value);

export const namesOf = (form: HTMLFormElement): string[] => [...new Set(controlsOf(form).map(({ name }) => name))];

const keyOf = (place: string): string => `draft ${place}`;

/** What is given in a form now. */
export const fieldsOf = (form: HTMLFormElement): Kept["fields"] => given(form).map(({ name, value }) => [name, value]);

/** What was typed at this place before. */
export const findDraft = (): Promise<Kept | undefined> => find(keyOf(placeOf()));

/** Puts other fields into a draft in the place of those with these names; what was typed on other pages stays. */
export async function changeDraft(place: string, names: readonly string[], fields: Kept["fields"]): Promise<void> {
  const key = keyOf(place);
  const others = ((await find(key))?.fields ?? []).filter(([name]) => !names.includes(name));
  const all = [...others, ...fields];
  await (all.length > 0 ? keep({ key, at: Date.now(), fields: all }) : drop(key));
}

/** Keeps what is in the form now. */
export async function keepDraft(form: HTMLFormElement): Promise<void> {
  clearTimeout(timer);
  if (!mayKeep(form)) return;
  const isTyped = given(form).some((one) => !isTick(one));
  await changeDraft(placeOf(), namesOf(form), fieldsOf(form));
  if (isSaid("") && isTyped) say("kept", true);
}

/** Keeps it soon, when the typing pauses; what was chosen, at once. */
export function keepSoon(form: HTMLFormElement, isChosen: boolean): void {
  clearTimeout(timer);
  timer = window.setTimeout(() => void keepDraft(form).catch(() => undefined), isChosen ? 0 : pauseMs);
}

/** Puts back what was typed before, where nothing is given now. Says whether there was anything. */
export function restore(form: HTMLFormElement, { fields }: Pick<Kept, "fields">): boolean {
  const full = new Set(given(form).map(({ name }) => name));
  let isAny = false;
  for (const control of controlsOf(form)) {
    const values = fields.filter(([name]) => name === control.name).map(([, value]) => value);
    if (full.has(control.name) || values.length === 0) continue;
    isAny = true;
    if (isTick(control)) control.checked = values.includes(control.value);
    else control.value = values[0] ?? "";
  }
  return isAny;
}
