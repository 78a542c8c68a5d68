import { direction, message, type Key } from "@afterword/language";
import { footerIn } from "./brand.ts";
import type { CaseKind, CaseView } from "./case-view.ts";
import type { Rendered } from "./invitation-mail.ts";
import { frameOf, greet } from "./mail-frame.ts";
import { oneLine } from "./one-line.ts";
import { firstDirection, inHtml, inLine, inText, piece } from "./piece.ts";
import { compileTemplate } from "./template.ts";
import { caseHtml } from "./templates/case-html.ts";
import { caseText } from "./templates/case-text.ts";

const html = compileTemplate<Record<string, unknown>>(caseHtml, { makes: "html" });
const text = compileTemplate<Record<string, unknown>>(caseText, { makes: "text" });

const keys: { readonly [kind in CaseKind]: { readonly subject: Key; readonly preheader: Key; readonly body: Key } } = {
  "case-received": {
    subject: "mail.case.received.subject",
    preheader: "mail.case.received.preheader",
    body: "mail.case.received.body",
  },
  "case-reply": {
    subject: "mail.case.reply.subject",
    preheader: "mail.case.reply.preheader",
    body: "mail.case.reply.body",
  },
  "case-closed": {
    subject: "mail.case.closed.subject",
    preheader: "mail.case.closed.preheader",
    body: "mail.case.closed.body",
  },
};

/** Mail programs cut long mails off; the page shows all of an answer. In bytes of UTF-8. */
const longestWords = 8_000;

/**
 * Renders a mail about somebody's own message: that it was received, what the desk answers, or that it is closed. What
 * the desk wrote is plain text.
 *
 * @example
 * const { subject, html, text } = renderCase(view);
 */
export function renderCase(view: CaseView): Rendered {
  const { kind, locale, status } = view;
  if (kind === "case-reply" && view.words === null) throw new Error("There is no answer to send.");
  const ref = piece(view.reference);
  const subject = oneLine(inLine(message(locale, keys[kind].subject, { ref })), locale, view.isTest);
  const preheader = message(locale, keys[kind].preheader);
  const open = message(locale, "mail.case.open");
  const said = {
    test: view.isTest ? message(locale, "page.test") : "",
    greeting: greet(locale, view.name),
    body: message(locale, keys[kind].body, { ref }),
    lines: kind === "case-reply" ? cut(view.words ?? "").split(/\r\n|[\r\n]/) : [],
    wordsDir: firstDirection(view.words ?? "") ?? direction(locale),
    more: moreOf(view),
    notes: [message(locale, "mail.case.why")],
    footer: footerIn(view.look),
    languages: [],
    // They answer what somebody wrote, and end with it: there is nothing to stop.
    stop: "",
    unsubscribeUrl: "",
  };
  const link = status === null ? "" : message(locale, "mail.textLink", { text: open, url: status.url });
  const pageUrl = status?.url ?? "";
  return {
    subject,
    preheader,
    html: inHtml(html({ ...said, ...frameOf(locale, subject, preheader, view.look), open, pageUrl }), locale),
    text: inText(text({ ...said, open: link }), locale),
  };
}

function moreOf({ kind, locale, status, isClosed, canReply }: CaseView): string[] {
  const received = kind === "case-received" ? [message(locale, "mail.case.received.next")] : [];
  const closes = kind === "case-reply" && isClosed ? [message(locale, "mail.case.reply.closes")] : [];
  const reply = kind === "case-reply" && canReply ? [message(locale, "mail.case.reply.more")] : [];
  const code = status === null ? [] : codeOf(locale, status);
  return [...received, ...closes, ...reply, ...(kind === "case-received" ? code : [])];
}

const codeOf = (locale: string, { code, entryUrl }: NonNullable<CaseView["status"]>): string[] => [
  message(locale, "mail.case.code", { code: piece(code) }),
  message(locale, "mail.case.where", { url: piece(entryUrl) }),
];

function cut(words: string): string {
  let bytes = 0;
  const kept = Array.from(words.trim()).filter((character) => (bytes += Buffer.byteLength(character)) <= longestWords);
  return bytes > longestWords ? `${kept.join("")}…` : kept.join("");
}
