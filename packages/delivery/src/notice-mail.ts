import { direction, gapOf, message } from "@afterword/language";
import { languageOf } from "@afterword/sdk";
import { footerIn } from "./brand.ts";
import type { Rendered } from "./invitation-mail.ts";
import { frameOf, greet } from "./mail-frame.ts";
import type { NoticeReview } from "./mail-job.ts";
import type { NoticeCaseView, NoticeView } from "./notice-view.ts";
import { oneLine } from "./one-line.ts";
import { firstDirection, inHtml, inLine, inText, piece } from "./piece.ts";
import { compileTemplate } from "./template.ts";
import { noticeHtml } from "./templates/notice-html.ts";
import { noticeText } from "./templates/notice-text.ts";

const html = compileTemplate<Record<string, unknown>>(noticeHtml, { makes: "html" });
/** A day of a plan is the same everywhere. */
const utc = { timeZone: "UTC" };
const text = compileTemplate<Record<string, unknown>>(noticeText, { makes: "text" });

/**
 * Renders a mail to somebody who works on cases, or sees to actions: one, or several that came together. What a client wrote is
 * plain text, in their own language and direction.
 *
 * @throws Error when there is nothing to tell of
 * @example
 * const { subject, html, text } = renderNotice(view);
 */
export function renderNotice(view: NoticeView): Rendered {
  const { locale, count, cases, reviews } = view;
  const subject = oneLine(subjectOf(view), locale, view.isTest);
  const ofCases = message(locale, "mail.notice.body", { count });
  const ofReviews = message(locale, "mail.notice.review.body", { count: reviews.length });
  const preheader = count === 0 ? ofReviews : message(locale, "mail.notice.preheader");
  const link = (words: string, url: string) => message(locale, "mail.textLink", { text: words, url });
  const [open, list] = [message(locale, "mail.notice.open"), message(locale, "mail.notice.list")];
  const look = message(locale, "mail.notice.review.open");
  const left = count - cases.length;
  const said = {
    test: view.isTest ? message(locale, "page.test") : "",
    greeting: greet(locale, view.name),
    body: [...(count === 0 ? [] : [ofCases]), ...(reviews.length === 0 ? [] : [ofReviews])].join(gapOf(locale)),
    cases: [
      ...cases.map((of) => ({ ...caseOf(view, of), open, link: link(open, of.url) })),
      ...reviews.map((of) => ({ ...reviewOf(locale, of), open: look, link: link(look, of.url) })),
    ],
    more: left > 0 ? message(locale, "mail.notice.more", { count: left }) : "",
    listUrl: left > 0 ? view.listUrl : "",
    list,
    listLink: left > 0 ? link(list, view.listUrl) : "",
    notes: [message(locale, reviews.length === 0 ? "mail.notice.footer" : "mail.notice.review.footer")],
    footer: footerIn(view.look),
    languages: [],
    // It is part of their work; whoever is away says so at the console.
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

function subjectOf({ locale, count, cases, reviews }: NoticeView): string {
  const [first] = cases;
  if (!first && reviews.length === 0) throw new Error("There is no case to tell of, and no action.");
  if (!first) return message(locale, "mail.notice.review.subject", { count: reviews.length });
  if (reviews.length > 0) return message(locale, "mail.notice.both", { cases: count, actions: reviews.length });
  return count === 1 ? inLine(whyOf(locale, first)) : message(locale, "mail.notice.subjectMany", { count });
}

/** What is said of one action that is to be looked at, as it is said of a case. */
function reviewOf(locale: string, { title, on, isLate, url }: NoticeReview) {
  const said = message(
    locale,
    isLate ? "mail.notice.review.late" : "mail.notice.review.on",
    { date: new Date(on) },
    utc,
  );
  return { title: piece(title), facts: [said], lines: [], url };
}

const whyOf = (locale: string, { why, queue }: NoticeCaseView): string =>
  message(locale, "mail.notice.why", { why, queue: piece(queue) });

/** What is said of one case; what is not known is an empty text. */
function caseOf({ locale, timeZone }: NoticeView, of: NoticeCaseView) {
  const { asked, words, step, dueAt } = of;
  const zone = timeZone === undefined ? {} : { timeZone };
  const isForeign = languageOf(of.language) !== languageOf(locale);
  return {
    title: whyOf(locale, of),
    urgent: of.isUrgent ? message(locale, "mail.notice.urgent") : "",
    question: asked ? piece(asked.question) : "",
    answer: asked ? piece(asked.answer) : "",
    lines: words === null ? [] : words.split(/\r\n|[\r\n]/),
    wordsDir: firstDirection(words ?? "") ?? direction(locale),
    wordsLang: isForeign ? of.language : "",
    facts: [
      of.isRestricted ? message(locale, "mail.notice.restricted") : "",
      step === "" ? "" : message(locale, "mail.notice.step", { step }),
      dueAt === null || of.why === "missed" ? "" : message(locale, "mail.notice.due", { date: dueAt }, zone),
    ].filter((fact) => fact !== ""),
    url: of.url,
  };
}
