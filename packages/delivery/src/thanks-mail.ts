import { direction, message } from "@afterword/language";
import { languageOf } from "@afterword/sdk";
import { footerIn, type Brand } from "./brand.ts";
import type { Rendered } from "./invitation-mail.ts";
import { frameOf, greet } from "./mail-frame.ts";
import type { ThanksItem } from "./mail-job.ts";
import { oneLine } from "./one-line.ts";
import { firstDirection, inHtml, inText, piece } from "./piece.ts";
import { compileTemplate } from "./template.ts";
import { noticeHtml } from "./templates/notice-html.ts";
import { noticeText } from "./templates/notice-text.ts";

const html = compileTemplate<Record<string, unknown>>(noticeHtml, { makes: "html" });
const text = compileTemplate<Record<string, unknown>>(noticeText, { makes: "text" });

/** Everything that a mail with a month's thanks says. */
export interface ThanksView {
  /** BCP 47 tag of the language the mail is written in, one that `resolveLocale` gives. */
  readonly locale: string;
  readonly name: string | null;
  readonly isTest: boolean;
  /** How the organisation shows itself. */
  readonly look?: Brand;
  /** The first day of the month. */
  readonly month: Date;
  /** The newest ones, one or more. */
  readonly thanks: readonly (Omit<ThanksItem, "place" | "about"> & { readonly about: string | null })[];
  /** How many there are in all. */
  readonly count: number;
  readonly listUrl: string;
}

/**
 * Renders the mail with what a team was thanked for in a month. What somebody wrote is plain text, in their own language and
 * direction.
 *
 * @throws Error when there is no thanks
 */
export function renderThanks(view: ThanksView): Rendered {
  const { locale, count, thanks, month } = view;
  if (thanks.length === 0) throw new Error("Nobody has said thank you.");
  const zone = { timeZone: "UTC" };
  const subject = oneLine(message(locale, "mail.thanks.subject", { count, month }, zone), locale, view.isTest);
  const preheader = message(locale, "mail.thanks.preheader");
  const open = message(locale, "mail.thanks.open");
  const list = message(locale, "mail.notice.list");
  const link = (words: string, url: string) => message(locale, "mail.textLink", { text: words, url });
  const left = count - thanks.length;
  const said = {
    test: view.isTest ? message(locale, "page.test") : "",
    greeting: greet(locale, view.name),
    body: message(locale, "mail.thanks.body", { count }),
    cases: thanks.map(({ about, words, language, url }) => ({
      title: about === null ? message(locale, "mail.thanks.one") : piece(about),
      ...{ urgent: "", question: "", answer: "", facts: [] },
      lines: words.split(/\r\n|[\r\n]/),
      wordsDir: firstDirection(words) ?? direction(locale),
      wordsLang: languageOf(language) === languageOf(locale) ? "" : language,
      ...{ url, open, link: link(open, url) },
    })),
    more: left > 0 ? message(locale, "mail.thanks.more", { count: left }) : "",
    listUrl: left > 0 ? view.listUrl : "",
    list,
    listLink: left > 0 ? link(list, view.listUrl) : "",
    notes: [message(locale, "mail.thanks.footer")],
    footer: footerIn(view.look),
    languages: [],
    stop: "",
    unsubscribeUrl: "",
  };
  return {
    subject,
    preheader,
    html: inHtml(html({ ...said, ...frameOf(locale, subject, preheader, view.look) }), locale),
    text: inText(text(said), locale),
  };
}
