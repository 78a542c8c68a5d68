import type { Chart, ChartOptions } from "@afterword/charts";
import type { ChartWords } from "@afterword/language";
import { loadChartWords } from "@afterword/language/charts";
import { useEffect, useId, useState, type ReactNode } from "react";

/** How a figure is shown, and in which language. */
export interface FigureOptions {
  /** The language it is read in, such as `fr`; English unless told. */
  readonly locale?: string;
  /** Its words, where they are at hand: on a server, `chartWords("fr")`. They are loaded otherwise. */
  readonly words?: ChartWords;
  /** In CSS pixels, 200 to 1200; 640 unless told. */
  readonly width?: number;
}

/** A chart: its picture, what is to be seen in a sentence, and the same figures as a table. */
export function ChartFigure({
  draw,
  locale = "en",
  words: given,
  width,
}: FigureOptions & { readonly draw: (options: ChartOptions) => Chart }): ReactNode {
  const [loaded, setLoaded] = useState<ChartWords | null>(null);
  const idPrefix = `aw${useId().replaceAll(/\W/g, "")}`;
  useEffect(() => {
    if (!given) void loadChartWords([locale]).then(setLoaded);
  }, [given, locale]);
  const words = given ?? loaded;
  if (!words) return null;
  const { svg, sentence, table } = draw({ words, idPrefix, ...(width === undefined ? {} : { width }) });
  return (
    <figure className="afterword-figure" dir={words.direction}>
      <div dangerouslySetInnerHTML={{ __html: svg }} />
      <figcaption>{sentence}</figcaption>
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([head, ...cells], row) => (
            <tr key={row}>
              <th scope="row">{head?.text}</th>
              {cells.map(({ text }, at) => (
                <td key={at}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
