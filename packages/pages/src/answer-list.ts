import { direction } from "@afterword/language";
import { attributes, html, type Html } from "./html.ts";
import type { AnsweredView } from "./view.ts";

/** Recorded answers, each under its question. */
export function answerList(answered: readonly AnsweredView[]): Html | null {
  if (answered.length === 0) return null;
  const items = answered.map(
    ({ question, answer, questionLang, answerLang }) =>
      html`<dt>${words(question, questionLang)}</dt>
        <dd>${words(answer, answerLang)}</dd>`,
  );
  return html`<dl>${items}</dl>`;
}

const words = (text: string, lang: string | null = null): Html =>
  html`<bdi${attributes({ lang, dir: lang && direction(lang) })}>${text}</bdi>`;
