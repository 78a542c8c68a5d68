import type { CaseRow, Rows } from "@afterword/store";
import { restrictedIn } from "@afterword/text";
import { commentsIn } from "../comments/code-response.ts";
import type { Ctx } from "../context.ts";
import { kOfFigures } from "../privacy/ballot-box.ts";
import { planTelling } from "../notices/tell-case.ts";
import { tell } from "../webhooks/tell.ts";
import { acknowledge } from "./acknowledge.ts";
import type { Answers, CompiledAlert } from "./compile-alert.ts";
import { planEscalation } from "./escalate-case.ts";
import { alertFor, alertsOf, wordsRule } from "./kept-alerts.ts";
import { newCase, type Where } from "./new-case.ts";

/** Where a case that words open is worked on. */
const wordsQueue = "restricted";

/** An answer as it was just stored. */
interface Answered {
  readonly id: string;
  readonly survey: string;
  readonly locale: string | null;
  readonly answers: Answers;
  /** Whether whoever wrote it was told elsewhere that it has arrived. */
  readonly isQuiet?: boolean;
}

/**
 * Opens a case where an alert fits an answer, in the transaction that stores it: a restricted one, else the first that fits, and once
 * for a response. What is written about safety, harassment or fraud opens a restricted one instead. But for the alerts that are kept of its
 * survey nothing is read while none fits. Of a survey that shows nobody behind its answers a case is opened only for those who agreed to
 * be contacted.
 */
export async function openByAlert(ctx: Ctx, rows: Rows, response: Answered): Promise<void> {
  const alert = alertFor(await alertsOf(ctx, rows, response.survey), response.answers);
  if (alert?.definition.restricted !== true && (await openByWords(ctx, rows, response))) return;
  if (alert) await openBy(ctx, rows, response, alert);
}

/**
 * Opens a restricted case where a comment is about safety, harassment or fraud, and no other: those who work on other cases would read it.
 * None where figures need several people: nobody may be seen behind an answer there, and its words are shown to few. Says whether
 * there were such words.
 */
async function openByWords(ctx: Ctx, rows: Rows, response: Answered): Promise<boolean> {
  const survey = ctx.project.survey(response.survey);
  const found = survey && commentsIn(survey, response.answers).find(({ text }) => restrictedIn(text) !== null);
  if (!found) return false;
  await openForWords(ctx, rows, response, { question: found.question.name, text: null });
  return true;
}

/**
 * Opens a restricted case where a client writes about safety, harassment or fraud in a case that others work on, who read
 * `[restricted]` there: it has the client's words.
 */
export async function openByReply(ctx: Ctx, rows: Rows, { response: id }: CaseRow, words: string): Promise<void> {
  if (restrictedIn(words) === null) return;
  const response = await rows.unasked.find(id);
  if (response) await openForWords(ctx, rows, response, { question: null, text: words });
}

async function openForWords(
  ctx: Ctx,
  rows: Rows,
  { id, survey, locale }: Omit<Answered, "answers">,
  { question, text }: { readonly question: string | null; readonly text: string | null },
): Promise<void> {
  if ((await kOfFigures(rows, survey)) > 1) return;
  const where = { locale, segments: (await rows.segments.listOf([id])).get(id) ?? {} };
  const of = { response: id, survey, question, answer: null, rule: wordsRule, queue: wordsQueue };
  const row = newCase(ctx, { ...of, isUrgent: false, isRestricted: true }, where);
  const isNew = await addCase(ctx, rows, row, { by: `alert ${wordsRule}`, text, where });
  if (!isNew && text !== null) await addWords(ctx, rows, row, text);
}

/** More words of a client, for the restricted case that there is. */
async function addWords(ctx: Ctx, rows: Rows, of: CaseRow, text: string): Promise<void> {
  const known = await rows.cases.findOfResponse(of);
  const before = known && (await rows.cases.find(known.id, { lock: true }));
  if (!before) return;
  const row = { ...before, revision: before.revision + 1, updatedAt: ctx.now };
  if (!(await rows.cases.save(row))) throw new Error("A locked case was changed by somebody else.");
  await rows.cases.addNotes(row, [{ kind: "note", state: null, text, by: `alert ${wordsRule}`, at: ctx.now }]);
  await planTelling(ctx, rows, row, "replied");
}

async function openBy(ctx: Ctx, rows: Rows, response: Answered, alert: CompiledAlert): Promise<void> {
  const { id: rule, question, queue, route, urgent, restricted, consent } = alert.definition;
  if (consent === null && (await kOfFigures(rows, response.survey)) > 1) return;
  const segments = (await rows.segments.listOf([response.id])).get(response.id) ?? {};
  const value = route === null ? undefined : segments[route.segment];
  const routed =
    value !== undefined && route !== null && Object.hasOwn(route.queues, value) ? route.queues[value] : queue;
  const where = { locale: response.locale, segments };
  const row = newCase(
    ctx,
    {
      ...{
        response: response.id,
        rule,
        survey: response.survey,
        question,
        answer: answerTo(question, response.answers),
      },
      ...{ queue: routed ?? queue, isUrgent: urgent, isRestricted: restricted },
    },
    where,
  );
  const isNew = await addCase(ctx, rows, row, { by: `alert ${rule}`, text: null, where });
  if (isNew && alert.isAcknowledged && response.isQuiet !== true) await acknowledge(ctx, rows, row);
}

/** Adds a case, and tells that it was opened; false when its rule has opened one for its response. */
export async function addCase(
  ctx: Ctx,
  rows: Rows,
  row: CaseRow,
  { by, text, where }: { readonly by: string; readonly text: string | null; readonly where: Where },
): Promise<boolean> {
  if (!(await rows.cases.add(row))) return false;
  const at = ctx.now;
  const opened = { kind: "opened", state: "new", text: null, by, at } as const;
  const written = text === null ? [] : [{ kind: "note", state: null, text, by, at } as const];
  await rows.cases.addNotes(row, [opened, ...written]);
  await tellCase(ctx, rows, row, "case.opened");
  await planTelling(ctx, rows, row, "opened");
  await planEscalation(ctx, rows, row, where);
  return true;
}

/** Tells webhooks of a case; of restricted ones nothing is told. */
export async function tellCase(
  ctx: Ctx,
  rows: Rows,
  row: CaseRow,
  type: "case.opened" | "case.resolved",
): Promise<void> {
  if (row.isRestricted) return;
  await tell(ctx, rows, { type, survey: row.survey, response: row.response, case: row.id });
}

/** What was answered to a question, where it is one value and nothing that was written at length. */
function answerTo(question: string | null, answers: Answers): CaseRow["answer"] {
  const answer = question !== null && Object.hasOwn(answers, question) ? answers[question] : null;
  if (typeof answer === "string") return answer.length <= 64 ? answer : null;
  return typeof answer === "number" || typeof answer === "boolean" ? answer : null;
}
