import { message } from "@afterword/language";
import { attributes, html, type Html } from "../html.ts";
import { said } from "../said.ts";
import { fieldId, fieldName, group, type Ask } from "./ask.ts";

/** All options in an order: each is given its place, so that nothing needs to be dragged. */
export function rankingField(ask: Ask): Html {
  const { question, locale } = ask;
  const options = question.options ?? [];
  const places = options.map((_, i) => String(i + 1));
  const rows = options.map((option, i) => {
    const id = i === 0 ? fieldId(question) : `${fieldId(question)}-${i}`;
    const given = placeOf(option.value, ask.value);
    const select = attributes({ class: "text", id, name: fieldName(question, option.value) });
    const numbers = places.map((place) => html`<option${attributes({ selected: place === given })}>${place}</option>`);
    return html`<div class="place">
      <label for="${id}">${said(option.text, ask)}</label>
      <select${select}><option value="">${message(locale, "page.rankEmpty")}</option>${numbers}</select>
    </div>`;
  });
  return group(ask, html`<div class="places">${rows}</div>`, message(locale, "page.rankHint"));
}

/** The place in an order that was accepted, or the one that was chosen before an error. */
function placeOf(option: string, value: unknown): string | null {
  if (Array.isArray(value)) return value.includes(option) ? String(value.indexOf(option) + 1) : null;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, option)) return null;
  return String((value as Record<string, unknown>)[option]);
}
