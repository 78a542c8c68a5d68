import { localized, message } from "@afterword/language";
import type { QuestionDefinition } from "@afterword/sdk";
import { attributes, html, type Html, type HtmlValue } from "../html.ts";
import { isolated } from "../phrase.ts";

/** One question to be shown. */
export interface Ask {
  readonly question: QuestionDefinition;
  /** The chosen or typed value; anything, after an error. */
  readonly value: unknown;
  /** What is wrong with the value, in words. */
  readonly error: string | null;
  readonly locale: string;
}

/** The name of a question's form field; `part` is a row of a matrix or an option that is ranked. */
export function fieldName(question: QuestionDefinition, part?: string): string {
  return part === undefined ? `q.${question.name}` : `q.${question.name}.${part}`;
}

/** The id of a question's first control, which its error links to. */
export function fieldId(question: QuestionDefinition): string {
  return `q-${question.name}`;
}

/** Several controls under one legend. */
export function group(ask: Ask, controls: Html, hint: HtmlValue = null): Html {
  const described = attributes({ "aria-describedby": describedBy(ask, hint) });
  return html`<div class="question${ask.error !== null && " faulty"}">
    <fieldset${described}>
      <legend>${questionText(ask)}</legend>
      ${notes(ask, hint)}${controls}
    </fieldset>
  </div>`;
}

/** One control with its label. */
export function labelled(ask: Ask, control: Html, hint: HtmlValue = null): Html {
  return html`<div class="question${ask.error !== null && " faulty"}">
    <label for="${fieldId(ask.question)}">${questionText(ask)}</label>
    ${notes(ask, hint)}${control}
  </div>`;
}

/** What a single control needs to be tied to its label, hint and error. */
export function controlAttributes(ask: Ask, hint: HtmlValue = null): Record<string, string | null> {
  return {
    id: fieldId(ask.question),
    name: fieldName(ask.question),
    "aria-invalid": ask.error === null ? null : "true",
    "aria-describedby": describedBy(ask, hint),
  };
}

/** The question's words, and whether it may be left out. */
export function questionText({ question, locale }: Ask): Html {
  const optional = html` <span class="optional">${message(locale, "page.optional")}</span>`;
  return html`${isolated(localized(question.text, locale))}${!question.required && optional}`;
}

/** The hint and the error, between the question and its controls. */
export function notes(ask: Ask, hint: HtmlValue): Html {
  const id = fieldId(ask.question);
  return html`${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}${
    ask.error !== null && html`<p class="error" id="${id}-error">${ask.error}</p>`
  }`;
}

function describedBy(ask: Ask, hint: HtmlValue): string | null {
  const id = fieldId(ask.question);
  const ids = [...(hint ? [`${id}-hint`] : []), ...(ask.error === null ? [] : [`${id}-error`])];
  return ids.join(" ") || null;
}
