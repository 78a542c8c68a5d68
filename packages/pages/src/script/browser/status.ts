import { dropAll } from "./kept.ts";

/** The words of a page's language by their name, and the locale of its numbers. */
let words: Partial<Record<string, string>> = {};
let button: HTMLButtonElement | undefined;

/** Takes the words from the page; one without any keeps those of the page before. */
function readWords(): void {
  const given = document.querySelector<HTMLElement>("[data-words]");
  if (given) words = JSON.parse(given.dataset["words"] ?? "{}") as typeof words;
}

/** A text with a number in it. */
export const numbered = (word: string, n: number): string =>
  (words[word] ?? "").replace("{n}", new Intl.NumberFormat(words["formats"]).format(n));

/** The marks of numbers in the page's language. */
export const numberMarks = () => words["marks"];

const line = () => document.querySelector<HTMLElement>("[data-status]");

/** What the line says now. */
let said = "";

export const isSaid = (word: string): boolean => said === word;

/** Says something in the page's status line, with a button that deletes what is kept where that is what it says. */
export function say(word: string, canDelete = false): void {
  const status = line();
  said = word;
  button?.remove();
  if (!status) return;
  status.textContent = words[word] ?? "";
  if (!canDelete) return;
  button = document.createElement("button");
  button.type = "button";
  button.className = "plain";
  button.textContent = words["delete"] ?? "";
  button.onclick = () => void deleteAll(status);
  status.after(button);
}

let isDeleted = false;

/** Whether the reader wants nothing kept on this page. */
export const isOff = (): boolean => isDeleted;

async function deleteAll(status: HTMLElement): Promise<void> {
  isDeleted = true;
  await dropAll();
  say("deleted");
  status.tabIndex = -1;
  status.focus();
}

/** Another page: nothing is said on it yet, or no longer where it was left and is shown again. */
export function newPage(): void {
  isDeleted = false;
  readWords();
  say("");
}
