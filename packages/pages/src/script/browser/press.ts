let pressed: HTMLElement | null = null;
let busy: HTMLFormElement | null = null;

/** How long a page may take to be replaced before its button can be pressed again. */
const patienceMs = 10_000;

/** Remembers a button that a person presses, until the form has heard of it. A script's click is no press. */
export function notePress(event: MouseEvent): void {
  if (!event.isTrusted || !(event.target instanceof Element)) return;
  pressed = event.target.closest<HTMLElement>("button");
  setTimeout(() => (pressed = null));
}

/** The button of a form that a person has pressed just now. */
export const pressedNow = (): HTMLElement | null => pressed;

export const isBusy = (): boolean => busy !== null;

/** From now on no press counts. The buttons keep the focus, so they are not disabled. */
export function setBusy(form: HTMLFormElement): void {
  busy = form;
  mark(form, true);
}

/** The buttons may be pressed again. */
export function setReady(): void {
  if (busy) mark(busy, false);
  busy = null;
}

function mark(form: HTMLFormElement, isBusy: boolean): void {
  // Of all buttons that are the form's, as some stand outside.
  for (const button of [...form.elements].filter(({ tagName }) => tagName === "BUTTON"))
    if (isBusy) button.setAttribute("aria-disabled", "true");
    else button.removeAttribute("aria-disabled");
}

/** The browser loads the next page by itself; if that is stopped, the button works again. */
export const readyLater = (): void => void setTimeout(setReady, patienceMs);
