import type { CheckedExportQuery, QuestionDefinition, QuestionKind, ResponseItem } from "@afterword/sdk";
import type { SurveyVersionRow } from "@afterword/store";
import { mayDo } from "../access/authorize.ts";
import type { Ctx } from "../context.ts";
import { writePosition } from "../list-position.ts";
import { listResponses, privateSurveys } from "../list-responses.ts";
import { kOfFigures } from "../privacy/ballot-box.ts";
import { maySeeIdentities } from "../privacy/shown-words.ts";
import { checkedBounds } from "../query-bounds.ts";
import { wrongQuery } from "../wrong-query.ts";
import { answerColumns, type AnswerColumn } from "./answer-columns.ts";

/** Answers as a table. */
export interface AnswerTable {
  readonly columns: readonly AnswerColumn[];
  /** The answers, newest first, a few hundred at once. Nothing of the store is held from one page to the next. */
  readonly pages: AsyncIterable<readonly ResponseItem[]>;
}

/** A page is read in some milliseconds; with a longer one others would wait for it. */
const pageSize = 500;
/** Where k is above 1, each page looks at all answers of the survey. */
const privatePageSize = 5_000;

/** What somebody wrote. */
const wordKinds: readonly QuestionKind[] = ["comment", "text", "email"];

/**
 * Answers as a table that is read page by page, as {@link listResponses} shows them to whoever asks: comments to who may
 * read comments, people and subjects to who may read identities. Where k is above 1 the table has the words that are
 * listed and nothing else. An answer that comes in meanwhile may be in it or not; no other is missed or there twice.
 *
 * @throws ProblemError `invalid_query`, of a survey that was never there too
 */
export async function exportResponses(ctx: Ctx, query: CheckedExportQuery): Promise<AnswerTable> {
  const { survey, where } = query;
  const bounds = checkedBounds(ctx, { by: [], where, from: query.from, to: query.to, last: undefined });
  const [isPrivate, versions, translated] = await ctx.store.read(ctx.scope, async (rows) => {
    const isAlone = survey !== undefined && (await kOfFigures(rows, survey)) > 1;
    const hidden = survey === undefined ? await privateSurveys(rows) : [];
    const all = await rows.surveys.listVersions(survey ?? null);
    if (survey !== undefined && all.length === 0 && !ctx.project.survey(survey))
      throw wrongQuery("survey", `The project has no survey "${survey}".`);
    const shownOf = all.filter((one) => !hidden.includes(one.survey));
    return [isAlone, shownOf, await rows.commentTranslations.listLanguages(survey ?? null)] as const;
  });
  const sees = { words: mayDo(ctx.actor, "comments.read", ctx.parts), people: maySeeIdentities(ctx) };
  const isShown = ({ kind }: QuestionDefinition) => {
    const isWords = wordKinds.includes(kind);
    return isPrivate ? sees.words && isWords && kind !== "email" : sees.words || !isWords;
  };
  const shown = versions
    .map((one) => ({ ...one, questions: one.definition.questions.filter(isShown) }))
    .sort((a, b) => b.version - a.version);
  const ofVersion = new Map(shown.map((one) => [versionKey(one), new Map(one.questions.map((q) => [q.key, q]))]));
  return {
    columns: answerColumns({
      versions: shown.map(({ definition, questions }) => ({ ...definition, questions })),
      questionsOf: ({ survey: id, version }) =>
        version === null ? null : (ofVersion.get(versionKey({ survey: id, version })) ?? new Map()),
      segments: isPrivate ? [] : [...ctx.project.segments].sort(),
      hasCodings: sees.words ? (isPrivate ? "words" : "whole") : null,
      translated: sees.words ? translated : [],
      hasPeople: sees.people && !isPrivate,
      isApart: query.quarantined,
    }),
    pages: isPrivate && !sees.words ? nothing() : pagesOf(),
  };

  async function* pagesOf(): AsyncGenerator<readonly ResponseItem[]> {
    const { reference, quarantined } = query;
    const limit = isPrivate ? privatePageSize : pageSize;
    // What is before an end comes after it in the list.
    const start = bounds.to === null ? null : writePosition({ submittedAt: bounds.to, id: "-" });
    for (let cursor = start ?? undefined, isOver = false; !isOver;) {
      const page = await listResponses(ctx, { survey, reference, quarantined, cursor, limit });
      const items = page.items.filter(isWanted).map(asShown);
      if (items.length > 0) yield items;
      cursor = page.nextCursor ?? undefined;
      isOver = cursor === undefined || isBefore(page.items.at(-1));
    }
  }

  function isWanted(item: ResponseItem): boolean {
    return !isBefore(item) && Object.entries(where).every(([name, value]) => item.segments[name] === value);
  }

  function isBefore(item: ResponseItem | undefined): boolean {
    return bounds.from !== null && item !== undefined && Date.parse(item.submittedAt) < bounds.from;
  }

  function asShown(item: ResponseItem): ResponseItem {
    if (sees.words) return item;
    const questions = ofVersion.get(versionKey({ survey: item.survey, version: item.version ?? 0 }));
    const names = new Set([...(questions?.values() ?? [])].map(({ name }) => name));
    const answers = Object.fromEntries(Object.entries(item.answers).filter(([name]) => names.has(name)));
    const { translations: _words, ...rest } = item;
    return { ...rest, answers };
  }
}

const versionKey = ({ survey, version }: Pick<SurveyVersionRow, "survey" | "version">): string =>
  `${survey} ${String(version)}`;

async function* nothing(): AsyncGenerator<never> {
  // Not one page.
}
