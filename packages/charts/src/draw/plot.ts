import { nice } from "d3-array";
import { linear, type Linear } from "./linear.ts";
import type { Pen } from "./pen.ts";
import { textWidth } from "./text-width.ts";
import { keepInside, thin, type Tick } from "./thin.ts";

/** A field with an axis of values at its start and another axis below. */
export interface Plot {
  readonly x: Linear;
  readonly y: Linear;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Lines and ticks. */
  readonly shapes: readonly string[];
  /** How high the picture is with its axes. */
  readonly height: number;
}

/** What a plot is made from. */
export interface PlotInput {
  readonly pen: Pen;
  readonly top: number;
  readonly domainX: readonly [number, number];
  readonly domainY: readonly [number, number];
  readonly tickY: (value: number) => string;
  /** The ticks below: values to be formatted, or what stands at given places. */
  readonly tickX: ((value: number) => string) | readonly { readonly value: number; readonly label: string }[];
  readonly nameX?: string;
  readonly nameY?: string;
}

/** Lays out a field of points. */
export function plotOf({ pen, top, domainX, domainY, tickX, tickY, nameX, nameY }: PlotInput): Plot {
  const inner = Math.min(320, Math.max(180, pen.width * 0.45));
  const head = top + (nameY === undefined ? 12 : 26);
  const bottom = head + inner;
  const y = linear(domainY, [bottom, head]);
  const valuesY = y.ticks(5);
  const left = 14 + Math.max(...valuesY.map((value) => textWidth(tickY(value))), 12);
  const right = pen.width - 14;
  const x = linear(domainX, [left + 8, right - 8]);
  const place = (value: number, label: string): Tick => {
    const at = x(value);
    return { at: keepInside(at, textWidth(label), 2, pen.width - 2), label };
  };
  const ticksX =
    typeof tickX === "function"
      ? x.ticks(Math.max(2, Math.floor((right - left) / 80))).map((value) => place(value, tickX(value)))
      : tickX.map(({ value, label }) => place(value, label));
  const shapes = [
    ...valuesY.flatMap((value) => [
      pen.line([left, y(value)], [right, y(value)], { stroke: "grid", thick: 1 }),
      pen.text([left - 6, y(value) + 4], tickY(value), { anchor: "end", fill: "muted" }),
    ]),
    pen.line([left, bottom], [right, bottom], { stroke: "line", thick: 1 }),
    ...thin(ticksX).map(({ at, label }) => pen.text([at, bottom + 17], label, { anchor: "middle", fill: "muted" })),
    nameY === undefined ? "" : pen.text([6, top + 13], nameY, { fill: "muted", max: pen.width - 12 }),
    nameX === undefined
      ? ""
      : pen.text([right, bottom + 35], nameX, { anchor: "end", fill: "muted", max: right - left }),
  ];
  return { x, y, left, right, top: head, bottom, shapes, height: bottom + (nameX === undefined ? 26 : 44) };
}

/** An axis that has room for all values, with a little air, and doesn't leave the scale. */
export function roundedDomain(
  values: readonly number[],
  whole: readonly [number, number] | null,
): readonly [number, number] {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) return whole ?? [0, 1];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const air = Math.max((high - low) * 0.08, whole ? (whole[1] - whole[0]) * 0.02 : Math.abs(high) * 0.05, 1e-9);
  const [start, end] = nice(low - air, high + air, 5);
  return whole ? [Math.max(whole[0], start), Math.min(whole[1], end)] : [start, end];
}
