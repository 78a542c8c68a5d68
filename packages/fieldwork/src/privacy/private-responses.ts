import { dayMs, type ResponseItem, type SurveyDefinition } from "@afterword/sdk";
import type { CodingRow, Rows } from "@afterword/store";
import { codedComments } from "../comments/coded-comments.ts";
import { ofQuestion, translationsOf } from "../comments/comment-translations.ts";
import type { Ctx } from "../context.ts";
import { base62 } from "../secret.ts";
import { periodKey, type FigurePeriod } from "./figure-periods.ts";
import { endOfMonth, startOfMonth } from "./months.ts";
import { loadEntries } from "./entries.ts";

/** Where a page of these items starts: after this one. */
export interface PrivatePosition {
  /** The date of the item, in milliseconds since 1970. */
  readonly submittedAt: number;
  readonly id: string;
}

/** Which of them are wanted, by their date: from inclusive, to exclusive. */
interface Bounds {
  readonly from?: number;
  readonly to?: number;
}

/** A period that is shown, and the date that its items have: the start of the month, of a wave the day it closed. */
interface Shown {
  readonly period: FigurePeriod;
  readonly date: number;
}

/** Something that somebody wrote. */
interface Written {
  readonly response: string;
  readonly question: string;
  readonly text: string;
}

/**
 * What people wrote to a survey whose figures need k people: each answer in words by itself, so that nothing joins it to
 * the scores or the other words of whoever wrote it. Only of months and waves that are over and have k people, and there
 * of questions to which k people wrote; in an order that says nothing.
 */
export async function listPrivateResponses(
  ctx: Ctx,
  rows: Rows,
  page: { readonly survey: string; readonly after: PrivatePosition | null; readonly limit: number } & Bounds,
): Promise<ResponseItem[]> {
  return (await listShown(ctx, rows, page)).map(({ item }) => item);
}

/** The response that stands behind something that is listed of such a survey, by the id that it has there; null where none does. */
export async function findBehind(ctx: Ctx, rows: Rows, survey: string, id: string): Promise<string | null> {
  const shown = await listShown(ctx, rows, { survey, after: null, limit: Infinity });
  return shown.find(({ item }) => item.id === id)?.response ?? null;
}

/** Something that is listed, and the response behind it, which nobody is told. */
interface Listed {
  readonly item: ResponseItem;
  readonly response: string;
}

async function listShown(
  ctx: Ctx,
  rows: Rows,
  page: { readonly survey: string; readonly after: PrivatePosition | null; readonly limit: number } & Bounds,
): Promise<Listed[]> {
  const { survey, after, limit, from = -Infinity, to = Infinity } = page;
  const { entries, periods } = await loadEntries(ctx, rows, { survey, what: "answers", names: [] });
  const whoOf = new Map(entries.map(({ id, who }) => [id, who]));
  const people = Map.groupBy(entries, periodKey);
  const over = [...periods].filter(([key, { isOpen, k }]) => !isOpen && isMany(people.get(key) ?? [], k));
  const shown = await Promise.all(over.map(async ([, period]) => ({ period, date: await dateOf(rows, period) })));
  const kinds = await wordQuestions(rows, survey);
  const items: Listed[] = [];
  const byDate = Map.groupBy(shown, ({ date }) => date);
  for (const date of [...byDate.keys()].sort((a, b) => b - a)) {
    if (date < from || date >= to || (after && date > after.submittedAt)) continue;
    const found: Listed[] = [];
    for (const one of byDate.get(date) ?? []) found.push(...(await itemsOf(ctx, rows, survey, one, kinds, whoOf)));
    const isNext = ({ item: { id } }: Listed) => !after || date < after.submittedAt || id < after.id;
    items.push(...found.filter(isNext).sort((a, b) => (a.item.id < b.item.id ? 1 : -1)));
    if (items.length >= limit) break;
  }
  return items.slice(0, limit);
}

const isMany = (all: readonly { readonly who: string }[], k: number): boolean =>
  new Set(all.map(({ who }) => who)).size >= k;

async function dateOf(rows: Rows, { wave, month, closesAt }: FigurePeriod): Promise<number> {
  if (wave === null || closesAt === null) return startOfMonth(month);
  const closedAt = (await rows.waves.find(wave))?.closedAt ?? closesAt;
  return Math.floor(Math.min(closedAt, closesAt) / dayMs) * dayMs;
}

/** The questions of each version that are answered in words. An address is none: it says who wrote it; nor is what a unit adds: it says whose. */
async function wordQuestions(rows: Rows, survey: string): Promise<Map<number, string[]>> {
  const versions = await rows.surveys.listVersions(survey);
  const named = ({ questions }: SurveyDefinition) =>
    questions
      .filter(({ kind, of }) => of === undefined && (kind === "comment" || kind === "text"))
      .map(({ name }) => name);
  return new Map(versions.map(({ version, definition }) => [version, named(definition)]));
}

async function itemsOf(
  ctx: Ctx,
  rows: Rows,
  survey: string,
  { period, date }: Shown,
  questions: ReadonlyMap<number, readonly string[]>,
  whoOf: ReadonlyMap<string, string>,
): Promise<Listed[]> {
  const { wave, month, k } = period;
  const responses = await rows.responses.listOfPeriod({
    survey,
    wave,
    from: startOfMonth(month),
    to: endOfMonth(month),
  });
  const written = responses.flatMap(({ id, version, answers }) =>
    (questions.get(version) ?? []).flatMap((question): Written[] => {
      const text = answers[question];
      return typeof text === "string" && text.trim() !== "" ? [{ response: id, question, text }] : [];
    }),
  );
  const translations = await translationsOf(rows, responses);
  const codings = new Map(
    (await rows.codings.listOf(responses.map(({ id }) => id))).map((one) => [`${one.response} ${one.question}`, one]),
  );
  return [...Map.groupBy(written, ({ question }) => question).values()]
    .filter((all) =>
      isMany(
        all.map(({ response }) => ({ who: whoOf.get(response) ?? "" })),
        k,
      ),
    )
    .flatMap((all) =>
      all.map((one) => ({
        item: {
          ...itemOf(ctx, survey, wave, date, one),
          ...wordsAlone(codings.get(`${one.response} ${one.question}`)),
          ...ofQuestion(translations.get(one.response), one.question),
        },
        response: one.response,
      })),
    );
}

/** What words themselves tell: what a comment says would tell the score. */
const wordsAlone = (coding: CodingRow | undefined): Pick<ResponseItem, "comments"> =>
  coding ? codedComments([{ ...coding, sentiment: null, source: null, confidence: null }]) : {};

/** A keyed hash stands for the id: whoever answered was told that, and ids of imported answers follow their file. */
const itemOf = (ctx: Ctx, survey: string, wave: string | null, date: number, one: Written): ResponseItem => ({
  id: `words_${base62(ctx.secret.hmac("words", one.response, one.question).subarray(0, 16), 22)}`,
  survey,
  version: null,
  status: null,
  answers: { [one.question]: one.text },
  segments: {},
  person: null,
  subject: null,
  wave,
  channel: null,
  locale: null,
  layout: null,
  direction: null,
  submittedAt: new Date(date).toISOString(),
});
