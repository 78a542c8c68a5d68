import { message } from "@afterword/language";
import { attributes, html, type Html } from "./html.ts";
import { layout } from "./layout.ts";
import { phrase } from "./phrase.ts";
import type { UnsubscribeView } from "./view.ts";

/**
 * The page that stops further questions: it asks how many of them, says what is stopped, and takes it back. Only its
 * buttons act, as mail scanners follow links.
 *
 * @example
 * const page = unsubscribePage({
 *   locale: "en", state: "ask", stopped: null, action: "/u/2Yk9", serviceTitle: "ICT", isTest: false,
 * });
 */
export function unsubscribePage(view: UnsubscribeView): string {
  const { locale, isTest, state, serviceTitle, titleLang } = view;
  const frame = {
    locale,
    isTest,
    service: serviceTitle,
    titleLang: titleLang ?? null,
    languages: true,
    look: view.look ?? null,
  };
  if (state === "resumed")
    return layout(
      { ...frame, title: message(locale, "page.stop.undoneTitle") },
      html`<p role="status">${message(locale, "page.stop.undoneBody")}</p>${form(view)}`,
    );
  if (view.stopped === null)
    return layout(
      { ...frame, title: message(locale, "page.stop.title") },
      html`<p>${message(locale, "page.stop.question")}</p>${form(view)}`,
    );
  return layout(
    { ...frame, title: message(locale, "page.stop.doneTitle") },
    html`<p role="status">${stoppedWords(view)}</p>${form(view)}`,
  );
}

function stoppedWords({ locale, stopped, serviceTitle }: UnsubscribeView): Html | string {
  if (stopped === "all") return message(locale, "page.stop.doneBody");
  if (serviceTitle === null) return message(locale, "page.stop.doneSurvey", { known: "none", service: "" });
  return phrase(locale, "page.stop.doneSurvey", "service", serviceTitle, { known: "service" });
}

/** What can still be stopped, and what can be taken back. */
function form({ locale, action, stopped, nonce, state }: UnsubscribeView): Html {
  const stop = attributes({ class: state === "ask" ? null : "quiet", name: "scope", value: "survey" });
  return html`<form method="post" action="${action}">
    ${nonce !== undefined && html`<input type="hidden" name="nonce" value="${nonce}">`}
    ${stopped === null && html`<button${stop}>${message(locale, "page.stop.survey")}</button>`}
    ${stopped !== "all" && html`<button class="quiet" name="scope" value="all">${message(locale, "page.stop.all")}</button>`}
    ${stopped !== null && html`<button class="quiet" name="undo" value="1">${message(locale, "page.stop.undo")}</button>`}
  </form>`;
}
