import type { CodebookTrial, CodebookTry, SurveyDefinition } from "@afterword/sdk";
import { languageOf, themesOf } from "@afterword/text";
import type { Ctx } from "../context.ts";
import { privateSurveys } from "../list-responses.ts";
import { checkedCodebook } from "./change-codebook.ts";
import { codedBy } from "./codebook.ts";
import { commentsIn } from "./code-response.ts";

/** How many responses are looked at: coding them twice takes a good part of a second. */
const most = 5_000;

/**
 * What a codebook would change: how many of the newest comments would get or lose each theme. Nothing is stored. Surveys whose figures
 * need several people are left out, and so are comments that few may read.
 *
 * @throws ProblemError `invalid_request` naming each term that is a pattern, or none
 */
export async function tryCodebook(ctx: Ctx, { themes }: CodebookTry): Promise<CodebookTrial> {
  const tried = checkedCodebook(themes);
  return ctx.store.read(ctx.scope, async (rows) => {
    const { codebook } = await codedBy(ctx, rows);
    const ids = await rows.codings.listNewest({ limit: most, except: await privateSurveys(rows) });
    const versions = await rows.surveys.listVersions(null);
    const definitions = new Map(versions.map((one) => [`${one.survey} ${String(one.version)}`, one.definition]));
    const found: Coded[] = [];
    for (const response of await rows.unasked.findMany(ids)) {
      const survey: SurveyDefinition | undefined = definitions.get(`${response.survey} ${String(response.version)}`);
      for (const { text } of survey ? commentsIn(survey, response.answers) : []) {
        const language = languageOf(text, response.locale ?? undefined);
        found.push({ before: themesOf(text, language, codebook), after: themesOf(text, language, tried) });
      }
    }
    return trialOf(found, [...new Set([...codebook.themes, ...tried.themes])]);
  });
}

/** The themes of a comment, by the codebook as it is and by the one that is tried. */
interface Coded {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function trialOf(found: readonly Coded[], themes: readonly string[]): CodebookTrial {
  const count = (holds: (one: Coded) => boolean) => found.filter(holds).length;
  const shareOf = (n: number) => (found.length === 0 ? null : (100 * n) / found.length);
  return {
    comments: found.length,
    covered: {
      before: shareOf(count(({ before }) => before.length > 0)),
      after: shareOf(count(({ after }) => after.length > 0)),
    },
    themes: themes.map((theme) => {
      const before = count((one) => one.before.includes(theme));
      const after = count((one) => one.after.includes(theme));
      return {
        ...{ theme, before, after, shareBefore: shareOf(before), shareAfter: shareOf(after) },
        gained: count((one) => !one.before.includes(theme) && one.after.includes(theme)),
        lost: count((one) => one.before.includes(theme) && !one.after.includes(theme)),
      };
    }),
  };
}
