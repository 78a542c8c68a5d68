import { isSaid, say } from "./status.ts";

const warningMs = 10_000;
let lastAt = 0;
/** Whether anybody was there: a page that nobody has touched starts again without a word. */
let isUsed = false;
let timer: number | undefined;

/** Somebody is there. */
export function noteSign(): void {
  lastAt = Date.now();
  isUsed = true;
  if (isSaid("idle")) say("");
}

/** At a kiosk, goes back to the start when nobody is there any more. */
export function watchKiosk(): void {
  const { kiosk, idle } = document.body.dataset;
  clearInterval(timer);
  if (kiosk === undefined) return;
  const idleMs = Number(idle) * 1_000 || 60_000;
  lastAt = Date.now();
  timer = window.setInterval(() => {
    const leftMs = lastAt + idleMs - Date.now();
    if (leftMs <= 0) leave(kiosk);
    else if (leftMs <= warningMs && isUsed && !isSaid("idle")) say("idle");
  }, 500);
}

function leave(start: string): void {
  lastAt = Date.now();
  for (const one of document.querySelectorAll<HTMLInputElement>("input:not([type=hidden]), textarea, select")) {
    if (one.type === "radio" || one.type === "checkbox") one.checked = false;
    else one.value = "";
  }
  // Without a line the browser would show an error that nobody could leave.
  if (navigator.onLine) location.replace(start);
}
