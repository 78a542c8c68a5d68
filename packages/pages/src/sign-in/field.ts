import { message, type Key } from "@afterword/language";
import { attributes, html, type Html } from "../html.ts";

/** A field of a form with which somebody signs in. */
export interface SignInField {
  readonly name: "email" | "password" | "code" | "name";
  readonly label: Key;
  readonly hint?: Key;
  /** What was typed before; a password is typed anew. */
  readonly value?: string;
  /** What password managers know it by. */
  readonly autocomplete: string;
  /** What is wrong with it. */
  readonly error?: Key | null;
}

const ways = {
  email: { type: "email", dir: "ltr", spellcheck: "false" },
  password: { type: "password", dir: "ltr" },
  code: { dir: "ltr", autocapitalize: "characters", spellcheck: "false" },
  name: {},
} as const;

const idOf = ({ name }: SignInField): string => `in-${name}`;

/** A field with its label, its hint, and what is wrong with it. */
function signInField(locale: string, field: SignInField): Html {
  const { name, label, hint, value, autocomplete, error } = field;
  const id = idOf(field);
  const told = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  const input = attributes({
    class: name === "code" ? "text short" : "text",
    id,
    name,
    ...ways[name],
    value,
    autocomplete,
    maxlength: 1_000,
    required: true,
    "aria-invalid": error ? "true" : null,
    "aria-describedby": told === "" ? null : told,
  });
  return html`<div class="question${error && " faulty"}">
    <label for="${id}">${message(locale, label)}</label>
    ${hint && html`<p class="hint" id="${id}-hint">${message(locale, hint)}</p>`}
    ${error && html`<p class="error" id="${id}-error">${message(locale, error)}</p>`}<input${input}>
  </div>`;
}

/** What went wrong, first on the page: with a field, to which it leads, or with the form. */
export function signInSummary(locale: string, fields: readonly SignInField[], fault: Key | null = null): Html | null {
  const faulty = fields.flatMap((field) => (field.error ? [{ id: idOf(field), error: field.error }] : []));
  if (faulty.length === 0 && fault === null) return null;
  return html`<div class="summary" role="alert" tabindex="-1" autofocus>
    <h2>${message(locale, "page.error.summary")}</h2>
    <ul>
      ${fault && html`<li>${message(locale, fault)}</li>`}${faulty.map(
        ({ id, error }) => html`<li><a href="#${id}">${message(locale, error)}</a></li>`,
      )}
    </ul>
  </div>`;
}

/** A form that signs somebody in, in the language of its page. */
export function signInForm(
  { locale, action }: { readonly locale: string; readonly action: string },
  fields: readonly SignInField[],
  button: Key,
): Html {
  return html`<form method="post" action="${action}" novalidate>
    <input type="hidden" name="locale" value="${locale}">
    ${fields.map((field) => signInField(locale, field))}
    <button>${message(locale, button)}</button>
  </form>`;
}
