import { showAll } from "./figures.tsx";

/** Prints when every figure is there, and after half a minute what is there by then; each with its table. */
export async function printAll(): Promise<void> {
  await prepareForPaper();
  window.print();
}

/** Asks for every figure, waits until all are there, or half a minute, and opens the table of each. */
export async function prepareForPaper(): Promise<void> {
  showAll();
  for (let tries = 0; tries < 60; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    if (document.querySelector(".coming, .not-yet") === null) break;
  }
  for (const twin of document.querySelectorAll<HTMLDetailsElement>("details.twin")) twin.open = true;
}
