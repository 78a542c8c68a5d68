import { formatFigure, type Measure } from "@afterword/charts";
import { chartWords, message } from "@afterword/language";
import type { EditionSection } from "@afterword/sdk";
import { piece } from "./piece.ts";
import type { ReportView } from "./report-view.ts";
import { spoken } from "./spoken.ts";

/** So many themes are told of. */
const mostThemes = 5;
const percent: Measure = { name: "", unit: "percent" };

/** What comments of a part are about, the most frequent first, and which of it more people wrote about than before. */
export function themesOf({ locale }: ReportView, { themes, rising = [] }: EditionSection) {
  const words = chartWords(locale);
  const of = (one: number) => formatFigure(words, percent, one);
  const named = (themes?.answers ?? []).filter(({ n }) => n > 0);
  const risen = new Map(rising.map(({ theme, before }) => [theme, before]));
  // What rises is told, however many write about something else.
  const told = [...named]
    .sort((a, b) => Number(risen.has(b.answer)) - Number(risen.has(a.answer)))
    .slice(0, mostThemes);
  return {
    themesTitle: told.length === 0 ? "" : message(locale, "mail.report.themes", { n: themes?.n ?? 0 }),
    themes: told.map(({ answer: theme, n, share, interval }) => {
      const before = risen.get(theme);
      return message(locale, "mail.report.theme", {
        name: message(locale, "mail.warning.theme", { theme, name: piece(theme) }),
        share: of(share ?? 0),
        range: interval ? words.text("chart.interval", { lower: of(interval.lower), upper: of(interval.upper) }) : "",
        has: interval ? "yes" : "no",
        n,
        rose: before === undefined ? "no" : "yes",
        before: before === undefined ? "" : of(before),
      });
    }),
  };
}

/** What to fix first. */
export function driversOf({ locale, language }: ReportView, { drivers = [] }: EditionSection) {
  const words = chartWords(locale);
  const of = (one: number) => formatFigure(words, percent, one);
  const whole = (one: number) => words.number(one, { maximumFractionDigits: 0 });
  return {
    driversTitle: drivers.length === 0 ? "" : message(locale, "mail.report.drivers"),
    drivers: drivers.map(({ text, share, performance, average }) =>
      message(locale, "mail.report.driver", {
        name: piece(spoken(text, locale, { language })),
        ...{ share: of(share), performance: whole(performance), average: whole(average) },
      }),
    ),
  };
}
