import { previewJob, renderMail, type Sender, type MailName } from "@afterword/delivery";
import type { Look, SurveyDefinition } from "@afterword/sdk";

/** How a screen shows a mail. */
export type Theme = "light" | "dark";

/** A mail that nobody gets, as it would look. */
export interface PreviewedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Renders a mail of a survey with invented people and answers. */
export function previewMail(
  of: { readonly mail: MailName; readonly survey: SurveyDefinition; readonly locale: string },
  how: { readonly sender: Sender; readonly publicUrl: string; readonly now: number },
): PreviewedMail {
  const { subject, html, text } = renderMail(previewJob(of.mail, of.survey, of.locale, how), how.sender);
  return { subject, html, text };
}

/** A mail's HTML with the picture in it that travels beside it. */
export const withPictures = (html: string, { logo }: Look): string =>
  logo ? html.replace(/src="cid:[^"]*"/g, `src="data:${logo.type};base64,${logo.data}"`) : html;

/**
 * A mail's HTML as a screen in a theme shows it, whatever the screen that it is looked at on: its own rules for dark
 * screens hold always, or never.
 */
export function inTheme(html: string, theme: Theme): string {
  return html
    .replace(/@media \(prefers-color-scheme: ?dark\)/g, theme === "dark" ? "@media all" : "@media not all")
    .replaceAll('content="light dark"', `content="${theme}"`)
    .replaceAll("color-scheme:light dark;supported-color-schemes:light dark", `color-scheme:${theme}`);
}
