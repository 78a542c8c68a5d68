import { message } from "@afterword/language";
import { attributes, html, type Html } from "./html.ts";
import { formId } from "./language-switch.ts";
import type { PageView, SentAlone } from "./view.ts";

/** What a page knows of sending by mail what was recorded. */
interface Receipt extends Pick<PageView, "locale"> {
  readonly canReceipt?: SentAlone | null;
  readonly receiptState?: "sent" | "none" | null;
}

/** What became of asking for a receipt. */
export function receiptNotice({ locale, receiptState }: Receipt): Html | null {
  if (!receiptState) return null;
  return html`<p class="notice" role="status">${message(locale, `page.receipt.${receiptState}`)}</p>`;
}

/** The button that sends a receipt, as one of the page's form: what is in that is sent along. It may stand outside. */
export function receiptButton({ locale, canReceipt, receiptState }: Receipt): Html | null {
  if (!canReceipt || receiptState) return null;
  const button = attributes({ class: "quiet", form: formId, name: "receipt", value: "1" });
  return html`<button${button}>${message(locale, "page.receipt.send")}</button>`;
}

/** The same in a form of its own, on a page without any. */
export function receiptForm(view: Receipt): Html | null {
  const button = receiptButton(view);
  if (!button || !view.canReceipt) return null;
  const { action, fields } = view.canReceipt;
  return html`<form class="receipt" id="${formId}" method="post" action="${action}">
    ${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}${button}
  </form>`;
}
