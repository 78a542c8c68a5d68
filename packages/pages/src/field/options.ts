import { localized, message, scaleLabels } from "@afterword/language";
import { attributes, html, type Html } from "../html.ts";
import { isolated } from "../phrase.ts";
import { controlAttributes, fieldId, fieldName, group, notes, questionText, type Ask } from "./ask.ts";

interface Choice {
  readonly type: "radio" | "checkbox";
  readonly name: string;
  readonly value: string;
  readonly text: Html | string;
  readonly isChecked: boolean;
  readonly id?: string | null;
}

/** One of several options. */
export function choiceField(ask: Ask): Html {
  const { question, value, locale } = ask;
  const name = fieldName(question);
  const options = (question.options ?? []).map((option, i) =>
    choice({
      type: "radio",
      name,
      value: option.value,
      text: isolated(localized(option.text, locale)),
      isChecked: value === option.value,
      id: i === 0 ? fieldId(question) : null,
    }),
  );
  return group(
    ask,
    html`<div class="options">${options}</div>
      ${noAnswer(ask, name)}`,
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
      text: isolated(localized(option.text, locale)),
      isChecked: chosen.includes(option.value),
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
      ${noAnswer(ask, name)}`,
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
  return html`<div class="question${ask.error !== null && " faulty"}">
    ${notes(ask, null)}
    <div class="options">
      <label class="option"><input${input}><span class="face">${questionText(ask)}</span></label>
    </div>
  </div>`;
}

/** One option with its input. */
export function choice({ type, name, value, text, isChecked, id }: Choice): Html {
  const input = attributes({ type, id, name, value, checked: isChecked });
  return html`<label class="option"><input${input}><span class="face">${text}</span></label>\n`;
}

/** Takes an optional answer back, which a radio button alone can't. */
export function noAnswer({ question, locale }: Ask, name: string): Html | null {
  if (question.required) return null;
  const text = message(locale, "page.noAnswer");
  return html`<div class="options none">${choice({ type: "radio", name, value: "", text, isChecked: false })}</div>`;
}
