import { z } from "zod";
import { actionVerdicts } from "./action.ts";
import { instant } from "./event.ts";
import { lookTested } from "./look.ts";
import { metricRow } from "./metric.ts";
import { knownLocale } from "./known-locale.ts";
import { line, timeZone } from "./person.ts";

/** How often a report is made: of a month for those who run a service, of a quarter for those who lead. */
export const reportKinds = ["monthly", "quarterly"] as const;

/** How often a report is made. */
export type ReportKind = (typeof reportKinds)[number];

const whom = z.record(line(64), line(500));

/** What is chosen about a report, and can be changed. */
const choices = {
  /** The segment by which its figures are split. */
  by: line(64).nullable().optional(),
  /** Default: the reader's own, else the survey's. */
  language: knownLocale.nullable().optional(),
  /** IANA zone in which the mail leaves and days are told. Default: the project's. */
  timeZone: timeZone.nullable().optional(),
  /** What becomes of a time in which nobody answered: the mail says so, or none is sent. Default: `send`. */
  empty: z.enum(["send", "skip"]).optional(),
};

/** A report that a reader is to get by itself. */
export const reportInput = z.strictObject({
  kind: z.enum(reportKinds),
  survey: line(64),
  /** A member, by id. Default: whoever asks. Another takes somebody who manages members. */
  reader: line(64).optional(),
  /** Of which group, by segments. Default: all that the reader may see. */
  where: whom.default({}),
  ...choices,
});

/** A report that a reader is to get by itself. */
export type ReportInput = z.input<typeof reportInput>;

/** What is changed about a report. */
export const reportChange = z
  .strictObject({ ...choices, state: z.enum(["on", "off"]).optional() })
  .refine((change) => Object.values(change).some((part) => part !== undefined), "Say what changes.");

/** What is changed about a report. */
export type ReportChange = z.input<typeof reportChange>;

/** A report that a reader gets by itself. */
export const reportItem = z.object({
  id: z.string(),
  kind: z.enum(reportKinds),
  survey: z.string(),
  /** The name is null for a member who is gone. */
  reader: z.object({ id: z.string(), name: z.string().nullable() }),
  where: whom,
  by: z.string().nullable(),
  language: z.string().nullable(),
  timeZone: z.string().nullable(),
  empty: z.enum(["send", "skip"]),
  /** `off`: nothing is sent until it is on again; the reader may have stopped it by the link in the mail. */
  state: z.enum(["on", "off"]),
  /** Whether the caller is its reader. */
  own: z.boolean(),
  /** What is told next, and when: the first working day after it. Null of one that is off. */
  next: z.object({ period: z.string(), at: instant }).nullable(),
  createdAt: instant,
});

/** A report that a reader gets by itself. */
export type ReportItem = z.output<typeof reportItem>;

const texts = z.union([z.string(), z.record(z.string(), z.string())]);

/** A question of a report with its figure of all and of each group, compared with the time before. */
export const editionMeasure = z.object({
  question: z.string(),
  text: texts,
  metric: z.enum(["csat", "nps", "ces", "mean"]),
  min: z.number().optional(),
  max: z.number().optional(),
  all: metricRow,
  groups: z.array(metricRow),
});

/** A question of a report with its figures. */
export type EditionMeasure = z.output<typeof editionMeasure>;

/** A driver that weighs more than its part, and is answered worse than the others. */
export const editionDriver = z.object({
  question: z.string(),
  text: texts,
  /** Its part of what goes with the answers to the headline question, in percent. */
  share: z.number(),
  /** How it is answered, over the length of its scale, and all drivers together: 0 to 100. */
  performance: z.number(),
  average: z.number(),
});

/** A driver to fix first. */
export type EditionDriver = z.output<typeof editionDriver>;

/** What a report says of one part of the organisation. */
export const editionSection = z.object({
  /** Which part, by segments; empty for all. */
  where: whom,
  measures: z.array(editionMeasure),
  /** Of those who were asked, those who answered. */
  rate: metricRow,
  /** What comments are about, as the figure `themes` has it; null where none were written, or none may be told. Not in old reports. */
  themes: metricRow.nullable().optional(),
  /** Of these the themes that more people wrote about than in the twelve months before, with their share then in percent. */
  rising: z.array(z.object({ theme: z.string(), before: z.number() })).optional(),
  /** Of a quarter: what to fix first. */
  drivers: z.array(editionDriver).optional(),
  /** Of a month, for who may see cases. */
  cases: z.object({ opened: z.int(), closed: z.int(), open: z.int(), late: z.int() }).nullable(),
  /** Of a quarter: plans that are worked on or ended in it. */
  actions: z.array(
    z.object({
      title: z.string(),
      state: z.string(),
      dueOn: z.iso.date(),
      overdue: z.boolean(),
      verdict: z.enum(actionVerdicts).nullable(),
    }),
  ),
});

/** What a report says of one part of the organisation. */
export type EditionSection = z.output<typeof editionSection>;

/** What a report says, frozen when it was made: no name, no comment, and nothing below k. */
export const editionContent = z.object({
  kind: z.enum(reportKinds),
  survey: z.string(),
  title: texts.nullable(),
  /** `2026-10` or `2026-Q4`; its first day, and the day after the last. Days are UTC, as of all figures. */
  period: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  by: z.string().nullable(),
  sections: z.array(editionSection),
  /** The version of the metrics' definitions. */
  definitions: z.int(),
});

/** What a report says, frozen when it was made. */
export type EditionContent = z.output<typeof editionContent>;

/** One report as it was made; it never changes. */
export const editionItem = z.object({
  id: z.string(),
  report: z.string(),
  kind: z.enum(reportKinds),
  survey: z.string(),
  period: z.string(),
  reader: z.object({ id: z.string(), name: z.string().nullable() }),
  where: whom,
  createdAt: instant,
});

/** One report as it was made. */
export type EditionItem = z.output<typeof editionItem>;

/** What a report looks like. */
export const reportShown = z.object({
  language: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  content: editionContent,
});

/** What a report looks like. */
export type ReportShown = z.output<typeof reportShown>;

/** One report as it was made, with what it says. */
export const editionDetail = editionItem.extend(reportShown.shape);

/** One report as it was made, with what it says. */
export type EditionDetail = z.output<typeof editionDetail>;

/** Which report as it was made. */
export const editionInput = z.strictObject({
  /** A month or quarter that is over, as in `2026-10` or `2026-Q3`. Default: the last one. */
  period: z
    .string()
    .regex(/^2\d{3}-(?:0[1-9]|1[0-2]|Q[1-4])$/, "Not a month such as 2026-10, nor a quarter such as 2026-Q3.")
    .optional(),
});

/** Which report as it was made. */
export type EditionInput = z.input<typeof editionInput>;

/** In which language something is shown. */
export const languageQuery = z.strictObject({ language: knownLocale.optional() });

/** Which reports as they were made. */
export const editionsQuery = z.strictObject({ report: line(64).optional(), survey: line(64).optional() });

/** Which reports as they were made. */
export type EditionsQuery = z.input<typeof editionsQuery>;

/** The files of a report as it was made. */
export const editionFileTypes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
} as const;

/** As which file. */
export const editionFileQuery = z.strictObject({
  format: z.enum(["xlsx", "pdf"]).default("xlsx"),
  language: knownLocale.optional(),
});

/** As which file. */
export type EditionFileQuery = z.input<typeof editionFileQuery>;

/** How a page is looked at. */
const pageQuery = languageQuery.extend({ theme: z.enum(["light", "dark"]).optional() });

const byId = z.object({ id: line(64) });

/** The routes of reports that go out by themselves. */
export const reportRoutes = {
  listReports: {
    method: "GET",
    path: "/v1/reports",
    summary: "Reports that go out by themselves: the caller's own, and all for who manages members.",
    action: "figures.read",
    reach: "part",
    replies: { 200: z.object({ items: z.array(reportItem) }) },
  },
  addReport: {
    method: "POST",
    path: "/v1/reports",
    summary: "Have a report of a survey's figures sent to a member each month or quarter, of what they may see.",
    action: "figures.read",
    reach: "part",
    body: reportInput,
    limit: 16 * 1024,
    replies: { 200: reportItem, 201: reportItem },
  },
  changeReport: {
    method: "PATCH",
    path: "/v1/reports/{id}",
    summary: "Change how a report is made, or turn it off or on.",
    action: "figures.read",
    reach: "part",
    params: byId,
    body: reportChange,
    limit: 16 * 1024,
    replies: { 200: reportItem },
  },
  removeReport: {
    method: "DELETE",
    path: "/v1/reports/{id}",
    summary: "Send a report no more. What was made stays in the archive.",
    action: "figures.read",
    reach: "part",
    params: byId,
    replies: { 200: reportItem },
  },
  previewReport: {
    method: "GET",
    path: "/v1/reports/{id}/preview",
    summary: "A report of the last whole month or quarter as its reader would get it, which nobody gets.",
    action: "figures.read",
    reach: "part",
    params: byId,
    query: languageQuery,
    replies: { 200: reportShown },
  },
  showReport: {
    method: "GET",
    path: "/v1/reports/{id}/preview.html",
    summary: "The same to be looked at.",
    action: "figures.read",
    reach: "part",
    params: byId,
    query: pageQuery,
    file: ["text/html"],
    replies: { 200: z.string() },
  },
  testReport: {
    method: "POST",
    path: "/v1/reports/{id}/test",
    summary: "Send its reader the preview now, marked as a test. It is in no archive.",
    action: "figures.read",
    reach: "part",
    params: byId,
    replies: { 200: lookTested },
  },
  makeEdition: {
    method: "POST",
    path: "/v1/reports/{id}/editions",
    summary: "Make and send a report of a month or quarter that is over; once, whoever asks and how often.",
    action: "figures.read",
    reach: "part",
    params: byId,
    body: editionInput,
    limit: 1_024,
    replies: { 200: editionItem, 201: editionItem },
  },
  listEditions: {
    method: "GET",
    path: "/v1/editions",
    summary: "The archive: reports as they were made, of what the caller may see, newest first: 500 at most.",
    action: "figures.read",
    reach: "part",
    query: editionsQuery,
    replies: { 200: z.object({ items: z.array(editionItem) }) },
  },
  readEdition: {
    method: "GET",
    path: "/v1/editions/{id}",
    summary: "A report as it was made, with its figures and its words.",
    action: "figures.read",
    reach: "part",
    params: byId,
    query: languageQuery,
    replies: { 200: editionDetail },
  },
  showEdition: {
    method: "GET",
    path: "/v1/editions/{id}/page.html",
    summary: "The same to be looked at.",
    action: "figures.read",
    reach: "part",
    params: byId,
    query: pageQuery,
    file: ["text/html"],
    replies: { 200: z.string() },
  },
  exportEdition: {
    method: "GET",
    path: "/v1/exports/editions/{id}",
    summary: "A report as it was made, as a workbook or as a PDF where the runner has a Chromium.",
    action: "figures.read",
    reach: "part",
    params: byId,
    query: editionFileQuery,
    file: Object.values(editionFileTypes),
    replies: { 200: z.string() },
  },
} as const;
