import { message } from "@afterword/language";
import { html } from "./html.ts";
import { layout } from "./layout.ts";

/** What the page says that stops a report. */
export interface StopReportView {
  readonly locale: string;
  readonly isTest: boolean;
  /** Path that the form is sent to. */
  readonly action: string;
  /** Where who has signed in turns it on again. */
  readonly consoleUrl: string;
  /** Whether it is sent still. */
  readonly isOn: boolean;
}

/**
 * The page that stops a report. Only its button acts, as mail scanners follow links; and nothing on it turns a report on again, as
 * whoever has an old mail is not always its reader.
 *
 * @example const page = stopReportPage({ locale: "en", isTest: false, action: "/stop/rpt_1", consoleUrl: "/console", isOn: true });
 */
export function stopReportPage({ locale, isTest, action, consoleUrl, isOn }: StopReportView): string {
  const frame = { locale, isTest, title: message(locale, "page.report.title"), languages: true };
  return layout(
    frame,
    isOn
      ? html`<p role="status">${message(locale, "page.report.question")}</p>
          <form method="post" action="${action}">
            <button name="state" value="off">${message(locale, "mail.report.stop")}</button>
          </form>`
      : html`<p role="status">${message(locale, "page.report.stopped")}</p>
          <p><a href="${consoleUrl}">${message(locale, "page.report.resume")}</a></p>`,
  );
}
