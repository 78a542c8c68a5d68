import { direction, localizedTag, message, resolveLocale, type Key } from "@afterword/language";
import { languageOf, type CaseTemplate, type Look } from "@afterword/sdk";
import { about, subjectAbout } from "./about.ts";
import { footerIn, type Brand } from "./brand.ts";
import type { Rendered } from "./invitation-mail.ts";
import { frameOf, greet } from "./mail-frame.ts";
import { oneLine } from "./one-line.ts";
import { firstDirection, inHtml, inLine, inText } from "./piece.ts";
import type { Spoken } from "./spoken.ts";
import { compileTemplate } from "./template.ts";
import { caseHtml } from "./templates/case-html.ts";
import { caseText } from "./templates/case-text.ts";

const html = compileTemplate<Record<string, unknown>>(caseHtml, { makes: "html" });
const text = compileTemplate<Record<string, unknown>>(caseText, { makes: "text" });

/** Which mail to somebody whose answer is followed up it is. */
export type ClientKind = "client-received" | "client-answer" | "client-question";

/** Everything that such a mail says. */
export interface ClientView {
  readonly kind: ClientKind;
  /** BCP 47 tag of the language the mail is written in, one that `resolveLocale` gives. */
  readonly locale: string;
  readonly name: string | null;
  /** What the reader calls the request. */
  readonly reference: string | null;
  readonly service: Spoken | null;
  /** What the desk says, in lines; it may be in any language. */
  readonly words: string;
  /** Where the reader says whether it is settled; null of a mail that asks nothing. */
  readonly answerUrl: string | null;
  /** Where the reader stops such questions; null of a mail that asks nothing. */
  readonly unsubscribeUrl: string | null;
  /** Whether a reply to the mail comes back to the case, or to the desk. */
  readonly canReply: boolean;
  readonly isTest: boolean;
  readonly look?: Brand;
}

const keys: { readonly [kind in ClientKind]: { readonly subject: Key; readonly preheader: Key; readonly body: Key } } =
  {
    "client-received": {
      subject: "mail.client.received.subject",
      preheader: "mail.client.received.preheader",
      body: "mail.client.received.body",
    },
    "client-answer": {
      subject: "mail.client.answer.subject",
      preheader: "mail.client.answer.preheader",
      body: "mail.client.answer.body",
    },
    "client-question": {
      subject: "mail.client.question.subject",
      preheader: "mail.client.question.preheader",
      body: "mail.client.question.body",
    },
  };

/**
 * Renders a mail to somebody whose answer is followed up: that it was seen, or what somebody answers. What the desk says is
 * plain text.
 *
 * @example
 * const { subject, html, text } = renderClient(view);
 */
export function renderClient(view: ClientView): Rendered {
  const { kind, locale, words } = view;
  const subject = oneLine(
    inLine(subjectAbout(view, (named) => message(locale, keys[kind].subject, named))),
    locale,
    view.isTest,
  );
  const preheader = message(locale, keys[kind].preheader);
  const choices = choicesOf(view);
  const said = {
    test: view.isTest ? message(locale, "page.test") : "",
    greeting: greet(locale, view.name),
    body: message(locale, keys[kind].body, about(view)),
    lines: words === "" ? [] : words.trim().split(/\r\n|[\r\n]/),
    wordsDir: firstDirection(words) ?? direction(locale),
    choices,
    more: view.canReply ? [message(locale, "mail.client.reply")] : [],
    notes: [message(locale, "mail.client.why")],
    footer: footerIn(view.look),
    languages: [],
    unsubscribeUrl: view.unsubscribeUrl ?? "",
    open: "",
    pageUrl: "",
  };
  // What answers somebody is about what they wanted to be heard on, and ends with it; a question can be stopped.
  const stop = view.unsubscribeUrl === null ? "" : message(locale, "mail.stop");
  const link = (words: string, url: string) => message(locale, "mail.textLink", { text: words, url });
  const lines = choices.map(({ label, url }) => link(label, url));
  return {
    subject,
    preheader,
    html: inHtml(html({ ...said, stop, ...frameOf(locale, subject, preheader, view.look) }), locale),
    text: inText(text({ ...said, choices: lines, stop: stop === "" ? "" : link(stop, said.unsubscribeUrl) }), locale),
  };
}

/** Yes and no, each with its link: the page behind it has the button that counts. */
const choicesOf = ({ locale, answerUrl }: ClientView): readonly { readonly label: string; readonly url: string }[] =>
  answerUrl === null
    ? []
    : (["yes", "no"] as const).map((one) => ({
        label: message(locale, `settled.${one}`),
        url: `${answerUrl}?answer=${one}`,
      }));

/**
 * The text that an answer begins with, in a client's language: the unit's own where it has one in that language, else ours.
 *
 * @param of.locale what the client reads, else what their survey is written in
 * @example templateIn({}, "received", { locale: "ar", survey: "en" }).locale // "ar"
 */
export function templateIn(
  { answers = {} }: Look,
  template: CaseTemplate,
  of: { readonly locale: string | null; readonly survey: string | undefined },
): { readonly locale: string; readonly text: string } {
  const locale = resolveLocale(of.locale ?? undefined, of.survey);
  const own = answers[template] ?? {};
  const tag = localizedTag(own, locale);
  const isSpoken = tag !== null && tag !== undefined && languageOf(tag) === languageOf(locale);
  return { locale, text: (isSpoken ? own[tag] : undefined) ?? message(locale, `mail.client.template.${template}`) };
}
