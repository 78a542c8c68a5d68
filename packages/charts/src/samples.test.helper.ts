import {
  beforeAfter,
  caseAgeing,
  distributionBars,
  driverMatrix,
  channelMix,
  funnelPlot,
  gapBars,
  heatMap,
  leagueTable,
  npsBars,
  relationDots,
  responseFunnel,
  scoreCard,
  themeBars,
  trendChart,
  voiceBars,
  type Chart,
  type ChartOptions,
  type Figure,
  type FigureVerdict,
} from "./index.ts";

/** What samples are made of: how many rows there are, what they are called and what is known of them. */
export interface Sample {
  readonly rows: number;
  readonly label: (index: number) => string;
  /** A figure on a scale from 0 to 1. */
  readonly figure: (index: number) => Figure;
}

export const withheld: Figure = { value: null, n: null, interval: null, withheld: { reason: "below_k", k: 5 } };
export const unanswered: Figure = { value: null, n: 0, interval: null, withheld: null };
/** A figure from 0 to 1 with an interval that fits its number of answers. */
export const figureOf = (value: number, n: number, verdict?: FigureVerdict): Figure => {
  const half = 1 / Math.sqrt(n + 1);
  return {
    value,
    n,
    interval: { lower: Math.max(0, value - half), upper: Math.min(1, value + half), level: 0.95, method: "wilson" },
    withheld: null,
    ...(verdict && { comparison: { to: "previous", difference: value - 0.5, verdict } }),
  };
};

const places = [
  "Headquarters, human resources",
  "Nairobi",
  "Supply chain",
  "ICT service desk",
  "Travel and visas",
  "Finance",
];
const n = (index: number): number => [312, 48, 130, 22, 611, 75, 190][index % 7] ?? 50;
const usual = (index: number): number => 0.5 + 0.42 * Math.sin(index * 1.7);

/** As things are: different numbers of answers, one group withheld, one without answers. */
export const ordinary: Sample = {
  rows: 7,
  label: (index) => places[index] ?? `Site ${String(index)}`,
  figure: (index) => {
    if (index === 3) return withheld;
    return index === 5 ? unanswered : figureOf(usual(index), n(index), index % 2 ? "higher" : "no_clear_difference");
  },
};

/** The same figure on another scale. */
const stretched = (figure: Figure, low: number, high: number): Figure => {
  const on = (value: number): number => low + value * (high - low);
  const { value, interval, comparison } = figure;
  return {
    ...figure,
    value: value === null ? null : on(value),
    interval: interval && { ...interval, lower: on(interval.lower), upper: on(interval.upper) },
    ...(comparison && { comparison: { ...comparison, difference: (comparison.difference ?? 0) * (high - low) } }),
  };
};

const month = (index: number): string => {
  const year = 2022 + Math.floor(index / 12);
  return `${String(year)}-${String((index % 12) + 1).padStart(2, "0")}`;
};

/** Every chart of the package, drawn from a sample. */
export const everyChart: Readonly<Record<string, (sample: Sample, options: ChartOptions) => Chart>> = {
  scoreCard: ({ rows, figure, label }, options) => {
    const history = indices(rows).map((index) => ({ ...stretched(figure(index), 0, 100), period: month(index) }));
    const measure = { name: label(0), unit: "percent" } as const;
    return scoreCard({ title: label(0), measure, figure: history.at(-1) ?? unanswered, history }, options);
  },
  npsBars: ({ rows, figure, label }, options) =>
    npsBars(
      {
        title: "NPS",
        rows: indices(rows).map((index) => {
          const row = stretched(figure(index), -100, 100);
          const up = Math.round(((row.value ?? 0) + 100) / 2);
          const answers = [
            { answer: "10", n: up },
            { answer: "7", n: 30 },
            { answer: "2", n: 100 - up },
          ];
          return { ...row, label: label(index), answers };
        }),
      },
      options,
    ),
  distributionBars: ({ rows, figure, label }, options) =>
    distributionBars(
      {
        title: "Satisfaction",
        neutral: rows % 2 ? "split" : "apart",
        scale: indices(5).map((index) => ({
          answer: String(index + 1),
          label: `${String(index + 1)} ${label(index)}`,
        })),
        rows: indices(rows).map((index) => {
          const row = figure(index);
          const good = (row.value ?? 0) * 85;
          const shares = [(85 - good) * 0.4, (85 - good) * 0.6, 15, good * 0.7, good * 0.3];
          const answers = shares.map((share, at) => ({ answer: String(at + 1), n: 1, share }));
          return { ...row, value: row.n, interval: null, label: label(index), answers };
        }),
      },
      options,
    ),
  trendChart: ({ rows, figure, label }, options) =>
    trendChart(
      {
        title: "CSAT by month",
        measure: { name: label(0), unit: "percent" },
        events: [{ period: month(2), label: label(1) }],
        target: { value: 85, verdict: "missed" },
        rows: indices(rows).map((index) => ({
          ...stretched(figure(index), 0, 100),
          period: month(index),
          center: 50,
          lower: 32,
          upper: 68,
          signals: index === 1 ? ["outside"] : [],
        })),
      },
      options,
    ),
  funnelPlot: ({ rows, figure, label }, options) =>
    funnelPlot(
      {
        title: "CSAT by site",
        measure: { name: "CSAT", unit: "percent" },
        target: 60,
        rows: indices(rows).map((index) => {
          const row = stretched(figure(index), 0, 100);
          const limits = (z: number) => {
            const half = (z * 49) / Math.sqrt(Math.max(1, row.n ?? 1));
            return { lower: Math.max(0, 60 - half), upper: Math.min(100, 60 + half) };
          };
          const [near, far] = [limits(1.96), limits(3.09)];
          const value = row.value ?? 60;
          const side = value > 60 ? "above" : "below";
          const isFar = value > far.upper || value < far.lower;
          const isNear = value > near.upper || value < near.lower;
          const verdict = isFar ? (`far_${side}` as const) : isNear ? (side as "above") : "within";
          return { ...row, group: { site: label(index) }, limits95: near, limits998: far, verdict };
        }),
      },
      options,
    ),
  heatMap: ({ rows, figure, label }, options) =>
    heatMap(
      {
        title: "CSAT by service and site",
        measure: { name: "CSAT", unit: "percent" },
        columns: indices(6).map((index) => ({ key: `c${String(index)}`, label: label(index) })),
        rows: indices(rows).map((index) => ({
          label: label(index),
          cells: Object.fromEntries(
            indices(5).map((column) => [`c${String(column)}`, stretched(figure(index + column), 0, 100)]),
          ),
        })),
      },
      options,
    ),
  leagueTable: ({ rows, figure, label }, options) =>
    leagueTable(
      {
        title: "Ranks by CSAT",
        measure: { name: "CSAT", unit: "percent" },
        rows: indices(rows).map((index) => ({
          ...stretched(figure(index), 0, 100),
          label: label(index),
          rank: { lower: Math.max(1, index - 1), upper: Math.min(rows, index + 2) },
          verdict: index % 3 ? "within" : "above",
        })),
      },
      options,
    ),
  driverMatrix: ({ rows, figure, label }, options) =>
    driverMatrix(
      {
        title: "What goes with satisfaction",
        outcome: "CSAT",
        performance: { name: label(0), unit: "score" },
        r2: 0.41,
        n: 10 * rows + 40,
        withheld: figure(0).withheld,
        drivers: indices(rows).map((index) => {
          const { value, interval } = figure(index);
          return {
            label: label(index),
            performance: value === null ? null : 1 + 4 * value,
            importance: value === null ? null : 0.02 + 0.3 * Math.abs(Math.cos(index * 2.1)),
            interval: interval && { ...interval, lower: 0.01, upper: 0.4 },
          };
        }),
      },
      options,
    ),
  gapBars: ({ rows, figure, label }, options) =>
    gapBars(
      {
        title: "Importance and performance",
        measure: { name: "Mean", unit: "score" },
        rows: indices(rows).map((index) => ({
          label: label(index),
          importance: stretched(figure(index + 1), 1, 5),
          performance: stretched(figure(index), 1, 5),
        })),
      },
      options,
    ),
  responseFunnel: ({ rows, figure, label }, options) => {
    const answered = figure(0);
    const completed = answered.withheld ? null : Math.round(900 * (answered.value ?? 0));
    return responseFunnel(
      {
        title: "Response",
        steps:
          rows === 0 ? {} : { eligible: 5210, asked: 3100, delivered: 3012, opened: 1404, started: 1010, completed },
        withheld: answered.withheld,
        skipped: indices(Math.min(rows, 60)).map((index) => ({ label: label(index), count: 400 - 6 * index })),
      },
      options,
    );
  },
  channelMix: ({ rows, label }, options) =>
    channelMix(
      {
        title: "How people were reached",
        rows: indices(rows).map((index) => ({
          label: label(index),
          ...{ asked: 900 - index, answered: 300 - index, came: 250 + index },
        })),
      },
      options,
    ),
  voiceBars: ({ rows, label }, options) =>
    voiceBars(
      { title: "Voices", rows: indices(rows).map((index) => ({ label: label(index), voices: 900 - index })) },
      options,
    ),
  themeBars: ({ rows, figure, label }, options) =>
    themeBars(
      {
        title: "What comments are about",
        figure: figure(0),
        rows: indices(rows).map((index) => ({
          label: label(index),
          ...{ n: 90 - index, share: (100 * (90 - index)) / 99, before: index % 2 === 0 ? null : 12 },
          sentiment: { positive: 9, neutral: 4, negative: 12, estimated: 3 },
        })),
      },
      options,
    ),
  relationDots: ({ rows, figure, label }, options) =>
    relationDots(
      {
        title: "CSAT by turn-around",
        measure: { name: "CSAT", unit: "percent" },
        by: label(1),
        rows: indices(rows).map((index) => ({ ...stretched(figure(index), 0, 100), label: label(index) })),
      },
      options,
    ),
  beforeAfter: ({ figure, label }, options) => {
    const [first, second, third] = [0, 1, 2].map((index) => stretched(figure(index), -100, 100));
    return beforeAfter(
      {
        title: "NPS before and after",
        measure: { name: "NPS", unit: "points" },
        startedAt: new Date("2025-07-01"),
        group: { label: label(0), before: first ?? withheld, after: second ?? withheld },
        comparison: { label: label(1), before: third ?? withheld, after: first ?? withheld },
        effect: { difference: 12.4, verdict: "higher" },
      },
      options,
    );
  },
  caseAgeing: ({ rows, label, figure }, options) =>
    caseAgeing(
      {
        title: "Open cases by age",
        rows: indices(rows).map((index) => ({
          label: label(index),
          open: (figure(index).n ?? 0) + 3,
          late: Math.min(index, 3),
        })),
        medianContactHours: 19.5,
        withinTarget: 82.4,
      },
      options,
    ),
};

const indices = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
