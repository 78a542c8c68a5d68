import { message } from "@afterword/language";
import { html } from "../html.ts";
import { layout } from "../layout.ts";
import type { PageView } from "../view.ts";

/**
 * The page for whoever sends too much at once, to be sent with 429.
 *
 * @example
 * const page = busyPage({ locale: "en", isTest: false });
 */
export function busyPage({ locale, isTest }: PageView): string {
  const title = message(locale, "feedback.tooMany.title");
  return layout({ locale, isTest, title }, html`<p>${message(locale, "feedback.tooMany.body")}</p>`);
}
