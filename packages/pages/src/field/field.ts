import { attributes, html, type Html } from "../html.ts";
import { said } from "../said.ts";
import { conditionOf, type Ask } from "./ask.ts";
import { matrixField } from "./matrix.ts";
import { choiceField, choicesField, consentField, yesNoField } from "./options.ts";
import { rankingField } from "./ranking.ts";
import { scaleField } from "./scale.ts";
import { commentField, dateField, emailField, numberField, textField } from "./text.ts";

/** A question with its controls; one that is not asked yet is hidden, and sent only when the script shows it. */
export function field(ask: Ask): Html {
  if (ask.isLatent !== true) return controls(ask);
  const fieldset = attributes({ class: "latent", ...conditionOf(ask.question), hidden: true, disabled: true });
  return html`<fieldset${fieldset}>${controls(ask)}</fieldset>`;
}

function controls(ask: Ask): Html {
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
      return html`<p${attributes({ class: "info", ...(ask.isLatent ? {} : conditionOf(ask.question)) })}>${said(
        ask.question.text,
        ask,
      )}</p>`;
  }
}
