import { message, type Key } from "@afterword/language";
import { html, type Html } from "./html.ts";
import { layout } from "./layout.ts";
import { phrase } from "./phrase.ts";
import { statusLine } from "./script/script-words.ts";
import { sendAgain } from "./send-again.ts";
import { toldSection } from "./told.ts";
import { ownThanks } from "./thanks-page.ts";
import type { NoticeKind, NoticeView } from "./view.ts";

const words: { readonly [kind in Exclude<NoticeKind, "error">]: readonly [title: Key, body: Key] } = {
  counted: ["page.thanks.title", "page.thanks.anonymous"],
  expired: ["page.expired.title", "page.expired.body"],
  withdrawn: ["page.withdrawn.title", "page.withdrawn.body"],
  notFound: ["page.notFound.title", "page.notFound.body"],
  closed: ["page.closed.title", "page.closed.body"],
  conflict: ["page.answered.title", "page.answered.body"],
  tooLarge: ["page.tooLarge.title", "page.tooLarge.body"],
  unreadable: ["page.unreadable.title", "page.unreadable.body"],
  unavailable: ["page.unavailable.title", "page.unavailable.body"],
};

/**
 * The page that says why there is no form, and what to do.
 *
 * @example
 * const page = noticePage({ locale: "en", kind: "expired", isTest: false }); // to be sent with 410
 */
export function noticePage(view: NoticeView): string {
  const { locale, isTest, kind, requestId, feedbackPath } = view;
  const frame = { locale, isTest, languages: true, script: true, look: view.look ?? null };
  if (kind === "error")
    return layout({ ...frame, title: message(locale, "page.failed.title") }, html`<p>${failed(locale, requestId)}</p>`);
  const [title, body] = words[kind];
  const reference = requestId && html`<p class="soft">${phrase(locale, "page.thanks.reference", "ref", requestId)}</p>`;
  const direct =
    feedbackPath !== undefined &&
    html`<p>${message(locale, "page.direct.body")}</p>
      <p><a class="tap" href="${feedbackPath}">${message(locale, "page.tellUs")}</a></p>`;
  return layout(
    { ...frame, title: message(locale, title) },
    html`<p>${message(locale, body)}</p>${ownThanks(view)}${toldSection(view)}${sendAgain(view)}${direct}${reference}${statusLine(locale)}`,
  );
}

function failed(locale: string, requestId: string | undefined): Html | string {
  return requestId === undefined
    ? message(locale, "page.failed.bodyWithoutId")
    : phrase(locale, "page.failed.body", "requestId", requestId);
}
