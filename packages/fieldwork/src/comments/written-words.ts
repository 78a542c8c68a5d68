import type { CheckedCommentWordsQuery } from "@afterword/sdk";
import type { WrittenCoding } from "@afterword/store";
import { redact, restrictedIn, textLocales, topicForms, type TextLocale } from "@afterword/text";
import type { Ctx } from "../context.ts";
import { kOfFigures } from "../privacy/ballot-box.ts";
import { checkedBounds } from "../query-bounds.ts";
import { confinedToOne } from "../results/confine.ts";
import { wrongQuery } from "../wrong-query.ts";
import { withoutCoded } from "./coded-segments.ts";
import { writerOf } from "./said-in-comments.ts";
import { listIn } from "./themes-report.ts";

/** The newest comments of a time that are looked into. */
const most = 3_000;

/** A comment with its words, as everybody may see them counted. */
export interface WrittenWords {
  readonly coding: WrittenCoding;
  readonly language: TextLocale;
  readonly person: string;
  readonly segments: { readonly [name: string]: string | undefined };
  readonly text: string;
  /** Scores beside it, by question. */
  readonly answers: { readonly [question: string]: unknown };
  /** Stems, and the forms in which they stand there; none of what leads to somebody. */
  readonly forms: ReadonlyMap<string, string>;
}

/**
 * The newest comments of a time with their words, but for those that few may read.
 *
 * @throws ProblemError `invalid_query` naming a survey, segment or question that isn't there, and a survey whose figures need several
 * people: what few write is not told there
 */
export async function writtenWords(ctx: Ctx, query: CheckedCommentWordsQuery): Promise<WrittenWords[]> {
  const asked = confinedToOne(ctx.parts, query);
  const { survey, by, question, where } = asked;
  const definition = ctx.project.survey(survey);
  if (!definition) throw wrongQuery("survey", `The project has no survey "${survey}".`);
  if (question !== undefined && !definition.questions.some((one) => one.name === question && one.kind === "comment"))
    throw wrongQuery("question", `"${question}" is no question of "${survey}" that is answered in a comment.`);
  const bounds = checkedBounds(ctx, withoutCoded(ctx, "themes", asked));
  const { staffNumbers } = ctx.project.project;
  return ctx.store.read(ctx.scope, async (rows) => {
    if ((await kOfFigures(rows, survey)) > 1)
      throw wrongQuery("survey", "Of this survey it is not told what few people write.", "not_shown");
    const newest = (await listIn(ctx, rows, { survey, by, where, ...bounds }, question))
      .flatMap(({ codings, segments }) => codings.map((coding) => ({ coding, segments })))
      .sort((a, b) => b.coding.submittedAt - a.coding.submittedAt || (a.coding.response < b.coding.response ? 1 : -1))
      .slice(0, most);
    const ids = [...new Set(newest.map(({ coding }) => coding.response))];
    const few = new Set(await rows.cases.restrictedAmong(ids));
    const responses = new Map((await rows.unasked.findMany(ids)).map((one) => [one.id, one]));
    return newest.flatMap(({ coding, segments }) => {
      const answers = responses.get(coding.response)?.answers ?? {};
      const text = answers[coding.question];
      const language = textLocales.find((one) => one === coding.language);
      if (typeof text !== "string" || language === undefined || few.has(coding.response) || restrictedIn(text) !== null)
        return [];
      const forms = topicForms(redact(text, { staffNumbers }), language);
      return [{ coding, language, person: writerOf(coding), segments, text, answers, forms }];
    });
  });
}
