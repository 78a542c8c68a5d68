import { caseDays, caseMoves, type CaseState, type Look, type SurveyDefinition } from "@afterword/sdk";
import type { CaseQuestionRow, CaseRow, CaseVerdict, Rows, Scope, Store } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { findLook } from "../look/find-look.ts";
import { planTelling } from "../notices/tell-case.ts";
import { tokenHash } from "../secret.ts";
import { planEscalation } from "./escalate-case.ts";
import { dueIn } from "./new-case.ts";
import { nextCase } from "./next-case.ts";
import { openByReply } from "./open-by-alert.ts";

/** A mind may be changed once. */
const mostAnswers = 2;
/** The most characters that are kept of what is written beside the answer. */
const mostWords = 4_000;

/** The question that a link leads to. */
export interface OpenedQuestion {
  readonly scope: Scope;
  readonly case: string;
  readonly resolution: number;
  readonly survey: SurveyDefinition;
  readonly reference: string | null;
  readonly locale: string | null;
  readonly answer: CaseVerdict | null;
  /** Whether an answer is taken now. */
  readonly isOpen: boolean;
  readonly isExpired: boolean;
  readonly look: Look;
}

/** What a link asks of a case's client; null where there is no such link. Stores nothing. */
export async function openQuestion(store: Store, token: string, now: number): Promise<OpenedQuestion | null> {
  const hash = tokenHash(token);
  const found = hash === null ? null : await store.readAnywhere((rows) => rows.findByQuestion(hash));
  if (!found) return null;
  const scope = { unit: found.unit, mode: found.mode };
  return store.read(scope, async (rows) => {
    const response = await rows.unasked.find(found.response);
    const version = response && (await rows.surveys.findVersion(response.survey, response.version));
    if (!version) return null;
    return {
      ...{ scope, case: found.case, resolution: found.resolution, answer: found.answer },
      ...{ survey: version.definition, reference: response.subject, locale: response.locale },
      isOpen: isOpen(found, now),
      isExpired: found.expiresAt <= now,
      look: await findLook(rows, found.response),
    };
  });
}

const isOpen = ({ expiresAt, times, tokenHash: link }: CaseQuestionRow, now: number): boolean =>
  link !== null && expiresAt > now && times < mostAnswers;

/** Where a case goes on by what its client says of it. */
const moves: { readonly [verdict in CaseVerdict]: { readonly [S in CaseState]?: CaseState } } = {
  yes: { resolved: "verified" },
  no: { resolved: "reopened", verified: "reopened", no_action: "reopened" },
};

/**
 * Takes what a client says of how their case was settled, with what they wrote beside it: a case that is settled is verified,
 * any other is opened again, and those it is for are told. The same answer once more changes nothing; another one is taken
 * once. False where no answer is taken any more.
 */
export async function answerQuestion(
  ctx: Ctx,
  { case: id, resolution }: Pick<OpenedQuestion, "case" | "resolution">,
  said: { readonly answer: CaseVerdict; readonly words: string },
): Promise<boolean> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const before = await rows.cases.find(id, { lock: true });
    const question = await rows.caseQuestions.find({ case: id, resolution }, { lock: true });
    if (!before || !question) return false;
    if (question.answer === said.answer) return true;
    if (!isOpen(question, ctx.now)) return false;
    await rows.caseQuestions.answer({ case: id, resolution, answer: said.answer, answeredAt: ctx.now });
    await goOn(ctx, rows, before, said);
    return true;
  });
}

async function goOn(
  ctx: Ctx,
  rows: Rows,
  before: CaseRow,
  { answer, words }: { readonly answer: CaseVerdict; readonly words: string },
): Promise<void> {
  const segments = (await rows.segments.listOf([before.response])).get(before.response) ?? {};
  const where = { locale: (await rows.unasked.find(before.response))?.locale ?? null, segments };
  const from = before.state as CaseState;
  const state = moves[answer][from];
  const { revision } = before;
  const { row, notes } =
    state === undefined || !caseMoves[from].includes(state)
      ? { row: { ...before, revision: revision + 1, updatedAt: ctx.now }, notes: [] }
      : nextCase(before, { revision, state }, ctx.now, dueIn(ctx, caseDays.resolve, where));
  if (!(await rows.cases.save(row))) throw new Error("A locked case was changed by somebody else.");
  const of = { by: "client", at: ctx.now };
  const kind = answer === "yes" ? "settled" : "unsettled";
  const text = words.trim().slice(0, mostWords);
  const told = { kind, state: null, text: text === "" ? null : text, ...of } as const;
  await rows.cases.addNotes(row, [told, ...notes.map((note) => ({ ...note, ...of }))]);
  if (!row.isRestricted && told.text !== null) await openByReply(ctx, rows, row, told.text);
  if (answer === "no") await planTelling(ctx, rows, row, "replied");
  if (row.state === "reopened" && before.state !== "reopened") await planEscalation(ctx, rows, row, where);
}
