import { message, privacyWords } from "@afterword/language";
import { invitationSubject } from "./invitation-subject.ts";
import type { Choice, InvitationView } from "./invitation-view.ts";
import { footerIn } from "./brand.ts";
import { frameOf, greet } from "./mail-frame.ts";
import { mailWords, type MailWords } from "./mail-words.ts";
import { inHtml, inText, piece } from "./piece.ts";
import type { Spoken } from "./spoken.ts";
import { compileTemplate } from "./template.ts";
import { invitationHtml } from "./templates/invitation-html.ts";
import { invitationText } from "./templates/invitation-text.ts";

const html = compileTemplate<Record<string, unknown>>(invitationHtml, { makes: "html" });
const text = compileTemplate<Record<string, unknown>>(invitationText, { makes: "text" });

/** A mail's parts, rendered. */
export interface Rendered {
  readonly subject: string;
  readonly preheader: string;
  readonly html: string;
  readonly text: string;
}

/**
 * Renders a mail that asks someone for their view, or reminds them: subject, preheader, HTML and plain text, in the
 * reader's language.
 * Each score is a link to the page; the mail loads nothing and contains no script, image or form.
 *
 * @example
 * const { subject, html, text } = renderInvitation(view);
 */
export function renderInvitation(view: InvitationView): Rendered {
  const { locale, pageUrl, unsubscribeUrl, isScale, languages } = view;
  const hasBegun = (view.kind ?? "invitation") !== "invitation" && (view.progress ?? null) !== null;
  // Who has begun goes on with the form as it was left; a score in the mail would not count there.
  const choices = hasBegun ? [] : view.choices;
  const open = message(locale, hasBegun ? "mail.goOn" : "mail.open");
  const more = view.hasComment ? message(locale, "mail.comment") : open;
  const words = mailWords(view);
  const subject = invitationSubject(view, words.subject);
  const { preheader } = words;
  const told = view.told ?? null;
  const toldLine =
    told === null ? "" : message(locale, `told.${told.kind}`, { said: short(told.said), did: short(told.did) });
  const said = { ...sentences(view, words), ...asked(view, hasBegun), told: toldLine };
  const link = (text: string, url: string) => message(locale, "mail.textLink", { text, url });
  const toldMore = message(locale, "told.more");
  const inHtmlOnly = {
    ...frameOf(locale, subject, preheader, view.look),
    ...layout(isScale, choices, locale),
    choices: choices.length > 0,
    open,
    more,
    stop: message(locale, "mail.stop"),
    ...{ toldMore, toldUrl: told?.url ?? "" },
    languages,
    pageUrl,
    unsubscribeUrl,
  };
  const inTextOnly = {
    choices: (isScale ? choices.toReversed() : choices).map((choice) => textLine(choice, isScale, locale)),
    open: link(choices.length > 0 ? more : open, pageUrl),
    stop: link(message(locale, "mail.stop"), unsubscribeUrl),
    toldMore: told === null ? "" : link(toldMore, told.url),
    languages: languages.map(({ name, url }) => link(name, url)),
  };
  return {
    subject,
    preheader,
    html: inHtml(html({ ...said, ...inHtmlOnly }), locale),
    text: inText(text({ ...said, ...inTextOnly }), locale),
  };
}

/** The question, and the example beside it, where it is asked in the mail. */
function asked({ locale, question, example = null }: InvitationView, hasBegun: boolean) {
  const beside = hasBegun || example === null ? "" : message(locale, "page.example", { example: piece(example) });
  return { question: hasBegun ? null : question, example: beside };
}

/** The most characters of each part of what is told: a mail says it in a line. */
const longestTold = 140;

/** A text of a card as a part of a line. */
function short(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  const [...characters] = line;
  return piece(
    characters.length <= longestTold
      ? line
      : `${characters
          .slice(0, longestTold - 1)
          .join("")
          .trimEnd()}…`,
  );
}

/** What both parts of the mail say in the same words. */
function sentences(view: InvitationView, { reason, effort }: MailWords) {
  const { locale, name, expiresOn, timeZone, privacy, k = 1, isTest, isRelational = false } = view;
  const { reason: own = null } = view;
  return {
    test: isTest ? message(locale, "page.test") : "",
    greeting: greet(locale, name),
    reason,
    effort,
    how: message(locale, "mail.how"),
    notes: [
      own === null ? message(locale, isRelational ? "mail.whyRelational" : "mail.why") : ownWhy(locale, own, reason),
      message(locale, "mail.expires", { date: expiresOn }, timeZone === undefined ? {} : { timeZone }),
      ...(privacy === undefined ? [] : [privacyWords(locale, privacy, k)]),
    ],
    footer: footerIn(view.look),
  };
}

/** The survey's own reason, where the mail has not said it already. */
const ownWhy = (locale: string, own: Spoken, said: string): string =>
  said.includes(piece(own)) ? message(locale, "mail.whyAbove") : piece(own);

/** A scale of numbers is a row, of more than seven two rows that join where there is room; words are a column. */
function layout(isScale: boolean, choices: readonly Choice[], locale: string) {
  if (!isScale) return { rows: [], words: choices, ends: null };
  const max = choices.at(-1)?.value ?? "";
  const points = choices.map(({ value, text, url }) => ({
    value,
    url,
    name: text
      ? message(locale, "mail.choiceWithLabel", { value, max, label: text })
      : message(locale, "mail.choice", { value, max }),
  }));
  // On a narrow screen the scale breaks into two rows; the number says which end is meant.
  const end = (choice: Choice | undefined) =>
    choice?.text ? message(locale, "mail.end", { value: choice.value, label: choice.text }) : "";
  const ends = { worst: end(choices[0]), best: end(choices.at(-1)) };
  return { rows: rowsOf(points), words: [], ends: ends.worst || ends.best ? ends : null };
}

function rowsOf<Point>(points: readonly Point[]) {
  if (points.length <= 7) return [{ class: "only", width: "100%", points }];
  const half = Math.ceil(points.length / 2);
  const row = (part: readonly Point[], name: string) => ({ class: name, width: `${part.length * 44}px`, points: part });
  return [row(points.slice(0, half), "first"), row(points.slice(half), "last")];
}

function textLine({ value, text, url }: Choice, isScale: boolean, locale: string): string {
  if (!isScale) return message(locale, "mail.textLink", { text: text || value, url });
  return text
    ? message(locale, "mail.textChoice", { value, label: text, url })
    : message(locale, "mail.textChoiceWithoutLabel", { value, url });
}
