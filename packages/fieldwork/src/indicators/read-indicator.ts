import {
  ProblemError,
  standardsOf,
  type IndicatorDefinition,
  type IndicatorDetail,
  type IndicatorItem,
} from "@afterword/sdk";
import type { Part } from "../access/parts.ts";
import type { Ctx } from "../context.ts";
import { detailOf, itemOf } from "./follow-indicator.ts";

/** Every indicator that may say something of the parts that whoever asks may see, with its newest figures. */
export async function listIndicators(ctx: Ctx): Promise<{ readonly items: readonly IndicatorItem[] }> {
  const seen = ctx.project.project.indicators.filter((one) => isOpen(ctx.parts, one.denominator.where));
  return { items: await Promise.all(seen.map((one) => itemOf(ctx, one))) };
}

/** An indicator, or a standard of a service, month by month. @throws ProblemError `not_found` */
export async function readIndicator(ctx: Ctx, id: string): Promise<IndicatorDetail> {
  const found = allIndicators(ctx).find((one) => one.id === id);
  if (!found || !isOpen(ctx.parts, found.denominator.where)) throw new ProblemError("not_found");
  return detailOf(ctx, found);
}

/** Indicators, and the standards of services. */
export const allIndicators = ({ project }: Pick<Ctx, "project">): readonly IndicatorDefinition[] => [
  ...project.project.indicators,
  ...project.project.services.flatMap(standardsOf),
];

/** Whether some of what has these segment values may be in a part: neither says another value. */
export const isOpen = (parts: readonly Part[] | null, segments: { readonly [name: string]: string }): boolean =>
  parts === null ||
  parts.some((part) => Object.entries(part).every(([name, value]) => (segments[name] ?? value) === value));
