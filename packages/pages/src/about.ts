import { formatNumber, message, privacyWords } from "@afterword/language";
import type { KeptLength } from "@afterword/sdk";
import { html, type Html } from "./html.ts";
import { said } from "./said.ts";
import type { SurveyView } from "./view.ts";

/** What happens with an answer and who sees it, folded away below the form. */
export function aboutSection(view: SurveyView): Html | null {
  const { locale, language, about, privacy, part, stopPath } = view;
  if (!about) return null;
  const { mode, k } = privacy ?? { mode: "identified", k: 1 };
  const zone = about.timeZone === undefined ? {} : { timeZone: about.timeZone };
  const isKept = mode !== "anonymous" && about.kind !== "feedback";
  const timeOf = ({ count, unit }: KeptLength) =>
    formatNumber(locale, count, { style: "unit", unit, unitDisplay: "long" });
  const told = [
    about.reason === undefined ? message(locale, `page.about.${about.kind}`) : said(about.reason, { locale, language }),
    privacy !== null && privacyWords(locale, mode, k),
    part && message(locale, isKept ? "page.about.saved" : "page.about.notSaved"),
    about.until && message(locale, "page.about.until", { date: about.until }, zone),
    about.until && about.canChange && message(locale, "page.about.change"),
    about.kept?.words && message(locale, "page.about.keptWords", { time: timeOf(about.kept.words) }),
    about.kept?.name && message(locale, "page.about.keptName", { time: timeOf(about.kept.name) }),
    stopPath !== undefined && message(locale, "page.about.stop"),
  ];
  return html`<details class="about">
    <summary>${message(locale, "page.about.title")}</summary>
    ${told.filter(Boolean).map((sentence) => html`<p>${sentence}</p>`)}
  </details>`;
}
