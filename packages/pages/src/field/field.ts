import { localized } from "@afterword/language";
import { html, type Html } from "../html.ts";
import { isolated } from "../phrase.ts";
import type { Ask } from "./ask.ts";
import { matrixField } from "./matrix.ts";
import { choiceField, choicesField, consentField, yesNoField } from "./options.ts";
import { rankingField } from "./ranking.ts";
import { scaleField } from "./scale.ts";
import { commentField, dateField, emailField, numberField, textField } from "./text.ts";

/** A question with its controls, by kind. */
export function field(ask: Ask): Html {
  switch (ask.question.kind) {
    case "csat":
    case "nps":
    case "ces":
    case "agree":
    case "rating":
      return scaleField(ask);
    case "yesNo":
      return yesNoField(ask);
    case "choice":
      return choiceField(ask);
    case "choices":
      return choicesField(ask);
    case "ranking":
      return rankingField(ask);
    case "matrix":
      return matrixField(ask);
    case "comment":
      return commentField(ask);
    case "text":
      return textField(ask);
    case "number":
      return numberField(ask);
    case "email":
      return emailField(ask);
    case "date":
      return dateField(ask);
    case "consent":
      return consentField(ask);
    case "info":
      return html`<p class="info">${isolated(localized(ask.question.text, ask.locale))}</p>`;
  }
}
