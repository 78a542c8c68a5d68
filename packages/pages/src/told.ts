import { message } from "@afterword/language";
import { told } from "./feedback/did-page.ts";
import { html, type Html } from "./html.ts";
import type { ThanksView } from "./view.ts";

/** What came of earlier answers, for somebody who has just given theirs: that it leads to something. */
export function toldSection({ locale, told: card }: Pick<ThanksView, "locale" | "told">): Html | null {
  if (!card) return null;
  return html`<h2 class="next">${message(locale, "did.title")}</h2>
    <dl>
      <dt>${message(locale, "did.said")}</dt>
      ${told(card.said, locale)}
      <dt>${message(locale, card.kind === "did" ? "did.did" : "did.cannot")}</dt>
      ${told(card.did, locale)}
    </dl>
    <p><a class="tap" href="${card.path}">${message(locale, "told.more")}</a></p>`;
}
