import { message } from "@afterword/language";
import { html } from "./html.ts";
import { layout } from "./layout.ts";
import type { UnsubscribeView } from "./view.ts";

/**
 * The page that stops further questions. It asks, and only its buttons act, as mail scanners follow links.
 *
 * @example
 * const page = unsubscribePage({ locale: "en", state: "ask", action: "/u/2Yk9", serviceTitle: "ICT", isTest: false });
 */
export function unsubscribePage({ locale, isTest, state, action, serviceTitle }: UnsubscribeView): string {
  const frame = { locale, isTest, service: serviceTitle };
  if (state === "done") {
    const body = html`<p>${message(locale, "page.stop.doneBody")}</p>`;
    return layout({ ...frame, title: message(locale, "page.stop.doneTitle") }, body);
  }
  return layout(
    { ...frame, title: message(locale, "page.stop.title") },
    html`<p>${message(locale, "page.stop.question")}</p>
      <form method="post" action="${action}">
        <button name="scope" value="survey">${message(locale, "page.stop.survey")}</button>
        <button class="quiet" name="scope" value="all">${message(locale, "page.stop.all")}</button>
      </form>`,
  );
}
