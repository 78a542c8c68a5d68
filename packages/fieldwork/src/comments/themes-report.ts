import type { CheckedMetricQuery } from "@afterword/sdk";
import type { Cut, Rows, WrittenCoding } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { hasFact } from "../results/fact-segments.ts";
import { figureOf } from "../figures.ts";
import { count, emptyTally, Groups, rowOf, type CountedRow } from "../result-rows.ts";
import { wrongQuery } from "../wrong-query.ts";
import { asStored } from "./coded-segments.ts";
import { byResponse, saidIn } from "./said-in-comments.ts";

/**
 * How many comments are about each theme and what these say, by segment and period. `n` is answers with a comment, `missing`
 * those without one, and the value how many in a hundred comments have any theme.
 *
 * @throws ProblemError `invalid_query` naming a question that is answered in no comment, or a fact
 */
export async function themesReport(ctx: Ctx, query: CheckedMetricQuery, cut: Cut): Promise<CountedRow[]> {
  checkThemes(ctx, query);
  const { found, responses } = await ctx.store.read(ctx.scope, async (rows) => ({
    found: await listIn(ctx, rows, cut, query.question),
    responses: await rows.measures.countResponses(asStored(ctx, cut)),
  }));
  const groups = new Groups(query, () => ({ ...emptyTally(), responses: 0 }));
  for (const row of responses) groups.at(row).responses += row.n;
  for (const { codings, segments, day } of found) {
    const [group1 = null, group2 = null] = query.by.map((name) => segments[name] ?? null);
    const tally = groups.at({ group1, group2, period: day.slice(0, cut.dayChars) });
    tally.n++;
    for (const { value, choice } of saidIn(codings)) count(tally, value, choice, 1);
  }
  return groups.rows((tally) => rowOf(figureOf("themes", null, tally), tally.responses - tally.n));
}

/** @throws ProblemError `invalid_query` for what themes can't be asked with */
function checkThemes({ project }: Ctx, query: CheckedMetricQuery): void {
  if (hasFact(query)) throw wrongQuery("by", "Themes are not split by facts of each request.", "not_possible");
  if (query.weight !== undefined) throw wrongQuery("weight", "Themes are not weighted.", "not_possible");
  const { question } = query;
  const asked = project.survey(query.survey)?.questions.find(({ name }) => name === question);
  if (question !== undefined && asked?.kind !== "comment")
    throw wrongQuery("question", `"${question}" is no question of "${query.survey}" that is answered in a comment.`);
}

/** Answers with comments, what these are coded as, and where they belong. */
interface Written {
  readonly codings: readonly WrittenCoding[];
  readonly segments: { readonly [name: string]: string };
  readonly day: string;
}

/** The answers with comments in a cut. */
export async function listIn(
  ctx: Ctx,
  rows: Rows,
  cut: Pick<Cut, "survey" | "by" | "where" | "from" | "to">,
  question: string | undefined,
): Promise<Written[]> {
  const responses = byResponse(await rows.codings.listOfTime(cut), question);
  const { where } = asStored(ctx, { ...cut, dayChars: 0 });
  const needsSegments = cut.by.length + Object.keys(where).length > 0;
  const segments = needsSegments ? await rows.segments.listOf([...responses.keys()]) : new Map<string, never>();
  return [...responses].flatMap(([id, codings]) => {
    const own = segments.get(id) ?? {};
    if (!Object.entries(where).every(([name, value]) => hasValue(codings, own, name, value))) return [];
    return [{ codings, segments: own, day: new Date(codings[0]?.submittedAt ?? 0).toISOString().slice(0, 10) }];
  });
}

function hasValue(
  codings: readonly WrittenCoding[],
  segments: { readonly [name: string]: string | undefined },
  name: string,
  value: string,
): boolean {
  if (name === "comment:theme") return codings.some(({ themes }) => themes.includes(value));
  if (name === "comment:sentiment") return codings.some(({ sentiment }) => sentiment === value);
  return segments[name] === value;
}
