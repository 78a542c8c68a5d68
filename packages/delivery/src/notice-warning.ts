import { formatFigure, formatPeriod, type Measure } from "@afterword/charts";
import { chartWords, message } from "@afterword/language";
import type { NoticeWarningView } from "./notice-view.ts";
import { piece } from "./piece.ts";

/** What a warning is about and why it was raised, in one sentence. */
export function warningTitle(locale: string, { why, month, name, standard, rising }: NoticeWarningView): string {
  const about =
    rising === null
      ? message(locale, "mail.warning.standard", { standard: standard ?? "", name: piece(name) })
      : message(locale, "mail.warning.theme", { theme: rising.theme, name: piece(name) });
  return message(locale, "mail.warning.why", {
    ...{ why, name: about, month: formatPeriod(chartWords(locale), month) },
  });
}

/** What is said of one warning: its figure, and what that is held against. */
export function warningOf(locale: string, of: NoticeWarningView) {
  const { value, n, interval, target, rising, unit } = of;
  const words = chartWords(locale);
  const measure: Measure = { name: "", unit: "percent" };
  const amount = (one: number) =>
    unit === "percent"
      ? formatFigure(words, measure, one)
      : `${words.number(one, { maximumFractionDigits: 2 })} ${unit}`;
  const range =
    interval === null
      ? ""
      : words.text("chart.interval", { lower: amount(interval.lower), upper: amount(interval.upper) });
  const [way, goal] = Object.entries(target ?? {})[0] ?? [];
  return {
    title: warningTitle(locale, of),
    facts: [
      rising === null ? "" : [rising.survey, rising.group].flatMap((one) => (one ? [piece(one)] : [])).join(" · "),
      rising === null
        ? message(locale, "mail.warning.counted", { has: range === "" ? "no" : "yes", value: amount(value), range, n })
        : message(locale, "mail.warning.wrote", { value: amount(value), range, n, before: amount(rising.before) }),
      way === undefined || goal === undefined
        ? ""
        : message(locale, "mail.warning.target", { way, value: amount(goal) }),
    ].filter((fact) => fact !== ""),
    url: of.url,
  };
}
