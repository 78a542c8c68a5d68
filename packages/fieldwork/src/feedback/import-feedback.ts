import {
  check,
  feedbackRow,
  ProblemError,
  type CheckedFeedbackInput,
  type FeedbackRow,
  type FeedbackTaken,
  type FieldError,
} from "@afterword/sdk";
import type { PersonRow, Rows, SurveyVersionRow } from "@afterword/store";
import { note } from "../access/audit.ts";
import { answerOfCell } from "../answer-cell.ts";
import { contentHash } from "../canonical.ts";
import type { Ctx } from "../context.ts";
import { sift, type ImportError, type ImportRow } from "../import-row.ts";
import { readTime } from "../import-time.ts";
import { nothingAnswered, validAnswers } from "../valid-answers.ts";
import { feedbackColumns, type FeedbackColumns } from "./feedback-columns.ts";
import { feedbackSurvey } from "./feedback-survey.ts";
import { senderOf, storeFeedback, type Feedback } from "./store-feedback.ts";

/** How far ahead another system's clock may be, in milliseconds. */
const aheadMs = 5 * 60_000;
/** The time was read wrongly. */
const earliest = Date.UTC(2000, 0);

/** The rows of a file, and its first one. */
export interface FeedbackFile {
  readonly header: readonly string[];
  readonly rows: readonly ImportRow<readonly string[]>[];
}

interface Read {
  readonly line: number;
  readonly key: string;
  readonly hash: string;
  readonly person: string | null;
  readonly feedback: Omit<Feedback, "person">;
}

/**
 * Brings in feedback that was collected elsewhere, each row once for its id: it becomes direct feedback with a record, and opens
 * a case where an alert fits, as the form's does. It moves no score. All rows are stored, or none.
 *
 * @throws ProblemError `invalid_request` for a survey, a field or a column that isn't there or can't be
 */
export async function importFeedback(
  ctx: Ctx,
  input: Omit<CheckedFeedbackInput, "csv">,
  { header, rows: given }: FeedbackFile,
  how: { readonly isDryRun: boolean },
): Promise<FeedbackTaken> {
  const work = async (rows: Rows): Promise<FeedbackTaken> => {
    const survey = await feedbackSurvey(ctx, rows, input.survey);
    const names = { segments: [...ctx.project.segments], maps: new Map(Object.entries(input.map)) };
    const columns = feedbackColumns(header, survey.definition, names);
    const { good, errors: unread } = readAll(ctx, survey, columns, { given, input });
    // Who sends the same file at once waits.
    if (!how.isDryRun) await rows.locks.take(`feedback ${survey.survey}`);
    const plan = await planOf(rows, survey, good);
    const people = await peopleOf(rows, good);
    const strangers = good.flatMap(({ line, person }) =>
      person !== null && !people.has(person) ? [{ line, ...strange }] : [],
    );
    const errors = [...unread, ...plan.errors, ...strangers].sort((a, b) => a.line - b.line);
    const isStored = !how.isDryRun && errors.length === 0;
    if (isStored) await storeAll(ctx, rows, survey, { fresh: plan.fresh, people });
    return {
      survey: survey.survey,
      ...{ rows: given.length, fresh: plan.fresh.length, known: plan.known, stored: isStored ? plan.fresh.length : 0 },
      errors: errors.map((error) => located(error, columns)),
      unused: [...columns.unused],
    };
  };
  return how.isDryRun ? ctx.store.read(ctx.scope, work) : ctx.store.write(ctx.scope, work);
}

async function planOf(rows: Rows, survey: SurveyVersionRow, good: readonly Read[]) {
  const keys = good.map(({ key }) => key);
  const stored = await rows.responses.findManyExternal(survey.survey, keys);
  // Where an erasure took the words the hash is empty, which every other one begins with: it is known, and stays erased.
  const hashes = new Map(stored.map((row) => [row.externalId, row.contentHash]));
  return sift(good, { stored: hashes, inFile: new Map() }, "duplicate_id");
}

const strange = { path: "person", code: "unknown", message: "There is no such person." };

async function peopleOf(rows: Rows, good: readonly Read[]): Promise<ReadonlyMap<string, PersonRow>> {
  const ids = [...new Set(good.flatMap(({ person }) => person ?? []))];
  const found = await rows.people.findMany(ids, { lock: false });
  return new Map(found.map((person) => [person.id, person]));
}

async function storeAll(
  ctx: Ctx,
  rows: Rows,
  survey: SurveyVersionRow,
  { fresh, people }: { readonly fresh: readonly Read[]; readonly people: ReadonlyMap<string, PersonRow> },
): Promise<void> {
  for (const { person: id, feedback } of fresh) {
    // Whoever erases them meanwhile waits, or is waited for.
    const named = id !== null && people.has(id) ? await rows.people.lock(id) : null;
    const person = named ?? (await senderOf(ctx, rows, survey, feedback.answers));
    const record = await storeFeedback(ctx, rows, survey, { ...feedback, person });
    if (record === null)
      throw new ProblemError("unavailable", { detail: "Some rows were just stored. Send it again." });
  }
  if (fresh.length > 0) await note(ctx, rows, { action: "feedback.import", kind: "survey", id: survey.survey });
}

/** Reads every row; all mistakes of a row are named at once. */
function readAll(
  ctx: Ctx,
  survey: SurveyVersionRow,
  columns: FeedbackColumns,
  of: { readonly given: FeedbackFile["rows"]; readonly input: Omit<CheckedFeedbackInput, "csv"> },
): { readonly good: Read[]; readonly errors: ImportError[] } {
  const [good, errors]: [Read[], ImportError[]] = [[], []];
  for (const { line, value: cells } of of.given) {
    if (cells.length !== columns.header.length) {
      const message = `The row has ${String(cells.length)} cells, the header ${String(columns.header.length)}.`;
      errors.push({ line, path: "", code: "columns", message });
      continue;
    }
    try {
      good.push({ line, ...readRow(ctx, survey, columns, { cells, input: of.input }) });
    } catch (error) {
      if (!(error instanceof ProblemError) || error.errors.length === 0) throw error;
      errors.push(...error.errors.map((one) => ({ ...one, line })));
    }
  }
  return { good, errors };
}

/** @throws ProblemError naming what can't be used */
function readRow(
  ctx: Ctx,
  survey: SurveyVersionRow,
  { positions, questions }: FeedbackColumns,
  { cells, input }: { readonly cells: readonly string[]; readonly input: Omit<CheckedFeedbackInput, "csv"> },
): Omit<Read, "line"> {
  const [fields, segments, answers] = [{}, {}, {}] as [Record<string, string>, Record<string, string>, AnswersGiven];
  for (const [path, at] of positions) {
    const cell = cells[at] ?? "";
    if (cell.trim() === "") continue;
    const question = questions.get(path);
    if (question) answers[question.name] = answerOfCell(cell, question);
    else if (path.startsWith("segments.")) segments[path.slice("segments.".length)] = cell.trim();
    else fields[path] = cell.trim();
  }
  const errors: FieldError[] = [];
  if (fields["id"] === undefined) errors.push({ path: "id", code: "required", message: "A value is needed." });
  const row = caught(errors, () => check(feedbackRow, { id: "?", ...fields, segments }));
  const submittedAt = timeOf(ctx, fields["receivedAt"], errors);
  const valid = caught(errors, () => validAnswers(ctx, { survey }, { answers, complete: false }, {}));
  if (valid && Object.keys(valid).length === 0) errors.push(...nothingAnswered().errors);
  if (errors.length > 0 || !row || !valid) throw new ProblemError("invalid_request", { errors });
  const { id, person, subject, locale, channel = input.channel }: FeedbackRow = row;
  const hash = contentHash({ ...fields, segments, answers });
  return {
    key: `csv:${id}`,
    hash,
    person: person ?? null,
    feedback: {
      ...{ externalId: `csv:${id}`, contentHash: hash, answers: valid, channel },
      ...{ subject: subject ?? null, locale: locale ?? null },
      ...{ segments: row.segments, submittedAt, isQuiet: !input.acknowledge },
    },
  };
}

type AnswersGiven = Record<string, unknown>;

/** What something gives, or nothing, with its mistakes added to the others. */
function caught<T>(errors: FieldError[], work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ProblemError) || error.errors.length === 0) throw error;
    errors.push(...error.errors);
    return null;
  }
}

function timeOf({ now }: Pick<Ctx, "now">, text: string | undefined, errors: FieldError[]): number {
  if (text === undefined) return now;
  const at = readTime(text);
  const wrong = (code: string, message: string) => void errors.push({ path: "receivedAt", code, message });
  if (at === null) wrong("invalid_time", "Not a time such as 2026-11-21T22:00:00Z.");
  else if (at > now + aheadMs) wrong("range", "It is in the future.");
  else if (at < earliest) wrong("range", "It is before the year 2000.");
  return Math.min(at ?? now, now);
}

/** A mistake with the column that it is about. */
function located({ line, path, code, message }: ImportError, { header, positions }: FeedbackColumns) {
  const at = positions.get(path) ?? positions.get(path.split(".").slice(0, 2).join("."));
  return { line, column: at === undefined ? null : (header[at] ?? null), code, message };
}
