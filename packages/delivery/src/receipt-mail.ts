import { message } from "@afterword/language";
import type { about } from "./about.ts";
import { subjectAbout } from "./about.ts";
import { footerIn } from "./brand.ts";
import { frameOf, greet } from "./mail-frame.ts";
import type { Rendered } from "./invitation-mail.ts";
import { inHtml, inText, piece } from "./piece.ts";
import type { AnsweredWords, ReceiptView } from "./receipt-view.ts";
import { compileTemplate } from "./template.ts";
import { receiptHtml } from "./templates/receipt-html.ts";
import { receiptText } from "./templates/receipt-text.ts";
import { oneLine } from "./one-line.ts";

const html = compileTemplate<Record<string, unknown>>(receiptHtml, { makes: "html" });
const text = compileTemplate<Record<string, unknown>>(receiptText, { makes: "text" });

/** Mail programs cut long mails off, and the page shows everything: in bytes of UTF-8. */
const longestAnswers = 6_000;
const longestAnswer = 400;

/**
 * Renders the mail that somebody asked for after answering.
 *
 * @example
 * const { subject, html, text } = renderReceipt(view);
 */
export function renderReceipt(view: ReceiptView): Rendered {
  const { locale, changeUntil, timeZone, pageUrl, unsubscribeUrl } = view;
  const zone = timeZone === undefined ? {} : { timeZone };
  const known = (values: ReturnType<typeof about>) => message(locale, "mail.receipt.subject", values);
  const subject = oneLine(subjectAbout(view, known), locale, view.isTest);
  const preheader = message(locale, "mail.receipt.preheader");
  const open = message(locale, "mail.receipt.open");
  const stop = message(locale, "mail.stop");
  const link = (words: string, url: string) => message(locale, "mail.textLink", { text: words, url });
  const said = {
    test: view.isTest ? message(locale, "page.test") : "",
    greeting: greet(locale, view.name),
    body: message(locale, "mail.receipt.body", { receipt: piece(view.receipt) }),
    heading: message(locale, "mail.receipt.answers"),
    answered: shortened(view.answered ?? []).map(({ question, answer }) => ({ question, lines: answer.split("\n") })),
    withheld: view.answered === null ? message(locale, "mail.receipt.withheld", { count: view.count }) : "",
    until: changeUntil === null ? "" : message(locale, "mail.receipt.changeUntil", { date: changeUntil }, zone),
    notes: [message(locale, "mail.receipt.why")],
    footer: footerIn(view.look),
    languages: [],
  };
  const frame = frameOf(locale, subject, preheader, view.look);
  return {
    subject,
    preheader,
    html: inHtml(html({ ...said, ...frame, open, stop, pageUrl, unsubscribeUrl }), locale),
    text: inText(text({ ...said, open: link(open, pageUrl), stop: link(stop, unsubscribeUrl) }), locale),
  };
}

/** As many answers as a mail holds, each cut where it is long. */
function shortened(answered: readonly AnsweredWords[]): AnsweredWords[] {
  let bytes = 0;
  return answered
    .map(({ question, answer }) => ({ question, answer: cut(answer) }))
    .filter(({ question, answer }) => {
      bytes += Buffer.byteLength(question.text) + Buffer.byteLength(answer);
      return bytes <= longestAnswers;
    });
}

function cut(answer: string): string {
  const characters = Array.from(answer);
  return characters.length <= longestAnswer ? answer : `${characters.slice(0, longestAnswer).join("")}…`;
}
