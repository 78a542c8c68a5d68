import { gapOf, message } from "@afterword/language";
import { attributes, html, type Html } from "../html.ts";
import { numberText } from "../number-marks.ts";
import { controlAttributes, fieldId, labelled, type Ask } from "./ask.ts";

/** Most characters of a text of which nothing else is said. */
const most: { readonly [kind: string]: number } = { comment: 4_000, text: 200 };

/** Several lines of text. */
export function commentField(ask: Ask): Html {
  const hint = [message(ask.locale, "page.commentHint"), limit(ask)].filter(Boolean).join(gapOf(ask.locale));
  const control = attributes({
    class: "text",
    rows: 4,
    dir: "auto",
    "data-max": mostOf(ask),
    ...controlAttributes(ask, hint),
  });
  // A parser drops the first line break of a textarea, so one is written that may be dropped.
  return labelled(ask, html`<textarea${control}>\n${typed(ask)}</textarea>${count(ask)}`, hint);
}

/** One line of text. */
export function textField(ask: Ask): Html {
  const hint = limit(ask);
  const input = line(ask, { type: "text", dir: "auto", "data-max": String(mostOf(ask)) }, hint);
  return labelled(ask, html`${input}${count(ask)}`, hint);
}

/** A number, typed: no arrows that change it by accident. */
export function numberField(ask: Ask): Html {
  return labelled(ask, line(ask, { type: "text", inputmode: "decimal", class: "text short" }));
}

/** An e-mail address. */
export function emailField(ask: Ask): Html {
  return labelled(ask, line(ask, { type: "email", autocomplete: "email", dir: "ltr" }));
}

/** A day. A browser shows an impossible one as empty, so that one is shown as text, to be mended. */
export function dateField(ask: Ask): Html {
  const isDay = /^(\d{4}-\d{2}-\d{2})?$/.test(typed(ask));
  return labelled(ask, line(ask, { type: isDay ? "date" : "text", class: "text short" }));
}

function line(ask: Ask, own: Record<string, string>, hint: string | null = null): Html {
  const input = attributes({ class: "text", ...own, ...controlAttributes(ask, hint), value: typed(ask) || null });
  return html`<input${input}>`;
}

function typed({ value, locale }: Ask): string {
  if (typeof value === "number") return numberText(locale, value);
  return typeof value === "string" ? value : "";
}

function limit({ question, locale }: Ask): string | null {
  return question.max === undefined ? null : message(locale, "page.limit", { count: question.max });
}

const mostOf = ({ question }: Ask): number => question.max ?? most[question.kind] ?? 200;

/** Where the script says how many characters are left. */
const count = ({ question }: Ask): Html =>
  html`<p class="count" id="${fieldId(question)}-count" aria-live="polite" hidden></p>`;
