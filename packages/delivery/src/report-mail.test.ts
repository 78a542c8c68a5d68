import { direction, locales } from "@afterword/language";
import type { EditionContent, MetricRow } from "@afterword/sdk";
import { expect, test } from "vitest";
import { renderReport } from "./report-mail.ts";
import type { ReportView } from "./report-view.ts";

const row = (value: number | null, change: Partial<MetricRow> = {}): MetricRow => ({
  ...{ group: {}, period: null, value, n: 40, missing: 0, invalid: 0, withheld: null, warnings: [] },
  interval: value === null ? null : { lower: value - 5, upper: value + 5, level: 0.95, method: "wilson" },
  ...change,
});
const hidden = { value: null, n: null, interval: null, withheld: { reason: "below_k", k: 5 } } as const;
const compared = { to: "previous", difference: 12, interval: null, verdict: "higher" } as unknown as NonNullable<
  MetricRow["comparison"]
>;

const content = (change: Partial<EditionContent> = {}): EditionContent => ({
  ...{ kind: "quarterly", survey: "csat", title: { en: "Service desk", ar: "مكتب الخدمات" }, period: "2026-Q3" },
  ...{ from: "2026-07-01", to: "2026-10-01", by: "team", definitions: 1 },
  sections: [
    {
      where: { site: "KRT" },
      measures: [
        {
          ...{ question: "csat", text: { en: "How was it?" }, metric: "csat", all: row(80, { comparison: compared }) },
          groups: [row(90, { group: { team: "<b>ICT</b>" } }), row(null, { group: { team: "HR" }, ...hidden })],
        },
      ],
      rate: row(30),
      cases: { opened: 3, closed: 2, open: 1, late: 1 },
      actions: [{ title: "Phone", state: "done", dueOn: "2026-09-01", overdue: true, verdict: "no_clear_effect" }],
    },
  ],
  ...change,
});
const render = (change: Partial<ReportView> = {}) =>
  renderReport({
    ...{ locale: "en", name: "Lea", isTest: false, content: content(), language: "en" },
    ...{ archiveUrl: "https://feedback.example.org/console/reports/edn_1" },
    ...{ unsubscribeUrl: "https://feedback.example.org/stop/rpt_1.x", ...change },
  });

test("a report says what changed and what did not, with its figures as a table whose bars are for the eye", () => {
  const { subject, html, text } = render();
  expect(subject).toBe("Report for Q3 2026: Service desk");
  for (const mail of [html, text]) {
    expect(mail).toContain(
      "Satisfaction (CSAT): 80% (75% to 85%), 40 answers. That is higher than before, by 12 points.",
    );
    expect(mail).toContain("Response rate: 30% (25% to 35%) of 40 who were asked.");
    expect(mail).toContain("Cases opened: 3; closed: 2. Open when this was made: 1, of which late: 1.");
    expect(mail).toContain("Phone: done, due on 1 September 2026. It is late. It had no clear effect.");
    expect(mail).toContain("fewer than 5 people");
    expect(mail).toContain("https://feedback.example.org/stop/rpt_1.x");
  }
  expect(html).toContain("&lt;b&gt;ICT&lt;/b&gt;");
  expect([...html.matchAll(/<tr aria-hidden="true">/g)]).toHaveLength(3);
  expect(html).toContain('width="90%"');
});

test("what moved most is told with its interval, up and down, and that nothing clearly did", () => {
  const [section] = content().sections;
  const at = (team: string, difference: number, verdict: string) =>
    row(60, {
      group: { team },
      comparison: {
        ...compared,
        ...{
          difference,
          verdict,
          interval: { lower: difference - 4, upper: difference + 4, level: 0.95, method: "wald" },
        },
      } as NonNullable<MetricRow["comparison"]>,
    });
  const told = (groups: MetricRow[]) =>
    render({
      content: content({ sections: [{ ...section!, measures: section!.measures.map((one) => ({ ...one, groups })) }] }),
    }).text;
  const text = told([
    ...[at("A", 6, "higher"), at("B", -21.4, "lower"), at("C", 30, "no_clear_difference")],
    ...[at("D", 9, "higher"), at("E", -7, "lower")],
  ]);
  expect(text).toContain(
    "What moved most\n* B: down by 21.4 points (17.4 points to 25.4 points), to 60%\n" +
      "* D: up by 9 points (5 points to 13 points), to 60%\n* E: down by 7 points (3 points to 11 points), to 60%\n",
  );
  expect(text).not.toMatch(/\* [AC]: (?:up|down)/);
  expect(told([at("A", 6, "no_clear_difference")])).toContain("What moved most\n* No group moved clearly");
  expect(told([row(60, { group: { team: "A" } })])).not.toContain("What moved most");
});

test("a figure that is withheld is told once", () => {
  const [section] = content().sections;
  const measures = section!.measures.map((one) => ({ ...one, all: row(null, hidden), groups: [row(null, hidden)] }));
  const { html, text } = render({ content: content({ sections: [{ ...section!, measures }] }) });
  for (const mail of [html, text]) expect(mail.match(/fewer than 5 people/g)).toHaveLength(1);
});

test("where nobody answered it says so, and where nobody was asked nothing of a rate", () => {
  const none = row(null, { n: 0, interval: null });
  const { measures, ...section } = content().sections[0]!;
  const silent = { ...section, measures: measures.map((one) => ({ ...one, all: none, groups: [] })), rate: none };
  const { text } = render({ content: content({ sections: [silent] }) });
  expect(text).toContain("Nobody answered in Q3 2026.");
  expect(text).not.toMatch(/Response rate|higher|lower/);
});

test.each(locales())("in %s it is whole, in its direction, and small enough to be shown at once", (locale) => {
  const many = Array.from({ length: 30 }, (_, at) => row(50, { group: { team: `Team ${String(at)}` } }));
  const [section] = content().sections;
  const measures = section!.measures.flatMap((one) => Array.from({ length: 6 }, () => ({ ...one, groups: many })));
  for (const kind of ["monthly", "quarterly"] as const) {
    const { subject, html, text } = render({
      locale,
      content: content({ kind, sections: [{ ...section!, measures }] }),
    });
    expect(html).toContain(`dir="${direction(locale)}"`);
    for (const mail of [subject, html, text]) expect(mail).not.toMatch(/[\uE000-\uE002]|\{\w+\}|undefined|NaN/);
    // Beyond about 100 KB mail programs cut a mail off.
    expect(Buffer.byteLength(render({ locale }).html)).toBeLessThan(20_480);
  }
});

test("a report says what comments are about, what of it rose, and what to fix first", () => {
  const [section] = content().sections;
  const themed = (change: object) => content({ sections: [{ ...section!, ...change }] });
  const answer = (name: string, n: number) => {
    const interval = { lower: n - 4, upper: n + 4, level: 0.95, method: "wilson" } as const;
    return {
      answer: name,
      n,
      share: n,
      interval,
      sentiment: { positive: 1, neutral: 0, negative: n - 1, estimated: 0 },
    };
  };
  const many = ["timeliness", "staff", "communication", "resolution", "process"].map((name, at) =>
    answer(name, 40 - at),
  );
  const themes = row(90, { n: 120, answers: [...many, answer("portal", 9), answer("system", 8)] });
  const drivers = [{ question: "speed", text: { en: "How quick?" }, share: 42, performance: 61.4, average: 70.2 }];
  const rising = [{ theme: "system", before: 2 }];
  for (const locale of locales()) {
    const { html, text } = render({ locale, content: themed({ themes, rising, drivers }) });
    for (const mail of [html, text]) expect(mail).not.toMatch(/[\uE000-\uE002]|\{\w+\}/);
  }
  const { html, text } = render({ content: themed({ themes, rising, drivers }) });
  for (const mail of [html, text]) {
    expect(mail).toContain("What 120 comments are about");
    expect(mail).toContain(
      "System: 8% (4% to 12%; 8 comments). More people wrote about it than in the year before (2%).",
    );
    expect(mail).toContain("Timeliness: 40% (36% to 44%; 40 comments)");
    expect(mail).toContain(
      "How quick?: 42% of what goes with the headline; answered with 61 of 100, all drivers with 70",
    );
    // Five are told, what rises among them.
    expect(mail).not.toMatch(/Process:|portal/);
  }
  for (const change of [{}, { themes: null, rising: [], drivers: [] }])
    expect(render({ content: themed(change) }).text).not.toMatch(/comments are about|fix first/);
});
