import { z } from "zod";
import { goalVerdicts } from "./goal.ts";
import { interval } from "./interval.ts";
import { line } from "./person.ts";

const day = z.iso.date();
const text = z.union([z.string(), z.record(z.string(), z.string())]);

/** What a figure is to reach, in its unit. */
export const targetShape = z.union([z.strictObject({ atLeast: z.number() }), z.strictObject({ atMost: z.number() })]);

/** What an indicator says of whole months. */
export const indicatorFigure = z.object({
  /** UTC days; the second is the day after the last one. */
  from: day,
  to: day,
  /** A share lies from 0 to 100; null where nothing was counted. */
  value: z.number().nullable(),
  /** Of how many events; of a ratio how many it is divided by. */
  n: z.int(),
  /** Events of which it is not known. */
  missing: z.int(),
  /** Null of a ratio. */
  interval: interval.nullable(),
  /** Null without a target or a value. Of a ratio the value alone says it, as it has no interval. */
  verdict: z.enum(goalVerdicts).nullable(),
});

/** What an indicator says of whole months. */
export type IndicatorFigure = z.output<typeof indicatorFigure>;

/** An indicator with its newest figures. */
export const indicatorItem = z.object({
  id: z.string(),
  name: text,
  /** `percent`, or a word such as `USD`. */
  unit: z.string(),
  kind: z.enum(["share", "mean", "ratio"]),
  target: targetShape.nullable(),
  /** Of the last whole month. */
  month: indicatorFigure,
  /** Of the last twelve whole months. */
  year: indicatorFigure,
});

/** An indicator with its newest figures. */
export type IndicatorItem = z.output<typeof indicatorItem>;

/** An indicator month by month, as a control chart whose limits come from its first twelve months with a value. */
export const indicatorDetail = indicatorItem.extend({
  chart: z.object({ kind: z.enum(["xmr", "p", "laney"]), center: z.number().nullable(), isProvisional: z.boolean() }),
  months: z.array(
    indicatorFigure.extend({
      lower: z.number().nullable(),
      upper: z.number().nullable(),
      signals: z.array(z.enum(["outside", "run_of_eight"])),
    }),
  ),
});

/** An indicator month by month. */
export type IndicatorDetail = z.output<typeof indicatorDetail>;

/** The routes of indicators. */
export const indicatorRoutes = {
  listIndicators: {
    method: "GET",
    path: "/v1/indicators",
    summary: "Figures declared from facts, with the last month and the last twelve.",
    action: "figures.read",
    reach: "part",
    replies: { 200: z.object({ items: z.array(indicatorItem) }) },
  },
  readIndicator: {
    method: "GET",
    path: "/v1/indicators/{id}",
    summary: "An indicator, or a standard of a service, month by month with the limits of a control chart.",
    action: "figures.read",
    reach: "part",
    params: z.object({ id: line(130) }),
    replies: { 200: indicatorDetail },
  },
} as const;
