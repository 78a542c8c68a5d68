import { chartDocument, type Chart, type ChartOptions } from "@afterword/charts";
import type { FigureFileQuery } from "@afterword/sdk";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useAxes } from "../../app/axes.ts";
import { saveFile } from "../../app/save-file.ts";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Outcome } from "../../parts/outcome.tsx";
import { pictureOf } from "./picture-of.ts";
import { useResults } from "./results-context.tsx";

/** The query whose rows a chart shows. */
export type FigureSource = FigureFileQuery;

const pictureWidth = 880;
const kinds = ["svg", "png", "csv", "xlsx"] as const;
type Kind = (typeof kinds)[number];

interface DownloadsProps {
  /** The heading that names the chart. */
  readonly headingId: string;
  readonly draw: (options: ChartOptions) => Chart;
  readonly source: FigureSource | undefined;
}

/** What is shown, as a file: the picture, or the API's rows. */
export function Downloads({ headingId, draw, source }: DownloadsProps) {
  const words = useWords();
  const { survey, bounds, notes, chartWords, isFixed } = useResults();
  const axes = useAxes();
  const save = useChange(async (kind: Kind) => {
    const name = [survey.id, source && ("metric" in source ? source.metric : source.of), bounds.from, bounds.to]
      .filter(Boolean)
      .join("_");
    if (kind === "csv" || kind === "xlsx") {
      if (source === undefined) return;
      const parts: Uint8Array[] = [];
      for await (const part of aw.figures.file(source, kind, words.language)) parts.push(part);
      saveFile(`${name}.${kind}`, new Blob(parts as BlobPart[], kind === "csv" ? { type: "text/csv" } : {}));
      return;
    }
    const options = { words: chartWords, width: pictureWidth, axes, idPrefix: "chart" };
    const made = words.text("console.results.note.made", { at: new Date() });
    const svg = chartDocument(draw(options), { notes: [...notes, made] }, options);
    saveFile(`${name}.${kind}`, kind === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : await pictureOf(svg));
  });
  const offered = kinds.filter((kind) => (source !== undefined && !isFixed) || kind === "svg" || kind === "png");
  return (
    <div className="downloads">
      <MenuTrigger>
        <Button
          id={`${headingId}-save`}
          kind="quiet"
          isBusy={save.isPending}
          aria-labelledby={`${headingId}-save ${headingId}`}
        >
          {words.text("console.results.download")}
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu
            className="options"
            aria-label={words.text("console.results.download")}
            onAction={(kind) => {
              save.mutate(kind as Kind);
            }}
          >
            {offered.map((kind) => (
              <MenuItem key={kind} id={kind} className="option">
                {words.text(`console.results.download.${kind}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <Outcome of={{ isSuccess: false, error: save.error }} />
    </div>
  );
}
