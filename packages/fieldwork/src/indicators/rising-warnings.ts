import { share } from "@afterword/metrics";
import type { WarningItem } from "@afterword/sdk";
import type { WarningRow } from "@afterword/store";
import { risingIn, type RisingGroup } from "../comments/rising.ts";
import { listIn } from "../comments/themes-report.ts";
import type { Ctx } from "../context.ts";
import { plusMonths } from "../periods.ts";
import { kOfFigures } from "../privacy/ballot-box.ts";

/** A month is compared with so many before it, as the page of rising themes compares. */
const comparedMonths = 12;
/** The share of warnings that may be there by chance, over all groups of a survey: one looks by itself, each month. */
const q = 0.01;

/** A theme that rose in a month, as a warning. */
export type RisingWarning = Pick<WarningRow, "indicator" | "month" | "why" | "segments" | "figure">;

/** The surveys in whose comments a theme can rise. */
export const surveysWithComments = ({ project }: Pick<Ctx, "project">): readonly string[] =>
  project.project.surveys
    .filter(({ definition }) => definition.questions.some(({ kind }) => kind === "comment"))
    .map(({ id }) => id);

/**
 * Themes that rose in a month, everywhere and in each group of each segment, in surveys whose figures may be told of one person.
 * All groups of a survey are one family: each is held to its share of what chance may do.
 */
export async function risingOfMonth(ctx: Ctx, first: string): Promise<readonly RisingWarning[]> {
  const time = { from: Date.parse(first), to: Date.parse(plusMonths(first, 1)) };
  const earlier = { from: Date.parse(plusMonths(first, -comparedMonths)), to: time.from };
  const names = [...ctx.project.segments];
  const raised: RisingWarning[] = [];
  for (const survey of surveysWithComments(ctx)) {
    const groups = await ctx.store.read(ctx.scope, async (rows): Promise<readonly RisingGroup[]> => {
      if ((await kOfFigures(rows, survey)) > 1) return [];
      const cut = { survey, by: names, where: {} };
      const now = await listIn(ctx, rows, { ...cut, ...time }, undefined);
      const before = await listIn(ctx, rows, { ...cut, ...earlier }, undefined);
      // Where nobody wrote before there is nothing to compare with.
      if (before.length === 0) return [];
      return [undefined, ...names].flatMap((name) => risingIn(now, before, name));
    });
    for (const group of groups)
      for (const theme of group.items.filter(({ p }) => p <= q / groups.length))
        raised.push(warningOf(survey, first.slice(0, 7), group, theme));
  }
  return raised;
}

type Figure = Pick<WarningItem, "name" | "unit" | "target" | "value" | "n" | "interval" | "rising">;

function warningOf(
  survey: string,
  month: string,
  { group, writers }: RisingGroup,
  { theme, people, share: value, before }: RisingGroup["items"][number],
): RisingWarning {
  const { interval } = share({ x: people, n: writers });
  const rising = { survey, theme, group, people, before };
  const figure: Figure = { ...{ name: theme, unit: "percent", target: null, value, n: writers, interval }, rising };
  const indicator = JSON.stringify([survey, theme, ...Object.entries(group).flat()]);
  return { indicator, month, why: "rising", segments: group, figure };
}
