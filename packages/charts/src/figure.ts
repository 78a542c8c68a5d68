/** Where a figure lies with its uncertainty. */
export interface FigureInterval {
  readonly lower: number;
  readonly upper: number;
  /** Such as 0.95. */
  readonly level: number;
  readonly method: string;
}

/** What may be said of two figures. */
export type FigureVerdict = "higher" | "lower" | "no_clear_difference" | "too_few";

/** How a figure differs from another, as the API says it. */
export interface FigureComparison {
  readonly to: "previous" | "rest" | "group";
  readonly against?: string | undefined;
  readonly difference: number | null;
  readonly verdict: FigureVerdict;
}

/** A figure with what belongs to it: a row of the API's metrics is one. */
export interface Figure {
  readonly value: number | null;
  readonly n: number | null;
  readonly interval: FigureInterval | null;
  /** Why it is not shown; such a figure is never drawn. */
  readonly withheld: { readonly reason: string; readonly k: number } | null;
  readonly comparison?: FigureComparison | null | undefined;
  /** What it is to reach, and whether it does: `unclear` where the interval leaves both open. */
  readonly goal?: { readonly value: number; readonly verdict: "met" | "missed" | "unclear" } | undefined;
}

/** A figure of a group: its name, or the values of its segments as the API gives them. */
export interface GroupFigure extends Figure {
  readonly label?: string | undefined;
  readonly group?: Readonly<Record<string, string | null>> | undefined;
}

/** A figure that may be drawn. */
export type ShownFigure<F extends Figure> = F & { readonly value: number };

/** Whether a figure may be drawn: it is there, finite, and not withheld. */
export const isShown = <F extends Figure>(figure: F): figure is ShownFigure<F> =>
  figure.withheld === null && figure.value !== null && Number.isFinite(figure.value);

/** The interval of a figure that may be drawn. */
export const intervalOf = (figure: Figure): FigureInterval | null => (isShown(figure) ? figure.interval : null);

/** Whether intervals lie apart, so that one figure may be called higher than the other. */
export const areApart = (low: Figure, high: Figure): boolean => {
  const [below, above] = [intervalOf(low), intervalOf(high)];
  return below !== null && above !== null && below.upper < above.lower;
};

/** Where a figure has fewer answers than this it is drawn hollow. */
export const fewAnswers = 30;
