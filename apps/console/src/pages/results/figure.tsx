import { chartStyles, type Chart, type ChartOptions } from "@afterword/charts";
import type { ChartWords } from "@afterword/language";
import { useId, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useAxes } from "../../app/axes.ts";
import { useWords } from "../../app/words.tsx";
import { Downloads, type FigureSource } from "./downloads.tsx";
import { Isolated } from "./isolated.tsx";
import { useResults } from "./results-context.tsx";
import "./results.css";

// The charts' colours, as a sheet that the page's policy lets the page make.
const sheet = new CSSStyleSheet();
sheet.replaceSync(chartStyles());
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

interface FigureProps extends Omit<DrawnProps, "chartWords" | "actions"> {
  /** Where its numbers come from, for files; without one there is none of the API's. */
  readonly source?: FigureSource;
}

/** A chart of the results, with its downloads. */
export function Figure({ source, ...props }: FigureProps) {
  const { chartWords } = useResults();
  return (
    <Drawn
      {...props}
      chartWords={chartWords}
      actions={(headingId) => <Downloads headingId={headingId} draw={props.draw} source={source} />}
    />
  );
}

interface DrawnProps {
  readonly draw: (options: ChartOptions) => Chart;
  /** What is shown in the place of the picture, where that is a table itself. */
  readonly show?: (chart: Chart) => ReactNode;
  /** What charts say in the reader's language. */
  readonly chartWords: ChartWords;
  /** What can be done with it, beside the heading of this id. */
  readonly actions?: (headingId: string) => ReactNode;
  /** Codes of warnings that its rows have. */
  readonly warnings?: readonly string[];
  /** What stands below it, such as where to look further. */
  readonly children?: ReactNode;
  /** A small one stands among others, and its downloads are left out. */
  readonly isSmall?: boolean;
  /** Whether newer figures are on their way. */
  readonly isOld?: boolean;
}

/** A chart: what is to be seen in a sentence, the picture, and the same figures as a table. */
export function Drawn({
  draw,
  show,
  chartWords,
  actions,
  warnings = [],
  children,
  isSmall = false,
  isOld = false,
}: DrawnProps) {
  const words = useWords();
  const idPrefix = `c${useId().replaceAll(/\W/g, "")}`;
  const axes = useAxes();
  const { frame, width } = useWidth(isSmall ? 200 : 280);
  const chart = useMemo(
    () => (width === null ? null : draw({ words: chartWords, width, axes, idPrefix })),
    [draw, chartWords, width, axes, idPrefix],
  );
  // Without a row the sentence says it all.
  const isEmpty = chart?.table.rows.length === 0;
  const known = [...new Set(warnings)].flatMap((code) => {
    const key = `console.results.warning.${code}`;
    return words.has(key) ? [words.text(key)] : [];
  });
  const said = chart && (
    <figcaption>
      <Isolated text={chart.sentence} />
    </figcaption>
  );
  return (
    <figure className={isSmall ? "figure card small" : "figure card"} aria-busy={isOld}>
      {chart && (
        <div className="figure-head">
          <h2 id={`${idPrefix}-h`}>
            <Isolated text={chart.title} />
          </h2>
          {!isSmall && actions?.(`${idPrefix}-h`)}
        </div>
      )}
      {!isSmall && said}
      <div
        ref={frame}
        className="picture"
        hidden={isEmpty || show !== undefined}
        dangerouslySetInnerHTML={{ __html: show ? "" : (chart?.svg ?? "") }}
      />
      {chart && !isEmpty && show?.(chart)}
      {isSmall && said}
      {known.length > 0 && (
        <ul className="warnings">
          {known.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {children}
      {chart && !isEmpty && !show && <Twin chart={chart} />}
    </figure>
  );
}

/** The same figures as a table. */
export function Twin({ chart: { table } }: { readonly chart: Chart }) {
  const words = useWords();
  return (
    <details className="twin">
      <summary>{words.text("console.results.asTable")}</summary>
      <div
        className="table-frame cards-if-narrow"
        role="region"
        aria-label={words.text("console.results.asTable")}
        tabIndex={0}
      >
        <table role="table">
          <caption className="unseen">
            <Isolated text={table.caption} />
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              {table.columns.map(({ key, label, kind }) => (
                <th key={key} scope="col" role="columnheader" className={kind}>
                  <bdi>{label}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {table.rows.map((cells, row) => (
              <tr key={row} role="row">
                {cells.map(({ text }, at) => {
                  const kind = table.columns[at]?.kind ?? "text";
                  return at === 0 ? (
                    <th key={at} scope="row" role="rowheader" className={kind}>
                      <bdi>{text}</bdi>
                    </th>
                  ) : (
                    <td key={at} role="cell" className={kind} data-label={table.columns[at]?.label}>
                      {kind === "text" ? <bdi>{text}</bdi> : text}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** How wide there is room for a picture, in steps so that it is not drawn for each pixel. */
export function useWidth(least: number) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const place = frame.current;
    if (place === null) return;
    const look = () => {
      setWidth(Math.max(least, Math.min(1000, Math.floor(place.clientWidth / 4) * 4)));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(place);
    return () => {
      observer.disconnect();
    };
  }, [least]);
  return { frame, width };
}
