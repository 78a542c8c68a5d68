import { message, type Key } from "@afterword/language";
import { attributes, html, type Html } from "../html.ts";
import { phrase } from "../phrase.ts";

/** A form that takes a code: it only leads to another page, so it sends nothing but the code. */
export interface CodeEntry {
  readonly locale: string;
  /** Path that the code is sent to. */
  readonly action: string;
  /** What was typed before. */
  readonly typed: string;
  /** What is wrong with it. */
  readonly error: Key | null;
}

/** The field for a code and its button. */
export function codeEntry({ locale, action, typed, error }: CodeEntry): Html {
  const input = attributes({
    class: "text short",
    id: "code",
    name: "code",
    value: typed === "" ? null : typed,
    dir: "ltr",
    maxlength: 64,
    autocomplete: "off",
    autocapitalize: "characters",
    spellcheck: "false",
    required: true,
    "aria-invalid": error && "true",
    "aria-describedby": error ? "code-hint code-error" : "code-hint",
  });
  return html`${error && problem(locale, error)}
    <form method="get" action="${action}" novalidate>
      <input type="hidden" name="lang" value="${locale}">
      <div class="question${error && " faulty"}">
        <label for="code">${message(locale, "feedback.code.label")}</label>
        <p class="hint" id="code-hint">${phrase(locale, "feedback.code.hint", "example", "AB12-CD34")}</p>
        ${error && html`<p class="error" id="code-error">${message(locale, error)}</p>`}<input${input}>
      </div>
      <button>${message(locale, "feedback.code.go")}</button>
    </form>`;
}

function problem(locale: string, error: Key): Html {
  return html`<div class="summary" role="alert" tabindex="-1" autofocus>
    <h2>${message(locale, "page.error.summary")}</h2>
    <ul>
      <li><a href="#code">${message(locale, error)}</a></li>
    </ul>
  </div>`;
}
