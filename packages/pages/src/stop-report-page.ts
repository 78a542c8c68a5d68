import { message } from "@afterword/language";
import { html } from "./html.ts";
import { layout } from "./layout.ts";

/** What the page says that stops a report. */
export interface StopReportView {
  readonly locale: string;
  readonly isTest: boolean;
  /** Path that the form is sent to. */
  readonly action: string;
  /** `asks` before anything was pressed; `off` and `on` say what was done, or how it is. */
  readonly state: "asks" | "off" | "on";
}

/**
 * The page that stops a report, and takes that back. Only its button acts, as mail scanners follow links.
 *
 * @example const page = stopReportPage({ locale: "en", isTest: false, action: "/stop/rpt_1", state: "asks" });
 */
export function stopReportPage({ locale, isTest, action, state }: StopReportView): string {
  const said = { asks: "page.report.question", off: "page.report.stopped", on: "page.report.resumed" } as const;
  const frame = { locale, isTest, title: message(locale, "page.report.title"), languages: true };
  const isOff = state === "off";
  const label = message(locale, isOff ? "page.report.resume" : "mail.report.stop");
  return layout(
    frame,
    html`<p role="status">${message(locale, said[state])}</p>
      <form method="post" action="${action}"><button name="state" value="${isOff ? "on" : "off"}">${label}</button></form>`,
  );
}
