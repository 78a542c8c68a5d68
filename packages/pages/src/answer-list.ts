import { html, type Html } from "./html.ts";
import { isolated } from "./phrase.ts";
import type { AnsweredView } from "./view.ts";

/** Recorded answers, each under its question. */
export function answerList(answered: readonly AnsweredView[]): Html | null {
  if (answered.length === 0) return null;
  const items = answered.map(
    ({ question, answer }) =>
      html`<dt>${isolated(question)}</dt>
        <dd>${isolated(answer)}</dd>`,
  );
  return html`<dl>${items}</dl>`;
}
