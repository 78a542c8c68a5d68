import type { Chart, ChartOptions } from "./chart.ts";
import { legend } from "./draw/legend.ts";
import { penOf, type Pen, type Point } from "./draw/pen.ts";
import { picture } from "./draw/picture.ts";
import { plotOf, roundedDomain, type Plot } from "./draw/plot.ts";
import { emptyPicture } from "./draw/row-chart.ts";
import { textWidth } from "./draw/text-width.ts";
import { keepInside } from "./draw/thin.ts";
import { numberColumn, textColumn } from "./figure-table.ts";
import type { FigureInterval } from "./figure.ts";
import { formatTick, scaleOf, type Measure } from "./measure.ts";
import { maybeCell, textCell, wordsOf, type Words } from "./words.ts";

/** What matters to an outcome, and how well it is rated: rows of the metric `drivers`. */
export interface DriverMatrix {
  readonly title: string;
  /** What is to be explained, such as "Satisfaction". */
  readonly outcome: string;
  /** What performance is measured in. */
  readonly performance: Measure;
  readonly drivers: readonly Driver[];
  /** The part of the outcome's variation that goes with all drivers, 0 to 1; null where there is not enough data. */
  readonly r2: number | null;
  readonly n: number;
  /** Why nothing is shown, where it is withheld. */
  readonly withheld?: { readonly reason: string; readonly k: number } | null;
}

/** A driver. */
export interface Driver {
  readonly label: string;
  readonly performance: number | null;
  readonly performanceInterval?: FigureInterval | null | undefined;
  /** Its part of R², 0 to 1. */
  readonly importance: number | null;
  /** Of the importance. */
  readonly interval: FigureInterval | null;
}

/** A driver whose place is known. */
interface Placed extends Driver {
  readonly performance: number;
  readonly importance: number;
  readonly advice: "fix" | "keep" | "watch" | "maintain";
}

/** Fewer answers than this for each driver are not enough. */
const answersPerDriver = 10;

/**
 * Drivers by performance and importance in four fields: what matters and is rated low is to be mended first. The fields part
 * at the averages.
 *
 * @example
 * const performance = { name: "Mean", unit: "score" } as const;
 * const data = { title: "Drivers", outcome: "CSAT", performance, drivers: [], r2: null, n: 3 };
 * driverMatrix(data, { words: chartWords("en") }).sentence; // "Not enough data to tell what goes with CSAT: 3 answers."
 */
export function driverMatrix(data: DriverMatrix, options: ChartOptions): Chart {
  const { title, performance, drivers } = data;
  const words = wordsOf(options.words);
  const placed = placedOf(data);
  const sentence = sayDrivers(words, data, placed);
  const share = (value: number): string => words.figure({ unit: "percent" }, 100 * value);
  const format = (value: number): string => words.figure(performance, value);
  const columns = [
    textColumn("driver", words.say("driver")),
    numberColumn("performance", words.say("performance")),
    numberColumn("importance", words.say("importance")),
    numberColumn("lower", words.say("lower")),
    numberColumn("upper", words.say("upper")),
    textColumn("advice", words.say("advice")),
  ];
  const isKnown = placed.length > 0;
  const body = drivers.map((driver) => {
    const advice = placed.find(({ label }) => label === driver.label)?.advice;
    return [
      textCell(driver.label),
      maybeCell(isKnown ? driver.performance : null, format),
      maybeCell(isKnown ? driver.importance : null, share),
      maybeCell(isKnown ? driver.interval?.lower : null, share),
      maybeCell(isKnown ? driver.interval?.upper : null, share),
      textCell(advice === undefined ? "–" : words.say(`advice.${advice}`)),
    ];
  });
  const svg = draw(words, data, placed, options, sentence);
  return { title, svg, table: { caption: title, columns, rows: body }, sentence };
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Where drivers lie; none where answers are too few for so many of them. */
function placedOf({ drivers, r2, n, withheld }: DriverMatrix): Placed[] {
  if (withheld || r2 === null || n < answersPerDriver * drivers.length) return [];
  const known = drivers.flatMap((driver) => {
    const { performance, importance } = driver;
    return performance === null || importance === null ? [] : [{ ...driver, performance, importance }];
  });
  const middle = {
    performance: average(known.map((one) => one.performance)),
    importance: average(known.map((one) => one.importance)),
  };
  return known.map((driver) => {
    const [matters, isHigh] = [driver.importance > middle.importance, driver.performance > middle.performance];
    return { ...driver, advice: matters ? (isHigh ? "keep" : "fix") : isHigh ? "maintain" : "watch" };
  });
}

function sayDrivers(words: Words, { outcome, r2, n, withheld }: DriverMatrix, placed: readonly Placed[]): string {
  const name = words.name(outcome);
  if (withheld) return words.say("score.absent", { name, reason: words.say("fewerThan", { k: withheld.k }) });
  if (placed.length === 0 || r2 === null) return words.say("drivers.few", { name, n });
  const fix = placed.filter(({ advice }) => advice === "fix").sort((a, b) => b.importance - a.importance);
  return words.sentences(
    fix.length > 0
      ? words.say("drivers.fix", { name, drivers: words.names(fix.map(({ label }) => label)) })
      : words.say("drivers.none", { name }),
    words.say("drivers.fit", { name, share: words.figure({ unit: "percent" }, 100 * r2), n }),
  );
}

function draw(
  words: Words,
  data: DriverMatrix,
  placed: readonly Placed[],
  options: ChartOptions,
  sentence: string,
): string {
  const { title, performance, withheld, r2 } = data;
  const pen = penOf(options);
  const base = { pen, language: options.words.language, title, description: sentence };
  if (placed.length === 0) {
    const why = withheld ? words.say("fewerThan", { k: withheld.k }) : words.say("notEnough");
    return emptyPicture(base, why);
  }
  const share = (value: number): string => words.figure({ unit: "percent" }, 100 * value);
  const key = legend(pen, [
    { label: words.say("advice.fix"), paint: { fill: "alert", stroke: "surface" }, shape: "diamond" },
    {
      label: words.say("fit", { share: share(r2 ?? 0), n: data.n }),
      paint: { fill: "mark", stroke: "surface" },
      shape: "dot",
    },
  ]);
  const ends = placed.flatMap(({ importance, interval }) => [
    importance,
    interval?.lower ?? importance,
    interval?.upper ?? importance,
  ]);
  const wide = placed.flatMap((one) => [
    one.performance,
    one.performanceInterval?.lower ?? one.performance,
    one.performanceInterval?.upper ?? one.performance,
  ]);
  const plot = plotOf({
    pen,
    top: key.height,
    domainX: roundedDomain(wide, scaleOf(performance)),
    domainY: roundedDomain([...ends, 0], [0, 1]),
    tickX: (value) => formatTick(words, performance, value),
    tickY: (value) => formatTick(words, { unit: "percent" }, 100 * value),
    nameX: words.say("performanceIn", { unit: performance.name }),
    nameY: words.say("importance"),
  });
  const shapes = [
    ...key.shapes,
    ...plot.shapes,
    ...drawMiddles(pen, plot, placed),
    ...drawDrivers(pen, plot, placed),
    ...nameFields(words, pen, plot),
  ];
  return picture({ ...base, height: plot.height, shapes });
}

/** The lines at which the fields part. */
function drawMiddles(pen: Pen, { x, y, left, right, top, bottom }: Plot, placed: readonly Placed[]): string[] {
  const atX = x(average(placed.map((one) => one.performance)));
  const atY = y(average(placed.map((one) => one.importance)));
  const line = { stroke: "line", thick: 1, dash: "5 4" } as const;
  return [pen.line([atX, top], [atX, bottom], line), pen.line([left, atY], [right, atY], line)];
}

/** What to do in a field, in its corner. */
function nameFields(words: Words, pen: Pen, { left, right, top, bottom }: Plot): string[] {
  const script = { fill: "muted", bold: true, max: (right - left) / 2 - 12, halo: "surface" } as const;
  const name = (advice: Placed["advice"], at: Point, anchor: "start" | "end"): string =>
    pen.text(at, words.say(`advice.${advice}`), { ...script, anchor });
  return [
    name("fix", [left + 6, top + 14], "start"),
    name("keep", [right - 6, top + 14], "end"),
    name("watch", [left + 6, bottom - 8], "start"),
    name("maintain", [right - 6, bottom - 8], "end"),
  ];
}

/** The most important drivers get their names first; one whose name has no room is told in the table. */
function drawDrivers(pen: Pen, { x, y, left, right, top, bottom }: Plot, placed: readonly Placed[]): string[] {
  const most = Math.min(230, 0.45 * (right - left));
  const corners = [top + 14, bottom - 8];
  const taken = corners.flatMap((at) => [left, right].map((end) => ({ at: end, wide: 150, y: at })));
  const sorted = [...placed].sort((a, b) => b.importance - a.importance);
  const points = sorted.map((driver) => ({ driver, at: x(driver.performance), up: y(driver.importance) }));
  const names = points.map(({ driver, at, up }) => {
    const wide = Math.min(textWidth(driver.label), most);
    const middle = keepInside(at, wide, left + 2, right - 2);
    const free = [up - 11, up + 20].find(
      (line) =>
        line > top + 4 &&
        line < bottom &&
        !taken.some((one) => Math.abs(one.y - line) < 14 && Math.abs(one.at - middle) < (one.wide + wide) / 2 + 4),
    );
    if (free === undefined) return "";
    taken.push({ at: middle, wide, y: free });
    return pen.text([middle, free], driver.label, { anchor: "middle", max: wide + 1, halo: "surface" });
  });
  const marks = points.map(({ driver, at, up }) => {
    const isFix = driver.advice === "fix";
    const stroke = { stroke: isFix ? "alert" : "mark", thick: 1.5 } as const;
    const { interval, performanceInterval } = driver;
    return [
      interval ? pen.line([at, y(interval.lower)], [at, y(interval.upper)], stroke) : "",
      performanceInterval
        ? pen.line([x(performanceInterval.lower), up], [x(performanceInterval.upper), up], stroke)
        : "",
      isFix
        ? pen.diamond([at, up], 6.5, { fill: "alert", stroke: "surface", thick: 1 })
        : pen.circle([at, up], 5, { fill: "mark", stroke: "surface", thick: 1 }),
    ].join("");
  });
  return [...marks, ...names];
}
