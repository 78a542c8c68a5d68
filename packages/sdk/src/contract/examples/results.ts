import { aggregateExamples } from "./aggregates.ts";
import type { Example } from "./example.ts";

const { works, lakes } = aggregateExamples;

const csat = { survey: "ticket-csat", question: "csat" };

/** Figures, what is kept of them, and how they are shown. */
export const resultsExamples = {
  readMetric: { params: { metric: "csat" }, query: { ...csat, by: "team", from: "2026-01-01", "where[team]": "HR" } },
  readTrend: { params: { metric: "csat" }, query: { ...csat, period: "month", last: "180d" } },
  readBenchmark: { params: { metric: "csat" }, query: { ...csat, by: "team" } },
  readCommentWords: { query: { survey: "ticket-csat", by: "team", last: "90d" } },
  readCommentQuotes: { query: { survey: "ticket-csat", last: "90d" } },
  readRising: { query: { survey: "ticket-csat", by: "team", last: "90d" } },
  readCoding: {},
  readCoverage: { query: { survey: "ticket-csat", by: "team" } },
  putGoal: { body: { survey: "ticket-csat", metric: "csat", question: "csat", goal: 80 }, gives: { goal_5Tz2: "id" } },
  listGoals: {},
  removeGoal: { params: { id: "goal_5Tz2" } },
  listServices: {},
  readService: { params: { id: "help-desk" } },
  listIndicators: {},
  readIndicator: { params: { id: "help-desk.turnaround" } },
  listWarnings: { query: { state: "open" } },
  settleWarning: { params: { id: "wrn_7Kq2" }, body: { settled: true } },
  addCollection: {
    body: { survey: "transactional-trust-thumbs", period: "2026-Q1" },
    status: 201,
    gives: { col_4Jd7: "id" },
  },
  listCollections: {},
  readCollection: { params: { id: "col_4Jd7" } },
  changeCollection: { params: { id: "col_4Jd7" }, body: { revision: 1, customers: 12_000, offered: 900 } },
  exportCollection: { params: { id: "col_4Jd7" } },
  signAggregate: {
    body: { organisation: "Ministry of Works", ...csat, metric: "csat", from: "2026-01-01", to: "2026-07-01" },
  },
  verifyAggregate: { body: works },
  compareAggregates: { body: { files: [works, lakes] } },
  proposeActions: { query: { survey: "ticket-csat" } },
  addView: {
    body: { name: "Tickets of this year", address: "/results?survey=ticket-csat&span=12m" },
    status: 201,
    gives: { view_3Qx8: "id" },
  },
  listViews: {},
  addViewLink: {
    params: { id: "view_3Qx8" },
    body: { days: 7 },
    status: 201,
    gives: { link_6Hn4: "id", awv_link: "link" },
  },
  listViewLinks: {},
  readShownView: { by: "link" },
  removeViewLink: { params: { id: "link_6Hn4" } },
  removeView: { params: { id: "view_3Qx8" } },
  exportResults: { query: { address: "/results?survey=ticket-csat&span=12m", language: "fr" } },
} as const satisfies Readonly<Record<string, Example>>;
