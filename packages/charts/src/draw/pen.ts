import type { ChartOptions } from "../chart.ts";
import { palette, type ChartToken } from "../palette.ts";
import { escape } from "./escape.ts";
import { fitText } from "./text-width.ts";

/** How a shape is painted. */
export interface Paint {
  readonly fill?: ChartToken | "none";
  readonly stroke?: ChartToken;
  readonly thick?: number;
  readonly dash?: string;
  /** The pattern in place of a plain fill: see {@link patterns}. */
  readonly pattern?: "hatch" | "dots";
  readonly rounded?: number;
}

/** How a text is set. */
export interface Script {
  /** Where in the direction of the axes the point given is; "start" unless told. */
  readonly anchor?: "start" | "middle" | "end";
  readonly fill?: ChartToken;
  readonly size?: number;
  readonly bold?: boolean;
  /** What is wider is cut, and told in full where it is pointed at. */
  readonly max?: number;
  /** Painted around the letters, so that they stand out from what is behind them. */
  readonly halo?: ChartToken;
}

/** A point: x from where the axes begin, y from the top. */
export type Point = readonly [x: number, y: number];

/** Draws as if everything began at the left; where axes are mirrored it lands at the right. */
export interface Pen {
  readonly width: number;
  readonly idPrefix: string;
  readonly rtl: boolean;
  readonly rect: (x: number, y: number, width: number, height: number, paint: Paint) => string;
  readonly line: (from: Point, to: Point, paint: Paint) => string;
  readonly circle: (at: Point, radius: number, paint: Paint) => string;
  /** A line through points, or the area between two lines when it is closed. */
  readonly path: (d: (turn: (x: number) => number) => string | null, paint: Paint) => string;
  readonly diamond: (at: Point, radius: number, paint: Paint) => string;
  readonly text: (at: Point, text: string, script?: Script) => string;
}

/** A length in the SVG: one digit is enough. */
export const length = (value: number): string => String(Math.round(value * 10) / 10 + 0);

const usualWidth = 640;

/** The pen for the options of a chart. */
export function penOf({ words, width = usualWidth, axes = "mirrored", idPrefix = "chart" }: ChartOptions): Pen {
  const wide = Math.min(1200, Math.max(200, Math.round(Number.isFinite(width) ? width : usualWidth)));
  const rtl = words.direction === "rtl";
  const mirrored = rtl && axes === "mirrored";
  const id = idPrefix.replace(/[^\w-]/g, "_");
  const turn = (x: number): number => (mirrored ? wide - x : x);
  const painted = (paint: Paint): string => paintAttributes(paint, id);
  return {
    width: wide,
    idPrefix: id,
    rtl,
    rect: (x, y, w, h, paint) => {
      const left = mirrored ? turn(x + w) : x;
      const round = paint.rounded === undefined ? "" : ` rx="${length(paint.rounded)}"`;
      return `<rect x="${length(left)}" y="${length(y)}" width="${length(w)}" height="${length(h)}"${round}${painted(paint)}/>`;
    },
    line: ([x1, y1], [x2, y2], paint) =>
      `<line x1="${length(turn(x1))}" y1="${length(y1)}" x2="${length(turn(x2))}" y2="${length(y2)}"${painted(paint)}/>`,
    circle: ([x, y], radius, paint) =>
      `<circle cx="${length(turn(x))}" cy="${length(y)}" r="${length(radius)}"${painted(paint)}/>`,
    path: (d, paint) => `<path d="${d(turn) ?? ""}"${painted(paint)}/>`,
    diamond: ([x, y], r, paint) => {
      const [cx, points] = [turn(x), (dx: number, dy: number): string => `${length(turn(x) + dx)},${length(y + dy)}`];
      return `<path d="M${length(cx)},${length(y - r)}L${points(r, 0)}L${points(0, r)}L${points(-r, 0)}Z"${painted(paint)}/>`;
    },
    text: ([x, y], text, script = {}) => textElement(turn(x), y, text, script, rtl && !mirrored),
  };
}

const swapped = { start: "end", end: "start", middle: "middle" } as const;

function textElement(x: number, y: number, text: string, script: Script, swap: boolean): string {
  const { anchor = "start", fill = "text", size = 12, bold, max, halo } = script;
  const shown = max === undefined ? text : fitText(text, max, size);
  const whole = shown === text ? "" : `<title>${escape(text)}</title>`;
  const placed = swap ? swapped[anchor] : anchor;
  const attributes = [
    `x="${length(x)}" y="${length(y)}"`,
    size === 12 ? "" : `font-size="${length(size)}"`,
    placed === "start" ? "" : `text-anchor="${placed}"`,
    bold ? 'font-weight="600"' : "",
    // Lines around letters are painted first, so that the letters stay as thin as they are.
    halo === undefined ? "" : 'stroke-width="3" stroke-linejoin="round" paint-order="stroke"',
  ].filter(Boolean);
  const paint = paintAttributes({ fill, ...(halo && { stroke: halo }) }, "");
  return `<text ${attributes.join(" ")}${paint}>${whole}${escape(shown)}</text>`;
}

function paintAttributes({ fill, stroke, thick, dash, pattern }: Paint, id: string): string {
  const { light } = palette;
  const classes = [
    ...(fill && fill !== "none" && !pattern ? [`aw-fill-${fill}`] : []),
    ...(stroke ? [`aw-stroke-${stroke}`] : []),
  ];
  const filled = pattern ? `url(#${id}-${pattern})` : fill === undefined || fill === "none" ? "none" : light[fill];
  return [
    ` fill="${filled}"`,
    stroke ? ` stroke="${light[stroke]}"` : "",
    thick === undefined ? "" : ` stroke-width="${length(thick)}"`,
    dash === undefined ? "" : ` stroke-dasharray="${dash}"`,
    classes.length > 0 ? ` class="${classes.join(" ")}"` : "",
  ].join("");
}

/** What a fill is told from besides its colour: lines on what is bad, dots on what is good. */
export function patterns(id: string): string {
  const { light } = palette;
  const ground = (token: ChartToken) => `<rect width="8" height="8" fill="${light[token]}" class="aw-fill-${token}"/>`;
  return (
    `<defs><pattern id="${id}-hatch" width="8" height="8" patternUnits="userSpaceOnUse">${ground("bad")}` +
    `<path d="M-2,2L2,-2M0,8L8,0M6,10L10,6" fill="none" stroke="${light.surface}" stroke-width="1" class="aw-stroke-surface"/></pattern>` +
    `<pattern id="${id}-dots" width="8" height="8" patternUnits="userSpaceOnUse">${ground("good")}` +
    `<circle cx="2" cy="2" r="1" fill="${light.surface}" class="aw-fill-surface"/><circle cx="6" cy="6" r="1" fill="${light.surface}" class="aw-fill-surface"/></pattern></defs>`
  );
}
