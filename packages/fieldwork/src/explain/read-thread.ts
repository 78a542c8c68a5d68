import type {
  EventDetail,
  InvitationDetail,
  InvitationItem,
  MetricName,
  MetricRow,
  QuestionDefinition,
} from "@afterword/sdk";
import type { InvitationRow, KindTimer, PersonRow, ResponseRow, Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { explainSubject } from "../explain-event.ts";
import { report } from "../report.ts";
import { explainInvitation } from "./explain-invitation.ts";
import { listInvitations } from "./list-invitations.ts";
import { mayTellAnswered } from "./view-invitation.ts";

/** A subject of one source: what a thread is about. */
export interface ThreadKey {
  readonly source: string;
  readonly subject: string;
}

/** An answer of a thread: what was said, where it may be told. */
export interface ThreadAnswer {
  readonly invitation: string;
  readonly response: ResponseRow;
}

/** A figure that an answer of a thread counts in, over everybody. */
export interface ThreadScore {
  readonly survey: string;
  readonly question: string;
  readonly metric: MetricName;
  readonly row: MetricRow;
}

/** All that came of one subject, from its events to the figures. */
export interface Thread extends ThreadKey {
  /** The oldest arrival first. */
  readonly events: readonly EventDetail[];
  /** The oldest first. */
  readonly invitations: readonly InvitationDetail[];
  /** What is due for it, the next first. */
  readonly timers: readonly KindTimer[];
  /** Those of surveys whose answers may be told of by person. */
  readonly answers: readonly ThreadAnswer[];
  readonly scores: readonly ThreadScore[];
  readonly people: readonly PersonRow[];
}

/** Invitations that a thread shows. */
const mostInvitations = 100;

/** All that came of one subject: what development shows in one place, and the routes of the API each a part of. */
export async function readThread(ctx: Ctx, { source, subject }: ThreadKey): Promise<Thread> {
  const { items: events } = await explainSubject(ctx, { subject, source });
  const listed = await listInvitations(ctx, { subject, limit: mostInvitations });
  const own = listed.items.filter(({ event }) => event?.source === source).reverse();
  const invitations = await Promise.all(own.map(({ id }) => explainInvitation(ctx, id)));
  const ids = [...new Set(events.map(({ person }) => person))];
  const found = await ctx.store.read(ctx.scope, async (rows) => ({
    people: await rows.people.findMany(ids),
    timers: await timersOf(rows, ids, { events, invitations }),
    answers: await answersOf(rows, invitations),
  }));
  const surveys = [...new Set(found.answers.map(({ response }) => response.survey))];
  const scores = (await Promise.all(surveys.map((survey) => scoresOf(ctx, survey)))).flat();
  return { source, subject, events, invitations, scores, ...found };
}

async function timersOf(
  rows: Rows,
  people: readonly string[],
  { events, invitations }: { readonly events: readonly EventDetail[]; readonly invitations: readonly InvitationItem[] },
): Promise<KindTimer[]> {
  const ofEvents = events.map(({ source, id }) => `${JSON.stringify([source, id]).slice(0, -1)},`);
  const ofInvitations = invitations.map(({ id }) => id);
  const isOwn = ({ key }: KindTimer) =>
    ofEvents.some((start) => key.startsWith(start)) || ofInvitations.includes(key.split(":")[0] ?? "");
  const all = await Promise.all(people.map((person) => rows.timers.listOfPerson(person)));
  return all
    .flat()
    .filter(isOwn)
    .sort((a, b) => a.dueAt - b.dueAt);
}

async function answersOf(
  rows: Rows,
  invitations: readonly Pick<InvitationRow, "id" | "survey">[],
): Promise<ThreadAnswer[]> {
  const mayTell = mayTellAnswered(rows);
  const answers: ThreadAnswer[] = [];
  for (const { id, survey } of invitations) {
    const response = (await mayTell(survey)) ? await rows.responses.findOfInvitation(id) : null;
    if (response !== null) answers.push({ invitation: id, response });
  }
  return answers;
}

/** A figure of each question that has one, over all who answered. */
async function scoresOf(ctx: Ctx, survey: string): Promise<ThreadScore[]> {
  const scores: ThreadScore[] = [];
  for (const question of ctx.project.survey(survey)?.questions ?? []) {
    const metric = metricOf(question);
    if (metric === null) continue;
    const query = { survey, question: question.name, by: [], where: {} };
    const [row] = await report(ctx, metric, query);
    if (row) scores.push({ survey, question: question.name, metric, row });
  }
  return scores;
}

function metricOf({ kind }: QuestionDefinition): MetricName | null {
  if (kind === "csat" || kind === "nps" || kind === "ces") return kind;
  return kind === "agree" || kind === "rating" || kind === "number" ? "mean" : null;
}

/** What is listed of a thread: its latest event. */
export interface ThreadItem extends ThreadKey {
  readonly type: string;
  readonly person: string;
  readonly occurredAt: number;
}

/** Events that are looked through for the latest subjects. */
const mostEvents = 300;

/** The subjects that something happened to last, the latest first. */
export async function listThreads(ctx: Ctx, limit: number): Promise<ThreadItem[]> {
  const events = await ctx.store.read(ctx.scope, (rows) => rows.events.listLatest(Number.MAX_SAFE_INTEGER, mostEvents));
  const seen = new Map<string, ThreadItem>();
  for (const { source, subject, type, person, occurredAt } of events) {
    const key = JSON.stringify([source, subject]);
    if (!seen.has(key)) seen.set(key, { source, subject, type, person, occurredAt });
  }
  return [...seen.values()].slice(0, limit);
}

/** What looks after the installation, and asks nobody. */
const upkeep = ["forget-deliveries", "forget-touches", "retain", "seal-audit"];

/** The timer that is due next of those that ask somebody; null when none waits. */
export const findNextTimer = (ctx: Ctx): Promise<KindTimer | null> =>
  ctx.store.read(ctx.scope, (rows) => rows.timers.findNext(ctx.now, upkeep));
