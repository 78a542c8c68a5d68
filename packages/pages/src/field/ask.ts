import { gapOf, message, type Key } from "@afterword/language";
import type { QuestionDefinition } from "@afterword/sdk";
import { attributes, html, type Html, type HtmlValue } from "../html.ts";
import { phraseAround } from "../phrase.ts";
import { said, type Reader } from "../said.ts";

/** One question to be shown. */
export interface Ask extends Reader {
  readonly question: QuestionDefinition;
  /** The chosen or typed value; anything, after an error. */
  readonly value: unknown;
  /** What is wrong with the value, in words. */
  readonly error: string | null;
  /** Whether it is in the page for the script alone, which shows it when it is asked. */
  readonly isLatent?: boolean;
  /** Whether it is shown whatever was answered before; the script hides it where it is not asked. */
  readonly isForAll?: boolean;
}

/** The name of a question's form field; `part` is a row of a matrix or an option that is ranked. */
export function fieldName(question: QuestionDefinition, part?: string): string {
  return part === undefined ? `q.${question.name}` : `q.${question.name}.${part}`;
}

/** The id of a question's first control, which its error links to. */
export function fieldId(question: QuestionDefinition): string {
  return `q-${question.name}`;
}

/** A question as a block of the page. */
export function block(ask: Ask, content: Html): Html {
  const { isLatent = false } = ask;
  const div = attributes({
    class: `question${ask.error === null ? "" : " faulty"}`,
    ...(isLatent ? {} : conditionOf(ask.question)),
  });
  return html`<div${div}>${content}</div>`;
}

/** What the script shows and hides a question by. */
export const conditionOf = ({ name, when }: QuestionDefinition) => ({
  "data-q": name,
  "data-when": when && JSON.stringify(when),
});

/** Several controls under one legend. */
export function group(ask: Ask, controls: Html, hint: HtmlValue = null): Html {
  const described = attributes({ "aria-describedby": describedBy(ask, hint) });
  return block(
    ask,
    html`<fieldset${described}>
      <legend>${questionText(ask)}</legend>
      ${notes(ask, hint)}${controls}
    </fieldset>`,
  );
}

/** One control with its label. */
export function labelled(ask: Ask, control: Html, hint: HtmlValue = null): Html {
  return block(
    ask,
    html`<label for="${fieldId(ask.question)}">${questionText(ask)}</label>
      ${notes(ask, hint)}${control}`,
  );
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

/** The question's words, and whether it may be left out: always, or without a script after some answers. */
export function questionText(ask: Ask): Html {
  const { question, locale, isForAll = false } = ask;
  const aside = (key: Key) => html`${gapOf(locale)}<span class="optional">${message(locale, key)}</span>`;
  const isForSome = isForAll && question.required && question.when !== undefined;
  return html`${said(question.text, ask)}${!question.required && aside("page.optional")}${
    isForSome && html`<noscript>${aside("page.forSome")}</noscript>`
  }`;
}

/** The example, the hint and the error, between the question and its controls. */
export function notes(ask: Ask, hint: HtmlValue): Html {
  const id = fieldId(ask.question);
  return html`${exampleOf(ask)}${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}${
    ask.error !== null && html`<p class="error" id="${id}-error">${ask.error}</p>`
  }`;
}

/** An example that a unit puts beside a question, in the language that it is in. */
function exampleOf(ask: Ask): Html | null {
  const { example } = ask.question;
  if (example === undefined) return null;
  const words = phraseAround(ask.locale, "page.example", "example", said(example, ask));
  return html`<p class="hint" id="${fieldId(ask.question)}-example">${words}</p>`;
}

function describedBy(ask: Ask, hint: HtmlValue): string | null {
  const id = fieldId(ask.question);
  const example = ask.question.example === undefined ? [] : [`${id}-example`];
  const ids = [...example, ...(hint ? [`${id}-hint`] : []), ...(ask.error === null ? [] : [`${id}-error`])];
  return ids.join(" ") || null;
}
