import { message } from "@afterword/language";
import { html } from "../html.ts";
import { layout } from "../layout.ts";
import { sendAgain } from "../send-again.ts";
import type { NoticeView, PageView } from "../view.ts";

/**
 * The page for whoever sends too much at once, to be sent with 429; with what they sent, to be sent again.
 *
 * @example
 * const page = busyPage({ locale: "en", isTest: false });
 */
export function busyPage(view: PageView & Pick<NoticeView, "sent">): string {
  const { locale, isTest } = view;
  const title = message(locale, "feedback.tooMany.title");
  return layout({ locale, isTest, title }, html`<p>${message(locale, "feedback.tooMany.body")}</p>${sendAgain(view)}`);
}
