import { formatAmount, formatFigure, formatPeriod, summary, type GroupFigure, type Measure } from "@afterword/charts";
import { chartWords, localized, message } from "@afterword/language";
import type { EditionMeasure, EditionSection, MetricRow } from "@afterword/sdk";
import { footerIn } from "./brand.ts";
import type { Rendered } from "./invitation-mail.ts";
import { frameOf, greet } from "./mail-frame.ts";
import { oneLine } from "./one-line.ts";
import { inHtml, inLine, inText, piece } from "./piece.ts";
import { driversOf, themesOf } from "./report-causes.ts";
import type { ReportView } from "./report-view.ts";
import { spoken } from "./spoken.ts";
import { compileTemplate } from "./template.ts";
import { reportHtml } from "./templates/report-html.ts";
import { reportText } from "./templates/report-text.ts";

const html = compileTemplate<Record<string, unknown>>(reportHtml, { makes: "html" });
const text = compileTemplate<Record<string, unknown>>(reportText, { makes: "text" });

/**
 * Renders a report: a paragraph that says what changed and what did not, and the figures as tables with bars. What is said of a
 * change is made from its interval, as everywhere.
 *
 * @example
 * const { subject, html, text } = renderReport(view);
 */
export function renderReport(view: ReportView): Rendered {
  const { locale, content, archiveUrl, unsubscribeUrl } = view;
  const words = chartWords(locale);
  const period = formatPeriod(words, content.period);
  const title = inLine(piece(titleOf(view)));
  const subject = oneLine(message(locale, "mail.report.subject", { title, period }), locale, view.isTest);
  const preheader = message(locale, "mail.report.preheader");
  const link = (said: string, url: string) => message(locale, "mail.textLink", { text: said, url });
  const [open, stop] = [message(locale, "mail.report.archive"), message(locale, "mail.report.stop")];
  const isSilent = content.sections.every(({ measures }) => measures.every(({ all }) => all.n === 0));
  const said = {
    test: view.isTest ? message(locale, "page.test") : "",
    greeting:
      view.name === null && archiveUrl === null && unsubscribeUrl === undefined ? period : greet(locale, view.name),
    body: message(locale, "mail.report.body", { kind: content.kind, title: piece(titleOf(view)), period }),
    empty: isSilent ? message(locale, "mail.report.empty", { period }) : "",
    sections: content.sections.map((section) => sectionOf(view, section)),
    open,
    archiveUrl: archiveUrl ?? "",
    archiveLink: archiveUrl === null ? "" : link(open, archiveUrl),
    notes: [message(locale, "mail.report.footer")],
    footer: footerIn(view.look),
    languages: [],
    stop: unsubscribeUrl === undefined ? "" : stop,
    unsubscribeUrl: unsubscribeUrl ?? "",
  };
  return {
    subject,
    preheader,
    html: inHtml(html({ ...said, ...frameOf(locale, subject, preheader, view.look) }), locale),
    text: inText(text({ ...said, stop: unsubscribeUrl === undefined ? "" : link(stop, unsubscribeUrl) }), locale),
  };
}

const titleOf = ({ content: { title, survey }, locale }: ReportView): string =>
  title === null ? survey : localized(title, locale);

function sectionOf(view: ReportView, section: EditionSection) {
  const { locale } = view;
  const { where, measures, rate, cases, actions } = section;
  return {
    title: Object.values(where).map(piece).join(" · "),
    measures: measures.map((of) => measureOf(view, of)),
    ...moved(view, measures),
    ...themesOf(view, section),
    ...driversOf(view, section),
    // Nobody was asked, where answers came by themselves or were taken down.
    rate: rate.n === 0 ? "" : rateOf(rate, locale),
    cases: cases === null ? "" : message(locale, "mail.report.cases", { ...cases }),
    actionsTitle: actions.length === 0 ? "" : message(locale, "mail.report.actions"),
    actions: actions.map(({ title, state, dueOn, overdue, verdict }) => {
      const date = new Date(`${dueOn}T00:00:00Z`);
      const line = message(locale, "mail.report.action", { title: piece(title), state, date }, { timeZone: "UTC" });
      const late = overdue ? message(locale, "mail.report.overdue") : "";
      const effect = verdict === null ? "" : message(locale, "mail.report.effect", { verdict });
      return [line, late, effect].filter((one) => one !== "").join(" ");
    }),
  };
}

/** What a rate is of is who was asked, not who answered. */
function rateOf(rate: MetricRow, locale: string): string {
  const words = chartWords(locale);
  const measure: Measure = { name: message(locale, "mail.report.rate"), unit: "percent" };
  const { value, interval, n, comparison } = rate;
  if (value === null || interval === null)
    return summary({ measure, figure: withoutGroup(rate), groups: [] }, { words });
  const of = (one: number) => formatFigure(words, measure, one);
  const range = words.text("chart.interval", { lower: of(interval.lower), upper: of(interval.upper) });
  const first = message(locale, "mail.report.rateSaid", { value: of(value), range, n: n ?? 0 });
  if (!comparison) return first;
  const by = formatAmount(words, measure, Math.abs(comparison.difference ?? 0));
  const second = words.text("chart.change.previous", { verdict: comparison.verdict, by });
  return words.text("chart.sentences", { first, second });
}

function measureOf(view: ReportView, of: EditionMeasure) {
  const { locale, content, language } = view;
  const words = chartWords(locale);
  const measure = unitOf(of, message(locale, "mail.report.measure", { metric: of.metric }));
  const figure = withoutGroup(of.all);
  const all = words.text("chart.all");
  // Where nothing is shown the sentence says why, once.
  const isShown = [of.all, ...of.groups].some(({ value }) => value !== null);
  const rows = of.groups.length === 0 || !isShown ? [] : [{ ...figure, label: all }, ...of.groups];
  return {
    question: piece(spoken(of.text, locale, { language })),
    caption: measure.name,
    said: summary({ measure, figure, groups: isShown ? of.groups : [] }, { words }),
    split: rows.length === 0 ? "" : message(locale, "mail.report.by", { segment: piece(content.by ?? "") }),
    rows: rows.map((row) => rowOf(measure, row, locale)),
  };
}

function rowOf(measure: Measure, row: GroupFigure & Pick<MetricRow, "n">, locale: string) {
  const words = chartWords(locale);
  const label =
    row.label ??
    Object.values(row.group ?? {})
      .map((one) => one ?? words.text("chart.noValue"))
      .join(" · ");
  const { value, interval, n, withheld } = row;
  const line = summary(
    { measure: { ...measure, name: label }, figure: { ...row, comparison: null }, groups: [] },
    { words },
  );
  if (value === null || withheld !== null) {
    const reason = withheld ? words.text("chart.fewerThan", { k: withheld.k }) : words.text("chart.noAnswers");
    return { label: piece(label), value: "–", about: reason, line, isShown: false, width: 0, rest: 100 };
  }
  const of = (one: number) => formatFigure(words, measure, one);
  const range =
    interval === null ? "" : words.text("chart.interval", { lower: of(interval.lower), upper: of(interval.upper) });
  const width = shareOf(measure, value);
  const count = words.text("chart.nAnswers", { n: n ?? 0 });
  const about = range === "" ? count : message(locale, "mail.report.range", { range, count });
  return { label: piece(label), value: of(value), about, line, isShown: true, width, rest: 100 - width };
}

/** What moved most is told of so many. */
const mostMoved = 3;

/** The groups that moved most since before, up or down, as far as chance alone does not explain it; said too where none did. */
function moved({ locale }: ReportView, measures: readonly EditionMeasure[]) {
  const words = chartWords(locale);
  const compared = measures.flatMap((of) => {
    const name = message(locale, "mail.report.measure", { metric: of.metric });
    const measure = unitOf(of, name);
    return of.groups.flatMap((row) => {
      const { value, comparison } = row;
      return value === null || !comparison ? [] : [{ row, value, comparison, measure, name }];
    });
  });
  const clear = compared
    .flatMap(({ comparison, ...one }) => {
      const { verdict, difference, interval } = comparison;
      if (difference === null || (verdict !== "higher" && verdict !== "lower")) return [];
      return [{ ...one, verdict, difference, interval, by: Math.abs(difference) / spanOf(one.measure) }];
    })
    .sort((a, b) => b.by - a.by)
    .slice(0, mostMoved);
  const amount = (measure: Measure, one: number) => formatAmount(words, measure, one);
  return {
    moversTitle: compared.length === 0 ? "" : message(locale, "mail.report.movers"),
    movers:
      clear.length === 0
        ? [message(locale, "mail.report.moversNone")]
        : clear.map(({ row, measure, name, verdict, difference, interval, value }) => {
            const ends = [interval?.lower ?? difference, interval?.upper ?? difference].map(Math.abs);
            const [lower, upper] = [Math.min(...ends), Math.max(...ends)].map((end) => amount(measure, end));
            return message(locale, "mail.report.mover", {
              name: [piece(labelOf(row, locale)), ...(measures.length > 1 ? [name] : [])].join(" · "),
              verdict,
              by: amount(measure, Math.abs(difference)),
              range: words.text("chart.interval", { lower: lower ?? "", upper: upper ?? "" }),
              value: formatFigure(words, measure, value),
            });
          }),
  };
}

/** How far a figure can move at all, so that points of different scales are held beside each other. */
const spanOf = ({ unit, min = 1, max = 5 }: Measure): number =>
  unit === "percent" ? 100 : unit === "points" ? 200 : max - min;

/** The values of a group, as they are read. */
const labelOf = ({ group }: Pick<MetricRow, "group">, locale: string): string =>
  Object.values(group)
    .map((one) => one ?? chartWords(locale).text("chart.noValue"))
    .join(" · ");

/** How long a bar is, in percent of its place. */
function shareOf({ unit, min = 1, max = 5 }: Measure, value: number): number {
  const share =
    unit === "percent" ? value : unit === "points" ? (value + 100) / 2 : ((value - min) / (max - min)) * 100;
  return Math.round(Math.min(100, Math.max(0, share)));
}

function unitOf({ metric, min, max }: EditionMeasure, name: string): Measure {
  if (metric === "nps") return { name, unit: "points" };
  if (metric !== "mean") return { name, unit: "percent" };
  return { name, unit: "score", ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

/** A figure of all: the part that it is of is told above it. */
const withoutGroup = ({ group: _, ...figure }: MetricRow) => figure;
