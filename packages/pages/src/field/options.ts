import { message, scaleLabels, type Key } from "@afterword/language";
import type { OtherAnswer } from "@afterword/sdk";
import { attributes, html, type Html } from "../html.ts";
import { said } from "../said.ts";
import { block, controlAttributes, fieldId, fieldName, group, notes, questionText, type Ask } from "./ask.ts";

interface Choice {
  readonly type: "radio" | "checkbox";
  readonly name: string;
  readonly value: string;
  readonly text: Html | string;
  readonly isChecked: boolean;
  readonly id?: string | null;
  /** Whether it goes with no other; the script takes the others away. */
  readonly isAlone?: boolean;
}

/** One of several options. */
export function choiceField(ask: Ask): Html {
  const { question, value } = ask;
  const name = fieldName(question);
  const options = (question.options ?? []).map((option, i) =>
    choice({
      type: "radio",
      name,
      value: option.value,
      text: said(option.text, ask),
      isChecked: value === option.value,
      id: i === 0 ? fieldId(question) : null,
    }),
  );
  return group(
    ask,
    html`<div class="options">${options}</div>
      ${others(ask, name, value)}`,
  );
}

/** Any of several options. */
export function choicesField(ask: Ask): Html {
  const { question, value, locale } = ask;
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [value];
  const options = (question.options ?? []).map((option, i) =>
    choice({
      type: "checkbox",
      name: fieldName(question),
      value: option.value,
      text: said(option.text, ask),
      isChecked: chosen.includes(option.value),
      isAlone: option.value === question.exclusive,
      id: i === 0 ? fieldId(question) : null,
    }),
  );
  const hint =
    question.max === undefined
      ? message(locale, "page.chooseSome")
      : message(locale, "page.chooseUpTo", { count: question.max });
  return group(ask, html`<div class="options">${options}</div>`, hint);
}

/** Yes or no. */
export function yesNoField(ask: Ask): Html {
  const { question, value, locale } = ask;
  const name = fieldName(question);
  const options = ["true", "false"].map((answer, i) =>
    choice({
      type: "radio",
      name,
      value: answer,
      text: scaleLabels("yesNo", locale)[answer] ?? answer,
      isChecked: String(value) === answer,
      id: i === 0 ? fieldId(question) : null,
    }),
  );
  return group(
    ask,
    html`<div class="options pair">${options}</div>
      ${others(ask, name, value)}`,
  );
}

/** A box to tick; the question is its label. */
export function consentField(ask: Ask): Html {
  const input = attributes({
    type: "checkbox",
    ...controlAttributes(ask),
    value: "true",
    checked: String(ask.value) === "true",
  });
  return block(
    ask,
    html`${notes(ask, null)}
      <div class="options">
        <label class="option"><input${input}><span class="face">${questionText(ask)}</span></label>
      </div>`,
  );
}

/** One option with its input. */
export function choice({ type, name, value, text, isChecked, id, isAlone = false }: Choice): Html {
  const input = attributes({ type, id, name, value, checked: isChecked, "data-alone": isAlone });
  return html`<label class="option"><input${input}><span class="face">${text}</span></label>\n`;
}

const orWords: { readonly [or in OtherAnswer]: Key } = {
  doesNotApply: "page.or.doesNotApply",
  preferNotToSay: "page.or.preferNotToSay",
  notSure: "page.or.notSure",
  cannotSay: "page.or.cannotSay",
  notYet: "page.or.notYet",
};

/** An answer beside a scale or options, in words. */
export const otherText = (or: OtherAnswer, locale: string): string => message(locale, orWords[or]);

/** Below the options: the answer beside them, and what takes an optional answer back, which a radio button alone can't. */
export function others({ question, locale }: Ask, name: string, chosen: unknown): Html | null {
  const { or, required } = question;
  const all = [
    ...(or === undefined ? [] : [{ value: or as string, text: otherText(or, locale) }]),
    ...(required ? [] : [{ value: "", text: message(locale, "page.noAnswer") }]),
  ];
  if (all.length === 0) return null;
  const radios = all.map((one) =>
    choice({ type: "radio", name, ...one, isChecked: one.value !== "" && chosen === one.value }),
  );
  return html`<div class="options none">${radios}</div>`;
}
