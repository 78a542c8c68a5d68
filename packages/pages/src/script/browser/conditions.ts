import type { ConditionJson } from "@afterword/sdk";
import { givenBy, holds } from "../holds.ts";
import { numberMarks } from "./status.ts";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Shows the questions that are asked with the answers given now, and hides the others; those are not sent. */
export function followConditions(form: HTMLFormElement): void {
  const given = () => givenBy(new FormData(form));
  let now = given();
  // In the order of the page, as a question may depend on one that depends on another.
  for (const part of form.querySelectorAll<HTMLElement>("[data-when]")) {
    const isAsked = holds(JSON.parse(part.dataset["when"] ?? "") as ConditionJson, now, numberMarks());
    // A browser that remembers a form may have remembered this too.
    setDisabled(part, !isAsked);
    if (isAsked !== part.hidden) continue;
    part.hidden = !isAsked;
    setShown(form, part.dataset["q"] ?? "", isAsked);
    now = given();
  }
}

function setDisabled(part: HTMLElement, isDisabled: boolean): void {
  if (part instanceof HTMLFieldSetElement) part.disabled = isDisabled;
  else for (const one of part.querySelectorAll<Control>("input,select,textarea")) one.disabled = isDisabled;
}

function setShown(form: HTMLFormElement, name: string, isShown: boolean): void {
  const field = form.querySelector<HTMLInputElement>("input[name=shown]");
  if (!field) return;
  const others = field.value.split(",").filter((one) => one && one !== name);
  field.value = [...others, ...(isShown ? [name] : [])].join(",");
}
