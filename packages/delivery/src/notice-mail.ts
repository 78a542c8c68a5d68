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
import { warningOf, warningTitle } from "./notice-warning.ts";

const html = compileTemplate<Record<string, unknown>>(noticeHtml, { makes: "html" });
/** A day of a plan is the same everywhere. */
const utc = { timeZone: "UTC" };
const text = compileTemplate<Record<string, unknown>>(noticeText, { makes: "text" });

type Said = Parameters<typeof message> extends [string, ...infer Rest] ? Rest : never;

/**
 * Renders a mail to somebody who works on cases, sees to actions, or is told of warnings: one of them, or several that came
 * together. What a client wrote is plain text, in their own language and direction.
 *
 * @throws Error when there is nothing to tell of
 * @example
 * const { subject, html, text } = renderNotice(view);
 */
export function renderNotice(view: NoticeView): Rendered {
  const { locale, count, cases, reviews, warnings, warningCount } = view;
  const subject = oneLine(subjectOf(view), locale, view.isTest);
  const say = (...of: Said) => message(locale, ...of);
  const ofReviews = say("mail.notice.review.body", { count: reviews.length });
  const bodies = [
    ...(count === 0 ? [] : [say("mail.notice.body", { count })]),
    ...(reviews.length === 0 ? [] : [ofReviews]),
    ...(count + reviews.length > 0 ? [] : [say("mail.warning.body")]),
  ];
  const preheader =
    count > 0 ? say("mail.notice.preheader") : reviews.length > 0 ? ofReviews : say("mail.warning.preheader");
  const link = (words: string, url: string) => message(locale, "mail.textLink", { text: words, url });
  const [open, look, list] = [say("mail.notice.open"), say("mail.notice.review.open"), say("mail.notice.list")];
  const [openWarning, listWarnings] = [say("mail.warning.open"), say("mail.warning.list")];
  const [left, warningsLeft] = [count - cases.length, warningCount - warnings.length];
  const said = {
    test: view.isTest ? say("page.test") : "",
    greeting: greet(locale, view.name),
    body: bodies.join(gapOf(locale)),
    cases: [
      ...cases.map((of) => ({ ...caseOf(view, of), open, link: link(open, of.url) })),
      ...reviews.map((of) => ({ ...reviewOf(locale, of), open: look, link: link(look, of.url) })),
    ],
    more: left > 0 ? say("mail.notice.more", { count: left }) : "",
    listUrl: left > 0 ? view.listUrl : "",
    list,
    listLink: left > 0 ? link(list, view.listUrl) : "",
    warningsTitle: count + reviews.length > 0 && warnings.length > 0 ? say("mail.warning.title") : "",
    warnings: warnings.map((of) => ({ ...warningOf(locale, of), open: openWarning, link: link(openWarning, of.url) })),
    warningsMore: warningsLeft > 0 ? say("mail.warning.more", { count: warningsLeft }) : "",
    warningsUrl: warningsLeft > 0 ? view.warningsUrl : "",
    listWarnings,
    warningsLink: warningsLeft > 0 ? link(listWarnings, view.warningsUrl) : "",
    notes: [
      ...(reviews.length > 0
        ? [say("mail.notice.review.footer")]
        : cases.length > 0
          ? [say("mail.notice.footer")]
          : []),
      ...(warnings.length > 0 ? [say("mail.warning.footer")] : []),
    ],
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

/** Who gets one thing alone is told which; who gets several, how many. */
function subjectOf(view: NoticeView): string {
  const { locale, count, cases, reviews, warnings, warningCount } = view;
  const kinds = [count, reviews.length, warningCount].filter((many) => many > 0).length;
  const [oneCase, oneWarning] = [cases[0], warnings[0]];
  if (kinds === 0) throw new Error("There is nothing to tell of.");
  if (kinds > 1 && reviews.length > 0 && oneWarning)
    return message(locale, "mail.notice.several", { count: count + reviews.length + warningCount });
  if (oneCase && oneWarning)
    return message(locale, "mail.warning.subjectBoth", { cases: count, warnings: warningCount });
  if (oneCase && reviews.length > 0)
    return message(locale, "mail.notice.both", { cases: count, actions: reviews.length });
  if (oneCase)
    return count === 1 ? inLine(whyOf(locale, oneCase)) : message(locale, "mail.notice.subjectMany", { count });
  if (!oneWarning) return message(locale, "mail.notice.review.subject", { count: reviews.length });
  return warningCount === 1
    ? inLine(warningTitle(locale, oneWarning))
    : message(locale, "mail.warning.subjectMany", { count: warningCount });
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
