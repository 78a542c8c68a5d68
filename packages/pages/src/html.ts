const markup = Symbol("markup");

/** Text that is safe to put into a page. Only `html` makes it, so a value from outside can't pass for it. */
export interface Html {
  readonly [markup]: string;
}

/** What `html` takes between its pieces; null, undefined and false leave nothing behind. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  // No page may have a NUL; one that was sent is shown as what can't be read.
  "\0": "\uFFFD",
};

/**
 * Writes markup: what is filled in is escaped, unless it is markup itself.
 *
 * @example
 * html`<p>${"<b>"} & ${html`<b>bold</b>`}</p>`; // <p>&lt;b&gt; & <b>bold</b></p>
 */
export function html(pieces: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return { [markup]: pieces.reduce((text, piece, i) => text + written(values[i - 1]) + piece) };
}

/**
 * Attributes of a tag, with the space before them. True writes the name alone; false, null and undefined nothing.
 *
 * @example
 * html`<input${attributes({ name: "q.csat", checked: true, id: undefined })}>`; // <input name="q.csat" checked>
 */
export function attributes(all: Readonly<Record<string, string | number | boolean | null | undefined>>): Html {
  return html`${Object.entries(all).map(([name, value]) => {
    if (value === false || value === null || value === undefined) return null;
    return value === true ? html` ${name}` : html` ${name}="${value}"`;
  })}`;
}

/** Takes a constant of ours as it is. Never for anything that comes from outside. */
export function trusted(text: string): Html {
  return { [markup]: text };
}

/** The text of markup, to be sent. */
export function render(page: Html): string {
  return page[markup];
}

function written(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return "";
  if (typeof value === "string" || typeof value === "number") return escape(String(value));
  return isList(value) ? value.map(written).join("") : (value[markup] ?? "");
}

const escape = (text: string): string => text.replace(/[&<>"'\0]/g, (character) => entities[character] ?? "");

const isList = (value: Html | readonly HtmlValue[]): value is readonly HtmlValue[] => Array.isArray(value);
