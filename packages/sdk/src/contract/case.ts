import { z } from "zod";
import { caseFigures, caseFiguresQuery } from "./case-figures.ts";
import { byCase, caseAnswer, caseTemplateList } from "./case-answer.ts";
import { instant } from "./event.ts";
import { lines } from "./meeting.ts";
import { line } from "./person.ts";

/** Where the work on a case stands. */
export const caseStates = [
  "new",
  "acknowledged",
  "assigned",
  "in_progress",
  "waiting_client",
  "resolved",
  "verified",
  "duplicate",
  "no_action",
  "reopened",
] as const;

/** Where the work on a case stands. */
export type CaseState = (typeof caseStates)[number];

/** Why a client was unhappy, as far as the service goes: what most complaints come down to, and two that are not its own. */
export const rootCauses = [
  "timeliness",
  "communication",
  "complexity",
  "transparency",
  "consistency",
  "usability",
  "context",
  "conduct",
  "policy",
] as const;

/** Why a client was unhappy. */
export type RootCause = (typeof rootCauses)[number];

const state = z.enum(caseStates);
const causes = z.array(z.enum(rootCauses)).max(rootCauses.length);

/** A case in a list: nothing that was written, and nobody's name but its owner's. */
export const caseItem = z.object({
  id: z.string(),
  /** The response that it follows up. */
  response: z.string(),
  survey: z.string(),
  /** The alert that opened it; null where somebody did. */
  rule: z.string().nullable(),
  /** The question that the alert looked at, and what was answered then: a later change of the answer does not change it. */
  question: z.string().nullable(),
  answer: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  segments: z.record(z.string(), z.string()),
  queue: z.string(),
  /** The member who works on it. */
  owner: z.object({ id: z.string(), name: z.string() }).nullable(),
  state,
  urgent: z.boolean(),
  /** Seen only by those who may see restricted cases. */
  restricted: z.boolean(),
  causes,
  openedAt: instant,
  updatedAt: instant,
  /** The next of its times that is still to be kept; null when all were, and when it is closed. */
  dueAt: instant.nullable(),
  overdue: z.boolean(),
  /** Counts its changes: whoever changes it says which one they saw. */
  revision: z.int(),
});

/** A case in a list. */
export type CaseItem = z.output<typeof caseItem>;

/** One thing that happened to a case. */
export const caseNote = z.object({
  /**
   * `warned`: 80 % of the time for a step was over. `missed`: all of it was. `receipt`: the client was told by mail that their
   * answer was seen. `answer`: they were written to. `reply`: they wrote back. `asked`: they were asked whether it is settled;
   * `settled` and `unsettled`: what they said. `merged`: another case was merged into this one, or this one into another;
   * `unmerged`: that was undone.
   */
  kind: z.enum([
    "opened",
    "state",
    "owner",
    "queue",
    "contact",
    "note",
    "warned",
    "missed",
    "receipt",
    "answer",
    "reply",
    "asked",
    "settled",
    "unsettled",
    "merged",
    "unmerged",
  ]),
  state: state.nullable(),
  /**
   * What was written; of `queue` and `owner` their id, of `warned` and `missed` the step: `acknowledge`, `contact` or
   * `resolve`; of `asked` the revision that resolved it, of `merged` and `unmerged` the other case. Null after an erasure.
   */
  text: z.string().nullable(),
  by: z.string(),
  at: instant,
  /**
   * Of `receipt`, `answer` and `asked` how their mail stands; null of all else. `held`: it is not sent, for `reason`. `failed`: the
   * server refused it, or it came back.
   */
  mail: z.object({ state: z.enum(["waiting", "sent", "held", "failed"]), reason: z.string().nullable() }).nullable(),
  /** How many attachments of a `reply` were not kept. */
  leftOff: z.int(),
});

/** One thing that happened to a case. */
export type CaseNote = z.output<typeof caseNote>;

/** A case with what is known, and what was done. */
export const caseDetail = caseItem.extend({
  /** Who answered, and what it was about; null where that may not be told to whoever asks, or by the survey's promise. */
  person: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  subject: z.string().nullable(),
  /** The answers as they are now; without what was written for those who may not read comments. */
  answers: z.record(z.string(), z.unknown()),
  actionTaken: z.string().nullable(),
  /** Why nothing is done, where nothing is. */
  reason: z.string().nullable(),
  /** The case that this one repeats. */
  duplicateOf: z.string().nullable(),
  /** The cases that were merged into this one. */
  merged: z.array(z.string()),
  /** By when each is to be done. */
  due: z.object({ acknowledge: instant, contact: instant, resolve: instant }),
  /** When somebody first spoke with the client. */
  contactedAt: instant.nullable(),
  /** When each state was first entered. */
  entered: z.partialRecord(state, instant),
  notes: z.array(caseNote),
});

/** A case with what is known, and what was done. */
export type CaseDetail = z.output<typeof caseDetail>;

/** A case that somebody opens on an answer. */
export const caseInput = z.strictObject({
  response: line(64),
  queue: line(64),
  urgent: z.boolean().default(false),
  /** Why it is handed on. */
  note: lines(4_000).optional(),
});

/** A case that somebody opens on an answer. */
export type CaseInput = z.input<typeof caseInput>;

/** What is done about a case: all of it at once, or nothing. */
export const caseChange = z
  .strictObject({
    /** The revision that was seen. */
    revision: z.int().min(1),
    /** Where it moves to. */
    state: state.optional(),
    /** Who works on it from now on, by the member's id; null for nobody. */
    owner: line(64).nullable().optional(),
    queue: line(64).optional(),
    /** Somebody has spoken with the client. */
    contacted: z.literal(true).optional(),
    note: lines(4_000).optional(),
    causes: causes.optional(),
    actionTaken: lines(4_000).optional(),
    /** Why nothing is done: needed for `no_action`. */
    reason: lines(4_000).optional(),
    /** The case that this one repeats: needed for `duplicate`. */
    duplicateOf: line(64).optional(),
  })
  .refine((change) => Object.values(change).filter((part) => part !== undefined).length > 1, "Say what is done.");

/** What is done about a case. */
export type CaseChange = z.input<typeof caseChange>;

/** The case as it was seen when something about it is undone. */
export const caseUndo = z.strictObject({ revision: z.int().min(1) });

/** The case as it was seen when something about it is undone. */
export type CaseUndo = z.input<typeof caseUndo>;

/** Which cases to list. */
export const casesQuery = z.strictObject({
  state: state.optional(),
  queue: line(64).optional(),
  /** The id of a member; `none` for those that nobody works on. */
  owner: line(64).optional(),
  survey: line(64).optional(),
  /** Only those of which a time was missed. */
  overdue: z.enum(["true"]).optional(),
  /** Only those with a time that is to be kept before this one. */
  dueBefore: instant.optional(),
  cursor: line(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** Which cases to list. */
export type CasesQuery = z.input<typeof casesQuery>;

/** What cases can be had as. */
export const caseFileTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** Which cases to put into a file, and what kind of file it is. */
export const casesFileQuery = casesQuery
  .omit({ cursor: true, limit: true })
  .extend({ format: z.enum(Object.keys(caseFileTypes) as (keyof typeof caseFileTypes)[]).default("csv") });

/** Which cases to put into a file. */
export type CasesFileQuery = z.input<typeof casesFileQuery>;

/** A checked {@link CasesFileQuery}. */
export type CheckedCasesFileQuery = z.output<typeof casesFileQuery>;

/** A page of cases. */
export interface CasesPage {
  readonly items: readonly CaseItem[];
  /** Where the next page starts; null on the last one. */
  readonly nextCursor: string | null;
}

/** Members who may be given cases. */
export const caseWorkersQuery = z.strictObject({
  /** A case: those who may work on it. Else those who may work wherever the caller does. */
  case: line(64).optional(),
});

/** Members who may be given cases. */
export type CaseWorkersQuery = z.input<typeof caseWorkersQuery>;

/** A member who may be given a case. */
export const caseWorker = z.object({
  id: z.string(),
  name: z.string(),
  /** The last day on which they are away; null when they are here. */
  awayUntil: z.string().nullable(),
  /** Who gets what is given to them meanwhile. */
  standIn: z.object({ id: z.string(), name: z.string() }).nullable(),
});

/** A member who may be given a case. */
export type CaseWorker = z.output<typeof caseWorker>;

/** The routes of cases. */
export const caseRoutes = {
  listCases: {
    method: "GET",
    path: "/v1/cases",
    summary: "Cases, newest first.",
    action: "cases.read",
    reach: "part",
    query: casesQuery,
    replies: { 200: z.object({ items: z.array(caseItem), nextCursor: z.string().nullable() }) },
  },
  exportCases: {
    method: "GET",
    path: "/v1/exports/cases",
    summary:
      "Cases as a file that is sent while it is read, newest first: a line for each, with nothing that was written.",
    action: "cases.read",
    reach: "part",
    views: "export",
    query: casesFileQuery,
    file: Object.values(caseFileTypes),
    replies: { 200: z.string() },
  },
  readCaseFigures: {
    method: "GET",
    path: "/v1/case-figures",
    summary: "How cases are worked on: open by age, opened, closed, first contact, and how many were closed in time.",
    action: "cases.read",
    reach: "part",
    query: caseFiguresQuery,
    replies: { 200: caseFigures },
  },
  listCaseWorkers: {
    method: "GET",
    path: "/v1/case-workers",
    summary: "Members who may be given cases, by name.",
    action: "cases.manage",
    reach: "part",
    query: caseWorkersQuery,
    replies: { 200: z.object({ items: z.array(caseWorker) }) },
  },
  openCase: {
    method: "POST",
    path: "/v1/cases",
    summary: "Open a case on an answer; the one that was opened by hand before, where there is one.",
    action: "cases.manage",
    reach: "part",
    body: caseInput,
    limit: 64 * 1024,
    replies: { 200: caseDetail, 201: caseDetail },
  },
  readCase: {
    method: "GET",
    path: "/v1/cases/{id}",
    summary: "A case: what is known, and what was done.",
    action: "cases.read",
    reach: "part",
    views: "case",
    params: byCase,
    replies: { 200: caseDetail },
  },
  changeCase: {
    method: "PATCH",
    path: "/v1/cases/{id}",
    summary: "Move a case on, give it to somebody, or note what was done.",
    action: "cases.manage",
    reach: "part",
    params: byCase,
    body: caseChange,
    limit: 64 * 1024,
    replies: { 200: caseDetail },
  },
  unmergeCase: {
    method: "POST",
    path: "/v1/cases/{id}/unmerge",
    summary: "Undo that a case was merged into another one: it is as it was before.",
    action: "cases.manage",
    reach: "part",
    params: byCase,
    body: caseUndo,
    limit: 64 * 1024,
    replies: { 200: caseDetail },
  },
  listCaseTemplates: {
    method: "GET",
    path: "/v1/cases/{id}/answers",
    summary: "What an answer to the client of a case begins with, in their language, and whether one can be sent.",
    action: "cases.manage",
    reach: "part",
    params: byCase,
    replies: { 200: caseTemplateList },
  },
  answerCase: {
    method: "POST",
    path: "/v1/cases/{id}/answers",
    summary: "Write to the client of a case, by mail. It stands in the case's history, and is sent once.",
    action: "cases.manage",
    reach: "part",
    params: byCase,
    body: caseAnswer,
    limit: 64 * 1024,
    replies: { 200: caseDetail },
  },
} as const;
