import { message } from "@afterword/language";
import { html } from "../html.ts";
import { layout } from "../layout.ts";
import type { PageView } from "../view.ts";

/** The page where a form was sent twice with different content. */
interface ConflictView extends PageView {
  readonly formPath: string;
  /** Parameters of the page's address that links to other languages keep. */
  readonly keep: Readonly<Record<string, string>>;
}

/**
 * The page where a form was sent twice with different content, to be sent with 409.
 *
 * @example
 * const page = conflictPage({ locale: "en", isTest: false, formPath: "/f/direct-feedback", keep: {} });
 */
export function conflictPage(view: ConflictView): string {
  const { locale, formPath } = view;
  return layout(
    { ...view, title: message(locale, "feedback.conflict.title"), languages: view.keep, script: Boolean(view.kiosk) },
    html`<p>${message(locale, "feedback.conflict.body")}</p>
      <p><a class="tap" href="${formPath}">${message(locale, "feedback.openForm")}</a></p>`,
  );
}
