import { classTerms, groupAlike, keyTerms } from "@afterword/metrics";
import type { CheckedCommentWordsQuery, CommentQuotes, CommentWords } from "@afterword/sdk";
import type { Ctx } from "../context.ts";
import { shownAnswers } from "../privacy/shown-words.ts";
import { ofQuestion, shownTranslations, translationsOf } from "./comment-translations.ts";
import { writtenWords, type WrittenWords } from "./written-words.ts";

/** What a word takes to be told: what fewer write may tell who they are. */
const least = { comments: 5, people: 3 };
/** So many words of each kind are told, and so many comments without a theme are put into groups. */
const mostWords = 10;
const mostGrouped = 500;

/**
 * What words tell: detractors from promoters, groups of a segment from one another, and what comments are about that no theme covers.
 *
 * @throws ProblemError `invalid_query`, as `writtenWords` does
 */
export async function readCommentWords(ctx: Ctx, query: CheckedCommentWordsQuery): Promise<CommentWords> {
  const all = await writtenWords(ctx, query);
  const nps = ctx.project.survey(query.survey)?.questions.find(({ kind }) => kind === "nps")?.name;
  const [segment] = query.by;
  const byLanguage = [...Map.groupBy(all, ({ language }) => language)].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    comments: all.length,
    sides: byLanguage.map(([language, written]) => ({ language, ...sidesOf(written, nps) })),
    typical:
      segment === undefined ? [] : byLanguage.flatMap(([language, written]) => typicalOf(language, written, segment)),
    unthemed: byLanguage
      .flatMap(([language, written]) => unthemedOf(language, written))
      .sort((a, b) => b.comments - a.comments),
  };
}

const termsOf = ({ person, forms }: WrittenWords) => ({ person, terms: forms.keys() });

function sidesOf(written: readonly WrittenWords[], nps: string | undefined) {
  const sideOf = ({ answers, coding }: WrittenWords) => {
    const score = nps === undefined ? undefined : answers[nps];
    if (typeof score === "number") return score <= 6 ? "detractor" : score >= 9 ? "promoter" : null;
    if (nps !== undefined || coding.source !== "score") return null;
    return coding.sentiment === "negative" ? "detractor" : coding.sentiment === "positive" ? "promoter" : null;
  };
  const sides = Map.groupBy(written, sideOf);
  const [detractors, promoters] = [sides.get("detractor") ?? [], sides.get("promoter") ?? []];
  const told = (here: readonly WrittenWords[], there: readonly WrittenWords[]) => {
    const formOf = commonestForms(here);
    return keyTerms(here.map(termsOf), there.map(termsOf), least)
      .slice(0, mostWords)
      .map(({ term, comments, people, share, otherShare, logRatio, p }) => ({
        ...{ word: formOf(term), comments, people, share: 100 * share, otherShare: 100 * otherShare },
        ...{ ratio: 2 ** logRatio, p },
      }));
  };
  return { detractors: told(detractors, promoters), promoters: told(promoters, detractors) };
}

function typicalOf(language: string, written: readonly WrittenWords[], segment: string): CommentWords["typical"] {
  const groups = [...Map.groupBy(written, ({ segments }) => segments[segment])].filter(
    ([value]) => value !== undefined,
  );
  const counts = groups.map(([, of]) => countsOf(of));
  const weights = classTerms(
    counts.map((terms) => new Map([...terms].map(([term, { comments }]) => [term, comments]))),
  );
  return groups.flatMap(([value = null, of], at) => {
    const formOf = commonestForms(of);
    const words = [...(counts[at] ?? [])]
      .filter(([, counted]) => counted.comments >= least.comments && counted.people.size >= least.people)
      .map(([term, { comments, people }]) => {
        return { word: formOf(term), comments, people: people.size, weight: weights[at]?.get(term) ?? 0 };
      })
      .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
      .slice(0, mostWords);
    return words.length === 0 ? [] : [{ group: { [segment]: value }, language, words }];
  });
}

function unthemedOf(language: string, written: readonly WrittenWords[]): CommentWords["unthemed"] {
  const without = written.filter(({ coding }) => coding.themes.length === 0).slice(0, mostGrouped);
  const groups = groupAlike(
    without.map(({ person, forms }) => ({ person, terms: new Set(forms.keys()) })),
    least,
  );
  return groups.flatMap(({ members }) => {
    const of = members.flatMap((at) => without[at] ?? []);
    const formOf = commonestForms(of);
    const words = [...countsOf(of)]
      .filter(([, { comments, people }]) => comments >= least.comments && people.size >= least.people)
      .map(([term, { comments, people }]) => ({ word: formOf(term), comments, people: people.size }))
      .sort((a, b) => b.comments - a.comments || (a.word < b.word ? -1 : 1))
      .slice(0, mostWords);
    const people = new Set(of.map(({ person }) => person)).size;
    return words.length === 0 ? [] : [{ language, comments: of.length, people, words }];
  });
}

function countsOf(written: readonly WrittenWords[]): Map<string, { comments: number; people: Set<string> }> {
  const counts = new Map<string, { comments: number; people: Set<string> }>();
  for (const { person, forms } of written)
    for (const term of forms.keys()) {
      const counted = counts.get(term) ?? { comments: 0, people: new Set() };
      counted.comments += 1;
      counted.people.add(person);
      counts.set(term, counted);
    }
  return counts;
}

/** Says a stem as most people write it. */
function commonestForms(written: readonly WrittenWords[]): (term: string) => string {
  const counts = new Map<string, Map<string, number>>();
  for (const { forms } of written)
    for (const [term, form] of forms) {
      const of = counts.get(term) ?? new Map<string, number>();
      of.set(form, (of.get(form) ?? 0) + 1);
      counts.set(term, of);
    }
  return (term) => {
    const of = [...(counts.get(term) ?? [])].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return of[0]?.[0] ?? term;
  };
}

/**
 * Comments that stand for those about each theme, language by language: the one whose words most others use, and the one that stands so
 * for those who say the opposite of most. Of themes that at least five comments of three people are about.
 *
 * @throws ProblemError `invalid_query`, as `writtenWords` does
 */
export async function readCommentQuotes(ctx: Ctx, query: CheckedCommentWordsQuery): Promise<CommentQuotes> {
  const all = await writtenWords(ctx, query);
  const themes = [...new Set(all.flatMap(({ coding }) => coding.themes))].sort();
  const items = themes.flatMap((theme) =>
    [...Map.groupBy(all, ({ language }) => language)].flatMap(([language, written]) => {
      const about = written.filter(({ coding }) => coding.themes.includes(theme)).slice(0, mostGrouped);
      const negative = about.filter(({ coding }) => coding.sentiment === "negative");
      const positive = about.filter(({ coding }) => coding.sentiment === "positive");
      const opposite = negative.length > positive.length ? positive : negative;
      const quote = (of: readonly WrittenWords[], reason: "typical" | "opposite") => {
        const middle = middleOf(of);
        if (!middle) return [];
        const { coding, text, alike } = middle;
        const { response, question, sentiment } = coding;
        const shown = shownAnswers(ctx, text);
        return [{ theme, language, response, question, text: shown, sentiment, reason, alike }];
      };
      const typical = quote(about, "typical");
      const other = negative.length === positive.length ? [] : quote(opposite, "opposite");
      return [...typical, ...other.filter(({ response }) => response !== typical[0]?.response)];
    }),
  );
  const translations = await ctx.store.read(ctx.scope, async (rows) =>
    translationsOf(rows, await rows.unasked.findMany([...new Set(items.map(({ response }) => response))])),
  );
  const shownOf = ({ response, question }: Pick<CommentQuotes["items"][number], "response" | "question">) =>
    shownTranslations(ctx, ofQuestion(translations.get(response), question)).translations ?? [];
  return { items: items.map((item) => ({ ...item, translations: shownOf(item) })) };
}

/** The comment that is alike to most others; null where they are few, or not alike. */
function middleOf(about: readonly WrittenWords[]): (WrittenWords & { readonly alike: number }) | null {
  const [group] = groupAlike(
    about.map(({ person, forms }) => ({ person, terms: new Set(forms.keys()) })),
    least,
  );
  const middle = group && about[group.members[0] ?? -1];
  return group && middle ? { ...middle, alike: group.members.length - 1 } : null;
}
