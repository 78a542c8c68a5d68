import type { Option } from "@afterword/sdk";
import { attributes, html, type Html } from "../html.ts";
import { said } from "../said.ts";
import { fieldId, fieldName, group, type Ask } from "./ask.ts";
import { choice, others } from "./options.ts";

/** One column chosen for each row: a group of radio buttons a row. */
export function matrixField(ask: Ask): Html {
  return group(ask, html`${(ask.question.rows ?? []).map((row, i) => rowField(ask, row, i))}`);
}

function rowField(ask: Ask, row: Option, index: number): Html {
  const { question } = ask;
  const columns = question.columns ?? [];
  const name = fieldName(question, row.value);
  const chosen = cellOf(row.value, ask.value);
  const isSideBySide = columns.length >= 2 && columns.length <= 5;
  const choices = columns.map((column, i) => {
    const text = said(column.text, ask);
    const id = index === 0 && i === 0 ? fieldId(question) : null;
    const isChecked = chosen === column.value;
    if (!isSideBySide) return choice({ type: "radio", name, value: column.value, text, isChecked, id });
    const input = attributes({ type: "radio", id, name, value: column.value, checked: isChecked });
    return html`<label class="option"><input${input}><span class="face"><span class="word">${text}</span></span></label>\n`;
  });
  return html`<fieldset class="row">
    <legend>${said(row.text, ask)}</legend>
    <div class="${isSideBySide ? `scale n${columns.length} worded few cells` : "options"}">${choices}</div>
    ${others(ask, name, chosen)}
  </fieldset>`;
}

function cellOf(row: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, row)) return undefined;
  return (value as Record<string, unknown>)[row];
}
