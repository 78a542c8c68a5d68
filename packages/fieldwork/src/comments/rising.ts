import { keyTerms, type CommentTerms } from "@afterword/metrics";
import type { CheckedRisingQuery, Rising, RisingTheme } from "@afterword/sdk";
import type { WrittenCoding } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { confinedToOne } from "../results/confine.ts";
import { dayAt, plusMonths } from "../periods.ts";
import { kOfFigures } from "../privacy/ballot-box.ts";
import { checkedBounds } from "../query-bounds.ts";
import { wrongQuery } from "../wrong-query.ts";
import { withoutCoded } from "./coded-segments.ts";
import { writerOf } from "./said-in-comments.ts";
import { listIn } from "./themes-report.ts";

/**
 * Themes that more people write about than in the months before, everywhere or in each group of a segment: by log-likelihood
 * with a ratio of at least one and a half, corrected for all themes that are looked at.
 *
 * @throws ProblemError `invalid_query` naming a survey or segment that isn't there, a missing start, and a survey whose figures
 * need several people: who wrote is not told there
 */
export async function readRising(ctx: Ctx, query: CheckedRisingQuery): Promise<Rising> {
  const asked = confinedToOne(ctx.parts, query);
  const { survey, by, question } = asked;
  const definition = ctx.project.survey(survey);
  if (!definition) throw wrongQuery("survey", `The project has no survey "${survey}".`);
  if (question !== undefined && !definition.questions.some((one) => one.name === question && one.kind === "comment"))
    throw wrongQuery("question", `"${question}" is no question of "${survey}" that is answered in a comment.`);
  const bounds = checkedBounds(ctx, withoutCoded(ctx, "themes", asked));
  const { from } = bounds;
  const to = bounds.to ?? ctx.now;
  if (from === null) throw wrongQuery("from", "Say from when on, or the last so many days.", "required");
  const earlier = Date.parse(plusMonths(dayAt(from), -asked.months));
  return ctx.store.read(ctx.scope, async (rows) => {
    if ((await kOfFigures(rows, survey)) > 1)
      throw wrongQuery("survey", "Of this survey it is not told what few people write.", "not_shown");
    const cut = { survey, by, where: asked.where };
    const now = await listIn(ctx, rows, { ...cut, from, to }, question);
    const before = await listIn(ctx, rows, { ...cut, from: earlier, to: from }, question);
    const items = risingIn(now, before, by[0]).flatMap((group) => group.items);
    return {
      ...{ from: dayOrInstant(from), to: dayOrInstant(to), comparedFrom: dayOrInstant(earlier) },
      ...{ comments: now.length, before: before.length },
      items: items.sort((a, b) => b.g2 - a.g2),
    };
  });
}

type Written = Awaited<ReturnType<typeof listIn>>;

/** What rises in one group, and how many people wrote there at all. */
export interface RisingGroup {
  readonly group: { readonly [segment: string]: string };
  readonly writers: number;
  readonly items: readonly RisingTheme[];
}

/** What rises in each group of a segment, or in all where none is named; whoever has no value of it is in no group. */
export function risingIn(now: Written, before: Written, segment: string | undefined): readonly RisingGroup[] {
  const groupOf = ({ segments }: Written[number]) => (segment === undefined ? "" : segments[segment]);
  const [here, there] = [Map.groupBy(now, groupOf), Map.groupBy(before, groupOf)];
  return [...here].flatMap(([value, written]) => {
    if (value === undefined) return [];
    const group = segment === undefined ? {} : { [segment]: value };
    const comments = termsOf(written);
    const items = keyTerms(comments, termsOf(there.get(value) ?? [])).map(
      ({ term: theme, share, otherShare, logRatio, ...of }) => ({
        ...{ group, theme, ...of },
        ...{ share: 100 * share, before: 100 * otherShare, ratio: 2 ** logRatio },
      }),
    );
    return [{ group, writers: new Set(comments.map(({ person }) => person)).size, items }];
  });
}

const dayOrInstant = (at: number): string => (at % 86_400_000 === 0 ? dayAt(at) : new Date(at).toISOString());

const termsOf = (written: readonly { readonly codings: readonly WrittenCoding[] }[]): CommentTerms[] =>
  written.flatMap(({ codings }) => {
    const [first] = codings;
    return first ? [{ person: writerOf(first), terms: codings.flatMap(({ themes }) => themes) }] : [];
  });
