import { z } from "zod";
import { actionReview } from "./action-review.ts";
import { actionRollout, rolloutTable } from "./action-rollout.ts";
import { instant } from "./event.ts";
import { interval } from "./interval.ts";
import { lines } from "./meeting.ts";
import { line } from "./person.ts";
import { recordKinds } from "./record-kinds.ts";

/** Where an action stands. */
export const actionStates = ["planned", "doing", "done", "dropped"] as const;

/** Where an action stands. */
export type ActionState = (typeof actionStates)[number];

/** What an action can be measured by: one number of answers with an interval. */
export const actionMetrics = ["csat", "nps", "ces", "mean"] as const;

/** What an action answers to: a case, a theme of comments, a question that drives satisfaction, or nothing of these. */
export const actionRoots = ["case", "theme", "driver", "none"] as const;

/** What came of an action. `too_early`: its time is not over, or too few answered to say. */
export const actionVerdicts = ["too_early", "no_clear_effect", "improvement", "worsening"] as const;

/** What came of an action. */
export type ActionVerdict = (typeof actionVerdicts)[number];

const state = z.enum(actionStates);
const day = z.iso.date("Not a date such as 2026-11-21.");
const segments = z
  .record(line(64), line(500))
  .refine((all) => Object.keys(all).length <= 5, "Five segments at most.")
  .default({});

/** By what an action is measured, and over which days before it. */
export const actionMeasure = z.strictObject({
  survey: line(64),
  /** A question, or a matrix question and its row: `services.travel`. */
  question: line(165),
  metric: z.enum(actionMetrics),
  /** Whom it is for, by segments; everybody unless told. */
  where: segments,
  /** Which way is better. */
  better: z.enum(["higher", "lower"]).default("higher"),
  /** The first day of the time before, and the day after its last one; in UTC. */
  from: day,
  to: day,
  /** Whom it is compared with: those with another value of a segment in `where`, or with any other (null). */
  against: z
    .strictObject({ by: line(64), value: line(500).nullable() })
    .nullable()
    .default(null),
  /** A segment whose values are followed one by one: each is compared with itself. None unless told. */
  units: line(64).nullable().default(null),
});

/** By what an action is measured. */
export type ActionMeasure = z.input<typeof actionMeasure>;

/** By what an action is measured, with what is there unless told. */
export type CheckedActionMeasure = z.output<typeof actionMeasure>;

const about = z.strictObject({
  kind: z.enum(actionRoots),
  /** The case's id, the theme, or the question; null for `none`. */
  of: line(165).nullable().default(null),
});

const task = z.strictObject({
  text: line(300),
  dueOn: day.nullable().default(null),
  done: z.boolean().default(false),
});

const webAddress = z.url({ protocol: /^https?$/, error: "Not a web address." }).max(2_000);

const evidence = z.strictObject({ text: line(300), url: webAddress.nullable().default(null) });

const restsOn = z.array(line(64)).max(50);

const plan = {
  /** What is to be done, in few words. */
  title: line(120),
  /** What is wrong now, in a sentence. */
  problem: lines(1_000),
  about: about.default({ kind: "none", of: null }),
  measure: actionMeasure,
  /** The member who sees to it. */
  owner: line(64),
  /** With which people, money and time. */
  resources: lines(2_000),
  /** Which goal of the service it serves. */
  goal: lines(1_000),
  startsOn: day,
  dueOn: day,
  /** When one looks how far it is. */
  reviewsOn: z.array(day).min(1).max(20),
  tasks: z.array(task).max(50).default([]),
  /** The feedback and meetings that it rests on: records, by id or reference. */
  records: restsOn.default([]),
  /** Where it reaches one unit after the other; null where it is done everywhere at once. */
  rollout: actionRollout.nullable().default(null),
};

/** A plan to make something better. */
export const actionInput = z.strictObject(plan);

/** A plan to make something better. */
export type ActionInput = z.input<typeof actionInput>;

/** The plan, with what is there unless told. */
export type CheckedActionInput = z.output<typeof actionInput>;

/** What is tried before a plan is made: its measure, and the steps by which it would reach units. */
export const actionTrial = actionMeasure.extend({ rollout: actionRollout.nullable().default(null) });

/** What is tried before a plan is made. */
export type ActionTrial = z.input<typeof actionTrial>;

/** What is tried before a plan is made, with what is there unless told. */
export type CheckedActionTrial = z.output<typeof actionTrial>;

/** What is changed about an action: all of it at once, or nothing. */
export const actionChange = z
  .strictObject({
    /** The revision that was seen. */
    revision: z.int().min(1),
    title: plan.title.optional(),
    problem: plan.problem.optional(),
    about: about.optional(),
    /** Only while it is planned: what it was like before is counted anew. */
    measure: actionMeasure.optional(),
    owner: plan.owner.optional(),
    resources: plan.resources.optional(),
    goal: plan.goal.optional(),
    startsOn: day.optional(),
    dueOn: day.optional(),
    reviewsOn: plan.reviewsOn.optional(),
    /** While it is planned; once it has begun, only days that have not come. */
    rollout: actionRollout.nullable().optional(),
    tasks: z.array(task).max(50).optional(),
    /** The records that it rests on: all of them, in the place of what is stored. */
    records: restsOn.optional(),
    /** What shows that it was done. */
    evidence: z.array(evidence).max(50).optional(),
    state: state.optional(),
    /** Why it is dropped: needed for `dropped`. */
    reason: lines(2_000).optional(),
    /** With `done`: the last day of the work; today unless told. */
    doneOn: day.optional(),
  })
  .refine((change) => Object.values(change).filter((part) => part !== undefined).length > 1, "Say what changes.");

/** What is changed about an action. */
export type ActionChange = z.input<typeof actionChange>;

/** What is changed, with what is there unless told. */
export type CheckedActionChange = z.output<typeof actionChange>;

/** One figure of an action, of one time and one group. */
export const actionFigure = z.object({
  value: z.number().nullable(),
  n: z.int().nullable(),
  interval: interval.nullable(),
  withheld: z.object({ reason: z.literal("below_k"), k: z.int() }).nullable(),
});

/** One figure of an action. */
export type ActionFigure = z.output<typeof actionFigure>;

/** How it was before, as it was counted when the plan was made. */
export const actionBaseline = z.object({
  figure: actionFigure,
  /** Of those whom it is compared with. */
  other: actionFigure.nullable(),
  /** Of each unit, where they are followed one by one, or reached one after the other. */
  units: z.array(z.object({ unit: z.string(), figure: actionFigure })),
  /** The smallest true effect that as many answers after it find in 4 of 5 cases, in the unit of the figure. */
  smallestDetectable: z.number().nullable(),
  /** The survey's version then. */
  version: z.int(),
  countedAt: instant,
});

/** How it was before. */
export type ActionBaseline = z.output<typeof actionBaseline>;

const pair = z.object({ before: actionFigure, after: actionFigure });

/** What came of an action. */
export const actionEffect = z.object({
  verdict: z.enum(actionVerdicts),
  /** Of `too_early`: the time after it is not over (`window`), too few answered (`answers`), or too few units did (`units`). */
  why: z.enum(["window", "answers", "units"]).nullable(),
  /** The days that are compared, as long as each other; the second of each is the day after the last one. */
  before: z.object({ from: day, to: day }),
  after: z.object({ from: day, to: day }),
  /** Null until the time after it is over. */
  group: pair.nullable(),
  other: pair.nullable(),
  /** Each unit before and after, where they are followed one by one; null otherwise. */
  pairs: z.array(pair.extend({ unit: z.string() })).nullable(),
  /** Each unit month by month, where it reached one after the other; null otherwise, and until it is measured. */
  rollout: rolloutTable.nullable(),
  /**
   * After less before; with a comparison less the same of the others. Of units the change within each, and of a roll-out what
   * it made beside those that waited.
   */
  difference: z.number().nullable(),
  interval: interval.nullable(),
  p: z.number().nullable(),
  smallestDetectable: z.number().nullable(),
  /** The survey's version when it was measured. */
  version: z.int().nullable(),
  /** When it was measured, once and for good. */
  measuredAt: instant.nullable(),
});

/** What came of an action. */
export type ActionEffect = z.output<typeof actionEffect>;

/** An action in a list. */
export const actionItem = z.object({
  id: z.string(),
  title: z.string(),
  state,
  owner: z.object({ id: z.string(), name: z.string() }),
  measure: actionMeasure,
  startsOn: day,
  dueOn: day,
  /** It is neither done nor dropped, and was to be. */
  overdue: z.boolean(),
  /** The next of its days on which one looks how far it is; null without one, and when it is dropped. */
  nextReviewOn: day.nullable(),
  /** That day is over, and nobody wrote what was found. */
  reviewOverdue: z.boolean(),
  /** Of one that is done; null otherwise. */
  verdict: z.enum(actionVerdicts).nullable(),
  createdAt: instant,
  updatedAt: instant,
  /** Counts its changes: whoever changes it says which one they saw. */
  revision: z.int(),
});

/** An action in a list. */
export type ActionItem = z.output<typeof actionItem>;

/** An action with its plan, what it was like before, and what came of it. */
export const actionDetail = actionItem.extend({
  problem: z.string(),
  about: z.object({ kind: z.enum(actionRoots), of: z.string().nullable() }),
  resources: z.string(),
  goal: z.string(),
  reviewsOn: z.array(day),
  /** What was found when somebody looked how far it is, in the order in which it was written. */
  reviews: z.array(actionReview),
  tasks: z.array(task),
  evidence: z.array(evidence),
  /** The records that it rests on, as far as whoever asks may read them. */
  records: z.array(z.object({ id: z.string(), reference: z.string(), kind: z.enum(recordKinds) })),
  reason: z.string().nullable(),
  doneOn: day.nullable(),
  rollout: actionRollout.nullable(),
  baseline: actionBaseline,
  effect: actionEffect.nullable(),
  /** Who made the plan; null where nobody of that name is left. */
  createdBy: z.string().nullable(),
});

/** An action with its plan. */
export type ActionDetail = z.output<typeof actionDetail>;

/** Which actions to list. */
export const actionsQuery = z.strictObject({
  state: state.optional(),
  /** The id of a member. */
  owner: line(64).optional(),
  survey: line(64).optional(),
  /** Only those that were to be done before today. */
  overdue: z.enum(["true"]).optional(),
  /** Only those that were to be looked at before today. */
  review: z.enum(["overdue"]).optional(),
  cursor: line(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** Which actions to list. */
export type ActionsQuery = z.input<typeof actionsQuery>;

/** What kind of file actions are written as. */
export const actionFileTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** Which actions to put into a file, and what kind of file it is. */
export const actionsFileQuery = actionsQuery
  .omit({ cursor: true, limit: true })
  .extend({ format: z.enum(Object.keys(actionFileTypes) as (keyof typeof actionFileTypes)[]).default("csv") });

/** Which actions to put into a file. */
export type ActionsFileQuery = z.input<typeof actionsFileQuery>;

/** A checked {@link ActionsFileQuery}. */
export type CheckedActionsFileQuery = z.output<typeof actionsFileQuery>;

/** A page of actions. */
export interface ActionsPage {
  readonly items: readonly ActionItem[];
  /** Where the next page starts; null on the last one. */
  readonly nextCursor: string | null;
}

/** A member who may see to actions. */
export const actionOwner = z.object({ id: z.string(), name: z.string() });

/** A member who may see to actions. */
export type ActionOwner = z.output<typeof actionOwner>;
