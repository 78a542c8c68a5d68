import { message } from "@afterword/language";
import { html } from "./html.ts";
import { layout } from "./layout.ts";
import { statusLine } from "./script/script-words.ts";
import type { DeclinedView } from "./view.ts";

/**
 * The page after somebody said "not now": thanks, and that the link goes on working.
 *
 * @example
 * const page = declinedPage({
 *   locale: "en", title: "ICT service desk", reference: "INC-48213", isTest: false, until: invitation.expiresAt,
 *   action: "/r/2Yk9",
 * });
 */
export function declinedPage(view: DeclinedView): string {
  const { locale, isTest, titleLang, reference, until, action } = view;
  const zone = view.timeZone === undefined ? {} : { timeZone: view.timeZone };
  return layout(
    {
      locale,
      isTest,
      languages: true,
      script: true,
      title: message(locale, "page.declined.title"),
      service: view.title,
      ...(titleLang === undefined ? {} : { titleLang }),
      reference,
      ...(view.look ? { look: view.look } : {}),
    },
    html`<p>${message(locale, "page.declined.body", { date: until }, zone)}</p>
      <p><a class="tap" href="${action}">${message(locale, "page.declined.back")}</a></p>
      ${statusLine(locale)}`,
  );
}
