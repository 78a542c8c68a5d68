import { localized } from "@afterword/language";
import type { Option } from "@afterword/sdk";
import { attributes, html, type Html } from "../html.ts";
import { isolated } from "../phrase.ts";
import { fieldId, fieldName, group, type Ask } from "./ask.ts";
import { choice, noAnswer } from "./options.ts";

/** One column chosen for each row: a group of radio buttons a row. */
export function matrixField(ask: Ask): Html {
  return group(ask, html`${(ask.question.rows ?? []).map((row, i) => rowField(ask, row, i))}`);
}

function rowField(ask: Ask, row: Option, index: number): Html {
  const { question, locale } = ask;
  const columns = question.columns ?? [];
  const name = fieldName(question, row.value);
  const chosen = cellOf(row.value, ask.value);
  const isSideBySide = columns.length >= 2 && columns.length <= 5;
  const choices = columns.map((column, i) => {
    const text = isolated(localized(column.text, locale));
    const id = index === 0 && i === 0 ? fieldId(question) : null;
    const isChecked = chosen === column.value;
    if (!isSideBySide) return choice({ type: "radio", name, value: column.value, text, isChecked, id });
    const input = attributes({ type: "radio", id, name, value: column.value, checked: isChecked });
    return html`<label class="option"><input${input}><span class="face"><span class="word">${text}</span></span></label>\n`;
  });
  return html`<fieldset class="row">
    <legend>${isolated(localized(row.text, locale))}</legend>
    <div class="${isSideBySide ? `scale n${columns.length} worded few cells` : "options"}">${choices}</div>
    ${noAnswer(ask, name)}
  </fieldset>`;
}

function cellOf(row: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, row)) return undefined;
  return (value as Record<string, unknown>)[row];
}
