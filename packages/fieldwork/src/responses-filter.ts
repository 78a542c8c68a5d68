import { isScored, type CheckedResponsesQuery, type SurveyDefinition } from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import { wantedWords } from "@afterword/text";
import { measuredBy } from "./measures-of.ts";
import { wrongQuery } from "./wrong-query.ts";

/** Which responses are to be listed; what is left out is not asked for. */
export type WantedResponses = Partial<CheckedResponsesQuery> & Pick<CheckedResponsesQuery, "limit">;

type Query = WantedResponses;
type Filter = NonNullable<Parameters<Rows["responses"]["list"]>[0]["filter"]>;

/** Checks that the parts of a filter go together. @throws ProblemError `invalid_query` naming what does not */
export function checkFilter(query: Query): void {
  const { from, to, question, least, most, survey, quarantined = false } = query;
  if (from !== undefined && to !== undefined && Date.parse(from) >= Date.parse(to))
    throw wrongQuery("to", "The end is not after the start.", "out_of_order");
  if ((least ?? most) !== undefined && question === undefined)
    throw wrongQuery("question", "Say of which question the score is.", "required");
  if ((question !== undefined || query.written === true) && survey === undefined)
    throw wrongQuery("survey", "Say of which survey the question is.", "required");
  if (quarantined && isFiltered(query))
    throw wrongQuery("quarantined", "What is kept apart is listed as a whole.", "not_possible");
}

const isFiltered = ({ from, to, language, question, written, theme, sentiment, search, where = {} }: Query): boolean =>
  [from, to, language, question, written, theme, sentiment, search].some((one) => one !== undefined) ||
  Object.keys(where).length > 0;

/** Where k is above 1 an answer in words shows nothing that it could be found by. @throws ProblemError `invalid_query` */
export function refuseFilter({ where = {}, ...query }: Query): void {
  const filter = (["language", "question", "theme", "sentiment", "search"] as const).find(
    (name) => query[name] !== undefined,
  );
  const path = filter ?? Object.keys(where)[0];
  if (path === undefined) return;
  const named = Object.hasOwn(where, path) ? `where.${path}` : path;
  throw wrongQuery(named, "The words of this survey are listed without what could tell whose they are.", "not_shown");
}

/** The bounds of a list in milliseconds. */
export const boundsOf = ({ from, to }: Pick<Query, "from" | "to">): Pick<Filter, "from" | "to"> => ({
  ...(from === undefined ? {} : { from: Date.parse(from) }),
  ...(to === undefined ? {} : { to: Date.parse(to) }),
});

/** The filter as the store takes it. @throws ProblemError `invalid_query` for a question that has no scores */
export async function filterOf(rows: Rows, query: Query): Promise<Filter> {
  const {
    where = {},
    language,
    question,
    least = -Infinity,
    most = Infinity,
    written,
    theme,
    sentiment,
    search,
  } = query;
  const versions = query.survey === undefined ? [] : await rows.surveys.listVersions(query.survey);
  const asked = versions.map(({ definition }) => definition);
  return {
    ...boundsOf(query),
    where,
    ...(language === undefined ? {} : { language }),
    ...(question === undefined
      ? {}
      : { score: { ...scoreOf(asked, question), least: finite(least), most: finite(most) } }),
    ...(written === true ? { written: wordQuestions(asked) } : {}),
    ...(search === undefined ? {} : { words: wordsIn(search) }),
    coded: { ...(theme === undefined ? {} : { theme }), ...(sentiment === undefined ? {} : { sentiment }) },
  };
}

/** @throws ProblemError `invalid_query` where nothing is left that could be found */
function wordsIn(search: string): string[][] {
  const words = wantedWords(search);
  if (words.length === 0) throw wrongQuery("search", "There is no word to look for in it.", "no_word");
  return words;
}

const finite = (value: number): number => Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));

function scoreOf(surveys: readonly SurveyDefinition[], name: string) {
  const found = surveys.flatMap(({ questions }) => questions).findLast((question) => question.name === name);
  if (found === undefined || !(isScored(found) || found.kind === "number"))
    throw wrongQuery("question", "The survey has no such question with scores.");
  return measuredBy(found);
}

/** The questions that are answered in words. An address is none. */
const wordQuestions = (surveys: readonly SurveyDefinition[]): string[] => {
  const all = surveys.flatMap(({ questions }) => questions);
  return [...new Set(all.filter(({ kind }) => kind === "comment" || kind === "text").map(({ name }) => name))];
};
