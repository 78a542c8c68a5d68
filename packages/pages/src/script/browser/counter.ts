import { numbered } from "./status.ts";

type Typed = HTMLInputElement | HTMLTextAreaElement;

const pauseMs = 1_000;
let timer: number | undefined;

/** Shows how many characters are left in a field once there are any, counted as the server does. */
export function count(field: Typed): void {
  const max = Number(field.dataset["max"]);
  const place = document.getElementById(`${field.id}-count`);
  if (!max || !place) return;
  const left = max - [...field.value].length;
  const text = left < 0 ? numbered("over", -left) : numbered("left", left);
  const [seen, heard] = partsOf(place);
  seen.textContent = text;
  place.hidden = field.value === "";
  // A screen reader hears it when the typing pauses, and not as the page opens.
  clearTimeout(timer);
  if (document.activeElement === field) timer = window.setTimeout(() => (heard.textContent = text), pauseMs);
}

/** The count that is seen, and behind it the one that is read out. */
function partsOf(place: HTMLElement): [HTMLElement, HTMLElement] {
  const [first, second] = place.children;
  if (first instanceof HTMLElement && second instanceof HTMLElement) return [first, second];
  const [seen, heard] = [document.createElement("span"), document.createElement("span")];
  seen.setAttribute("aria-hidden", "true");
  heard.className = "unseen";
  place.append(seen, heard);
  return [seen, heard];
}

export function countAll(form: HTMLFormElement): void {
  form.querySelectorAll<Typed>("[data-max]").forEach(count);
}
