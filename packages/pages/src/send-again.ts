import { message } from "@afterword/language";
import { html, type Html } from "./html.ts";
import type { NoticeView } from "./view.ts";

/** The form that was sent, with nothing to fill in but its button to press. */
export function sendAgain({ sent, locale }: Pick<NoticeView, "sent" | "locale">): Html | undefined {
  if (!sent) return undefined;
  const isAnswer = sent.fields.some(([name]) => name === "commit");
  const kept = sent.fields.filter(([name]) => name !== "commit");
  const press = html`<button name="commit" value="1">${message(locale, "page.send")}</button>`;
  return html`<form method="post" action="${sent.action}">
    ${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <p>${isAnswer ? press : html`<button>${message(locale, "page.send")}</button>`}</p>
  </form>`;
}
