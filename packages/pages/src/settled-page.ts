import { message } from "@afterword/language";
import { attributes, html, type Html } from "./html.ts";
import { layout } from "./layout.ts";
import type { SettledView } from "./view.ts";

const answers = ["yes", "no"] as const;

/**
 * The page that asks the client of a resolved case whether it is settled: one question, and a button for each answer. Only
 * these act, as mail scanners follow links.
 *
 * @example
 * const page = settledPage({
 *   locale: "en", isTest: false, service: "ICT service desk", reference: "INC-48213", action: "/h/2Yk9", nonce,
 *   chosen: "no", answer: null, isOpen: true, words: "", isRushed: false,
 * });
 */
export function settledPage(view: SettledView): string {
  const { locale, isTest, service, titleLang, reference, answer, isOpen, look } = view;
  const frame = {
    ...{ locale, isTest, service, reference, titleLang: titleLang ?? null },
    ...{ languages: view.chosen === null || { answer: view.chosen }, look: look ?? null },
  };
  if (answer === null && !isOpen)
    return layout(
      { ...frame, title: message(locale, "settled.title") },
      html`<p>${message(locale, "settled.ended")}</p>`,
    );
  if (answer === null)
    return layout(
      { ...frame, title: message(locale, "settled.title") },
      html`${view.isRushed && html`<p role="alert">${message(locale, "settled.again")}</p>`}
        <p>${message(locale, "settled.intro")}</p>
        ${form(view, answers)}`,
    );
  const others = answers.filter((one) => one !== answer);
  return layout(
    { ...frame, title: message(locale, "settled.thanks.title") },
    html`<p role="status">${message(locale, `settled.thanks.${answer}`)}</p>
      ${view.isRushed && html`<p role="alert">${message(locale, "settled.again")}</p>`}
      ${isOpen && html`<p>${message(locale, "settled.change")}</p>${form(view, others)}`}`,
  );
}

/** Words, which nobody has to write, and the buttons: the one that was chosen in the mail stands out. */
function form(
  { locale, action, nonce, words, chosen, answer }: SettledView,
  buttons: (typeof answers)[number][] | typeof answers,
): Html {
  const quiet = (one: string) => (answer === null ? chosen !== null && chosen !== one : true);
  return html`<form method="post" action="${action}">
    <input type="hidden" name="nonce" value="${nonce}">
    <p><label for="words">${message(locale, "settled.words")}</label>
    <textarea class="text" id="words" name="words" rows="3" maxlength="4000" dir="auto">
${words}</textarea></p>
    ${buttons.map((one) => html`<button${attributes({ class: quiet(one) ? "quiet" : null, name: "answer", value: one })}>${message(locale, `settled.${one}`)}</button> `)}
  </form>`;
}
