import { chartWords } from "@afterword/language";
import { expect, test } from "vitest";
import {
  beforeAfter,
  caseAgeing,
  channelMix,
  distributionBars,
  driverMatrix,
  funnelPlot,
  gapBars,
  heatMap,
  leagueTable,
  npsBars,
  relationDots,
  responseFunnel,
  scoreCard,
  summary,
  themeBars,
  trendChart,
  voiceBars,
  type Chart,
  type Figure,
  type FigureComparison,
  type FigureVerdict,
  type FunnelPlot,
  type FunnelRow,
} from "./index.ts";
import { unanswered, withheld } from "./samples.test.helper.ts";

const en = { words: chartWords("en") };
const csat = { name: "CSAT", unit: "percent" } as const;
const figure = (value: number, n: number, lower: number, upper: number): Figure => ({
  value,
  n,
  interval: { lower, upper, level: 0.95, method: "wilson" },
  withheld: null,
});
/** Without the marks that only keep the direction. */
const plain = (text: string): string =>
  text.replace(/[\u061c\u200e\u200f\u2068\u2069]/g, "").replace(/[\u00a0\u202f]/g, " ");

const change = (to: FigureComparison["to"], verdict: FigureVerdict, difference = 3.2) => {
  const compared = { ...figure(82.4, 311, 78.6, 85.3), comparison: { to, verdict, difference, against: "Travel" } };
  return scoreCard({ title: "CSAT", measure: csat, figure: compared }, en).sentence;
};

test.each<[string, string]>([
  [change("previous", "higher"), "That is higher than before, by 3.2 points."],
  [change("previous", "lower", -1), "That is lower than before, by 1 point."],
  [change("rest", "no_clear_difference"), "There is no clear difference from all others together."],
  [change("group", "higher"), "That is higher than Travel, by 3.2 points."],
  [change("group", "too_few"), "There are too few answers to compare it with Travel."],
])("a score card says %s", (sentence, expected) => {
  expect(sentence).toBe(`CSAT: 82% (79% to 85%), 311 answers. ${expected}`);
});

test("a figure that is withheld or has no answers says so", () => {
  const card = (one: Figure) => scoreCard({ title: "CSAT", measure: csat, figure: one }, en);
  expect(card(withheld).sentence).toBe("CSAT: fewer than 5 people.");
  expect(card(unanswered).sentence).toBe("CSAT: no answers.");
  expect(card(withheld).table.rows[0]?.[1]).toEqual({ text: "– (fewer than 5 people)", raw: null });
});

const rows = [
  { label: "ICT", ...figure(41, 120, 31, 51) },
  { label: "Travel", ...figure(-5, 88, -20, 10) },
];

test("one group is called higher only where the intervals lie apart", () => {
  const of = (...some: Parameters<typeof npsBars>[0]["rows"]) => npsBars({ title: "NPS", rows: some }, en).sentence;
  expect(of(...rows)).toBe("NPS: ICT (41) is clearly higher than Travel (-5).");
  expect(of({ label: "HR", ...figure(20, 30, -2, 42) }, { label: "Travel", ...figure(-5, 88, -20, 10) })).toBe(
    "NPS: 20 for HR, -5 for Travel; even these two are not clearly apart.",
  );
  expect(of({ label: "HR", ...figure(20, 30, -2, 42) })).toBe("HR: 20 (-2 to 42), 30 answers.");
  expect(of({ label: "HR", ...withheld }, { label: "ICT", ...withheld })).toBe(
    "All 2 figures are withheld: fewer than 5 people.",
  );
  expect(of(...rows, { label: "HR", ...withheld })).toMatch(/ 1 figure is withheld: fewer than 5 people\.$/);
  expect(of()).toBe("There are no answers to show.");
});

test.each([
  [
    "fr",
    "NPS : ICT (41) est nettement au-dessus de Travel (-5). 1 chiffre n’est pas communiqué : moins de 5 personnes.",
  ],
  ["es", "NPS: ICT (41) está claramente por encima de Travel (-5). 1 cifra no se muestra: menos de 5 personas."],
  ["ru", "NPS: ICT (41) явно выше, чем Travel (-5). Не показан 1 показатель: меньше 5 человек."],
  ["zh", "NPS：ICT（41）明显高于Travel（-5）。有1个数字不显示：少于5人。"],
  ["ar", "NPS: النتيجة في ICT (41) أعلى بوضوح منها في Travel (-5). رقم واحد محجوب: أقل من 5 أشخاص."],
])("the finding in %s", (locale, expected) => {
  const { sentence } = npsBars(
    { title: "NPS", rows: [...rows, { label: "HR", ...withheld }] },
    { words: chartWords(locale) },
  );
  expect(plain(sentence)).toBe(expected);
});

test.each([
  ["en", 1, "1 signal: February 2026 is out of the ordinary."],
  ["ru", 2, "Есть 2 необычных сигнала (последний: февраль 2026 г.)."],
  ["ru", 5, "Есть 5 необычных сигналов (последний: февраль 2026 г.)."],
  ["ar", 2, "إشارتان غير معتادتين، آخرهما: شباط/فبراير 2026."],
  ["ar", 3, "3 إشارات غير معتادة، آخرها: شباط/فبراير 2026."],
  ["zh", 1, "有1个异常信号，最近一次：2026年2月。"],
  ["fr", 1, "1 signal : février 2026 sort de l’ordinaire."],
] as const)("signals in %s: %i", (locale, count, expected) => {
  const months = ["2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03"];
  const marked = months.map((period, index) => ({
    ...figure(60, 50, 50, 70),
    period,
    center: 58,
    lower: 40,
    upper: 76,
    signals: index < 5 && index >= 5 - count ? (["outside"] as const) : [],
  }));
  const { sentence } = trendChart({ title: "CSAT", measure: csat, rows: marked }, { words: chartWords(locale) });
  expect(plain(sentence)).toContain(expected);
});

test("a calm trend says that nothing is out of the ordinary, and where it stands", () => {
  const calm = [{ ...figure(60, 50, 50, 70), period: "2026-Q3", center: 58, lower: 40, upper: 76, signals: [] }];
  const { sentence, table } = trendChart(
    { title: "CSAT", measure: csat, rows: [...calm, { ...withheld, period: "2026-Q4" }] },
    en,
  );
  expect(sentence).toBe(
    "CSAT, Q3 2026: 60% (50% to 70%), 50 answers. Nothing is out of the ordinary. 1 figure is withheld: fewer than 5 people.",
  );
  expect(table.rows.map(([first]) => first?.text)).toEqual(["Q3 2026", "Q4 2026"]);
});

test("a funnel plot names who is outside, and nobody else", () => {
  const limits = { limits95: { lower: 50, upper: 70 }, limits998: { lower: 45, upper: 75 } };
  const row = (site: string | null, value: number, verdict: FunnelRow["verdict"]): FunnelRow => ({
    ...figure(value, 90, value - 5, value + 5),
    ...limits,
    group: { site },
    verdict,
  });
  const of = (...some: FunnelRow[]) =>
    funnelPlot({ title: "Sites", measure: csat, target: 60, rows: some }, en).sentence;
  expect(of(row("A", 61, "within"), row("B", 40, "too_few"))).toBe(
    "No group is clearly apart from 60%, the CSAT of all.",
  );
  expect(of(row("A", 80, "far_above"), row(null, 48, "below"), row("C", 61, "within"))).toBe(
    "Clearly above 60%, the CSAT of all: A. Clearly below 60%, the CSAT of all: not given.",
  );
  const many = ["A", "B", "C", "D", "E", "F", "G"].map((site) => row(site, 90, "far_above"));
  expect(of(...many)).toBe("Clearly above 60%, the CSAT of all: A, B, C, D and 3 more.");
});

test("a funnel plot says what came of limits that are adjusted, in its table and its legend too", () => {
  const limits = { limits95: { lower: 50, upper: 70 }, limits998: { lower: 45, upper: 75 } };
  const rows: FunnelRow[] = [{ ...figure(61, 90, 55, 66), ...limits, group: { site: "A" }, verdict: "within" }];
  const of = (how: Pick<FunnelPlot, "limits" | "dispersion">, options = en) =>
    funnelPlot({ title: "Sites", measure: csat, target: 60, rows, ...how }, options);
  const none = "No group is clearly apart from 60%, the CSAT of all.";
  const heads = (chart: Chart) => chart.table.columns.map(({ label }) => label).filter((label) => /limits/.test(label));
  const wide = of({ limits: "adjusted", dispersion: 4.84 });
  expect(wide.sentence).toBe(`${none} The limits are 2.2 times as wide, as groups differ more than by chance.`);
  expect(wide.svg).toContain("95% limits, widened");
  expect(heads(wide)).toContain("99.8% limits, widened, to");
  for (const [how, said] of [
    [{ limits: "plain", dispersion: 4.84 }, none],
    [
      { limits: "adjusted", dispersion: 0.7 },
      `${none} The limits are not widened: groups differ no more than by chance.`,
    ],
    [
      { limits: "adjusted", dispersion: null },
      `${none} The limits are not widened: there are too few groups to tell how much they differ.`,
    ],
  ] as const) {
    expect(of(how).sentence).toBe(said);
    expect(of(how).svg + heads(of(how)).join()).not.toContain("widened, ");
    expect(heads(of(how))).toContain("95% limits from");
  }
  const ru = of({ limits: "adjusted", dispersion: 4.84 }, { words: chartWords("ru") });
  expect(plain(ru.sentence)).toContain("Границы расширены (коэффициент 2,2), так как");
});

test("a mix of channels says which was used most, for asking and for answering", () => {
  const rows = [
    { label: "E-mail", asked: 80, answered: 20, came: 4 },
    { label: "Text message", asked: 20, answered: 5, came: 5 },
    { label: "Paper", asked: 0, answered: 0, came: 16 },
  ];
  const { sentence, table } = channelMix({ title: "Ways", rows }, en);
  expect(sentence).toBe("Most invitations by: E-mail (80 of 100). Most answers by: Paper (16 of 25).");
  expect(table.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
    ["E-mail", "80", "20", "25%", "4"],
    ["Text message", "20", "5", "25%", "5"],
    ["Paper", "0", "0", "–", "16"],
  ]);
  expect(channelMix({ title: "Ways", rows: [] }, en).sentence).toBe("There are no answers to show.");
  const unasked = channelMix({ title: "Ways", rows: [{ label: "Kiosk", asked: 0, answered: 0, came: 3 }] }, en);
  expect(unasked.sentence).toBe("Most answers by: Kiosk (3 of 3).");
});

test("voices say by which channel most came", () => {
  const rows = [
    { label: "Mailbox", voices: 1 },
    { label: "Forum", voices: 3 },
  ];
  const { sentence, table } = voiceBars({ title: "Voices", rows }, en);
  expect(sentence).toBe("Most voices by: Forum (3 of 4).");
  expect(table.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
    ["Mailbox", "1", "25%"],
    ["Forum", "3", "75%"],
  ]);
  expect(voiceBars({ title: "Voices", rows: [] }, en).sentence).toBe("There are no answers to show.");
});

test("themes say which most comments are about, and how much more than before", () => {
  const sentiment = { positive: 5, neutral: 8, negative: 18, estimated: 4 };
  const rows = [
    { label: "System", n: 33, share: 20.12, before: 6.79, sentiment },
    { label: "Staff", n: 20, share: 12.2, before: null },
  ];
  const { sentence, table, svg } = themeBars({ title: "Themes", figure: { n: 164, withheld: null }, rows }, en);
  expect(sentence).toBe("Most comments are about: System (33 of 164).");
  expect(table.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
    ["System", "33", "20%", "+13.3", "5", "8", "18", "4"],
    ["Staff", "20", "12%", "–", "–", "–", "–", "–"],
  ]);
  // A bar of each theme, and three parts of the first.
  expect(svg.match(/<rect/g)?.length).toBeGreaterThanOrEqual(2 + 3 + 4);
  const hidden = { n: null, withheld: { reason: "below_k", k: 5 } } as const;
  expect(themeBars({ title: "Themes", figure: hidden, rows }, en).table.rows).toEqual([]);
});

test("a heat map names both ends", () => {
  const { sentence, table } = heatMap(
    {
      title: "CSAT",
      measure: csat,
      columns: [
        { key: "speed", label: "Speed" },
        { key: "toString", label: "Tone" },
      ],
      rows: [
        { label: "HR", cells: { speed: figure(30, 99, 22, 40) } },
        { label: "ICT", cells: { speed: figure(90, 99, 82, 95) } },
      ],
    },
    en,
  );
  expect(sentence).toBe("CSAT: ICT, Speed (90%) is clearly higher than HR, Speed (30%).");
  expect(table.rows[0]).toEqual([
    { text: "HR", raw: null },
    { text: "30%", raw: 30, shade: 0.3 },
    { text: "– (no answers)", raw: null, shade: null },
  ]);
});

test("ranks that can't be told apart share the first place", () => {
  const row = (label: string, lower: number, upper: number) => ({
    label,
    ...figure(80, 90, 70, 88),
    rank: { lower, upper },
  });
  const of = (...some: ReturnType<typeof row>[]) =>
    leagueTable({ title: "Ranks", measure: csat, rows: some }, en).sentence;
  expect(of(row("A", 1, 2), row("B", 1, 2), row("C", 3, 3))).toBe("2 groups can be first: A and B.");
  expect(of(row("C", 2, 2), row("A", 1, 1))).toBe("Only 1 group can be first: A.");
});

const driver = (label: string, performance: number, importance: number) => ({
  label,
  performance,
  importance,
  interval: null,
});

test("drivers go with an outcome, and are never said to cause it", () => {
  const performance = { name: "Mean", unit: "score" } as const;
  const drivers = [driver("Speed", 2.1, 0.3), driver("Tone", 4.4, 0.1)];
  const of = (n: number, r2: number | null, some = drivers) =>
    driverMatrix({ title: "Drivers", outcome: "CSAT", performance, drivers: some, r2, n }, en);
  expect(of(300, 0.4).sentence).toBe(
    "Fix first: Speed. That goes with CSAT more than the rest does, and is rated lower. All drivers together go with 40% of the differences in CSAT (300 answers).",
  );
  expect(of(300, 0.4, [driver("Speed", 4.9, 0.3), driver("Tone", 3, 0.1)]).sentence).toMatch(
    /^Nothing that goes with CSAT/,
  );
  for (const few of [of(19, 0.4), of(300, null)]) {
    expect(few.sentence).toMatch(/^Not enough data to tell what goes with CSAT: /);
    expect(few.svg).toContain("Not enough data");
    expect(few.table.rows[0]?.slice(1).every(({ text }) => text === "–")).toBe(true);
  }
});

test("other findings", () => {
  const measure = { name: "Mean", unit: "score" } as const;
  const gaps = [{ label: "Speed", importance: figure(4.6, 50, 4.4, 4.8), performance: figure(3.1, 50, 2.9, 3.3) }];
  expect(gapBars({ title: "Gaps", measure, rows: gaps }, en).sentence).toBe(
    "The gap is widest for Speed: importance 4.60, performance 3.10.",
  );
  expect(
    caseAgeing(
      { title: "Cases", rows: [{ label: "old", open: 1, late: 0 }], withinTarget: 80, medianContactHours: 5 },
      en,
    ).sentence,
  ).toBe(
    "1 case is open, 0 of them late. Half of those concerned heard from somebody within 5 hrs. 80% were closed in time.",
  );
  const dots = { title: "CSAT", measure: csat, by: "turn-around" };
  const [fast, slow] = [
    { label: "in time", ...figure(80, 90, 72, 88) },
    { label: "late", ...figure(50, 90, 40, 60) },
  ];
  expect(relationDots({ ...dots, rows: [fast, slow] }, en).sentence).toBe(
    "CSAT goes with turn-around: 80% for in time, 50% for late.",
  );
  expect(relationDots({ ...dots, rows: [fast, { label: "late", ...figure(75, 90, 65, 85) }] }, en).sentence).toBe(
    "CSAT does not clearly go with turn-around: 80% for in time, 75% for late.",
  );
  const scale = ["1", "2", "3"].map((answer) => ({ answer, label: answer }));
  const shares = [20, 30, 50].map((share, index) => ({ answer: String(index + 1), n: share, share }));
  const spread = { label: "HR", value: 100, n: 100, interval: null, withheld: null, answers: shares };
  expect(distributionBars({ title: "Speed", scale, rows: [spread] }, en).sentence).toBe("HR: 50%, 100 answers.");
});

test("how many answered, of how many who were asked, and why others were not", () => {
  const of = (data: Omit<Parameters<typeof responseFunnel>[0], "title">) =>
    responseFunnel({ title: "R", ...data }, en).sentence;
  expect(
    of({ steps: { eligible: 5210, asked: 3100, completed: 450 }, skipped: [{ label: "asked lately", count: 1200 }] }),
  ).toBe(
    "Of 5,210 possible invitations, 3,100 went out. Of 3,100 invitations, 450 were answered to the end: 15%. The most frequent reason for not asking: asked lately (1,200).",
  );
  expect(of({ steps: { asked: 40, completed: null }, withheld: { reason: "below_k", k: 5 } })).toBe(
    "How many answered is withheld: fewer than 5 people.",
  );
  expect(of({ steps: {} })).toBe("There are no answers to show.");
});

test("before and after names the start, the other group and the verdict", () => {
  const travel = { label: "Travel", before: figure(-5, 90, -20, 10), after: figure(31, 80, 15, 46) };
  const other = { label: "HR", before: figure(20, 90, 5, 35), after: figure(22, 90, 7, 37) };
  const data = {
    title: "NPS",
    measure: { name: "NPS", unit: "points" },
    startedAt: new Date("2023-07-01"),
    group: travel,
  } as const;
  const effect = { difference: 34, verdict: "higher" } as const;
  expect(beforeAfter({ ...data, comparison: other, effect }, en).sentence).toBe(
    "Travel: NPS -5 before, 31 after. HR: NPS 20 before, 22 after. Since the start on 1 July 2023 it changed upwards by 34 points against the other group.",
  );
  expect(beforeAfter({ ...data, effect: null }, en).sentence).toBe(
    "Travel: NPS -5 before, 31 after. Since the start on 1 July 2023 there are too few answers to compare.",
  );
});

test("a summary names the groups that changed, the largest change first", () => {
  const group = (team: string, verdict: FigureVerdict, difference: number): Figure & { group: { team: string } } => ({
    ...figure(71, 120, 64, 78),
    comparison: { to: "previous", verdict, difference },
    group: { team },
  });
  const whole = {
    ...figure(82, 1204, 79, 85),
    comparison: { to: "previous", verdict: "no_clear_difference", difference: 1 },
  } as const;
  const say = (...groups: (Figure & { group: { team: string } })[]) =>
    plain(summary({ measure: csat, figure: whole, groups }, en));
  const first = "CSAT: 82% (79% to 85%), 1,204 answers. There is no clear difference from before.";
  expect(
    say(group("HR", "higher", 4), group("Travel", "lower", -9), group("ICT", "no_clear_difference", 2), {
      ...withheld,
      group: { team: "Visa" },
    }),
  ).toBe(
    `${first} Travel fell by 9 points, to 71% (64% to 78%). HR rose by 4 points, to 71% (64% to 78%). 1 figure is withheld: fewer than 5 people.`,
  );
  expect(say(group("ICT", "no_clear_difference", 2), group("HR", "too_few", 9))).toBe(
    `${first} No group changed clearly. Of 1 group there are too few answers to tell.`,
  );
  const many = Array.from({ length: 7 }, (_, at) => group(`T${String(at)}`, "lower", -at - 1));
  expect(say(...many)).toMatch(/T6 fell by 7 points.* T2 fell by 3 points, [^.]*\. 2 more groups changed clearly\.$/);
  expect(say()).toBe(first);
  expect(plain(summary({ measure: csat, figure: withheld, groups: [] }, en))).toBe("CSAT: fewer than 5 people.");
});

test("a figure says whether it reaches its goal, where that can be told", () => {
  const say = (verdict: "met" | "missed" | "unclear") => {
    const reaching = { ...figure(82, 311, 79, 85), goal: { value: 80, verdict } };
    return scoreCard({ title: "CSAT", measure: csat, figure: reaching }, en);
  };
  const first = "CSAT: 82% (79% to 85%), 311 answers.";
  expect(say("met").sentence).toBe(`${first} The goal of 80% is met.`);
  expect(say("missed").sentence).toBe(`${first} The goal of 80% is missed.`);
  expect(say("unclear").sentence).toBe(`${first} Whether the goal of 80% is met can’t be told.`);
  expect(say("met").table.columns.at(-1)?.label).toBe("Goal");
  expect(say("met").table.rows[0]?.at(-1)).toEqual({ text: "80%", raw: 80 });
});
