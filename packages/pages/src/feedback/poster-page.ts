import { message } from "@afterword/language";
import { html, type Html } from "../html.ts";
import { layout } from "../layout.ts";
import type { PageView } from "../view.ts";

/** What hangs on a wall or lies in a letter. */
export interface PosterView extends PageView {
  readonly title: string;
  /** The QR code as a picture with its own words. */
  readonly picture: Html;
  /** Where the code can be typed. */
  readonly address: string;
  readonly code: string;
}

/**
 * A page to be printed: a QR code, and for those who can't scan it the address and the code.
 *
 * @example
 * const page = posterPage({ locale: "en", isTest: false, title, picture, address: "https://app.example.org/c", code });
 */
export function posterPage({ locale, isTest, title, picture, address, code }: PosterView): string {
  return layout(
    { locale, isTest, title, isForeign: true },
    html`<div class="poster">
      <p>${message(locale, "feedback.poster.scan")}</p>
      <p>${picture}</p>
      <p class="address"><bdi dir="ltr">${address}</bdi></p>
      <p class="code">${message(locale, "feedback.code.label")} <b><bdi dir="ltr">${code}</bdi></b></p>
    </div>`,
  );
}
