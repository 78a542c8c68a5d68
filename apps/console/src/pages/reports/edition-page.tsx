import { editionFileTypes, type EditionDetail } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { saveFile } from "../../app/save-file.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Fact } from "../../parts/fact.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Page } from "../../parts/page.tsx";
import { PeriodText } from "./period-text.tsx";
import { ReportFrame } from "./report-frame.tsx";

const route = getRouteApi("/reports/$id");

/** A report as it was made, and its files. */
export function EditionPage() {
  const { id } = route.useParams();
  const words = useWords();
  const found = useQuery({ queryKey: ["reports", "edition", id], queryFn: () => aw.reports.edition(id) });
  return (
    <Page title={words.text("console.reports.archive")}>
      <Loaded query={found}>
        {(edition) => (
          <>
            <h2>
              <PeriodText of={edition.period} />
            </h2>
            <dl className="facts">
              <Fact label={words.text("console.reports.survey")}>
                <bdi>{[edition.survey, ...Object.values(edition.where)].join(", ")}</bdi>
              </Fact>
              <Fact label={words.text("console.reports.reader")}>
                <bdi>{edition.reader.name ?? "–"}</bdi>
              </Fact>
              <Fact label={words.text("console.reports.madeAt")}>
                <Moment at={edition.createdAt} />
              </Fact>
            </dl>
            <Files of={edition} />
            <ReportFrame path={`/v1/editions/${encodeURIComponent(id)}/page.html`} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Files({ of: { id, survey, period } }: { readonly of: EditionDetail }) {
  const words = useWords();
  const save = useChange(async (format: "xlsx" | "pdf") => {
    const parts: Uint8Array[] = [];
    for await (const part of aw.reports.file(id, { format })) parts.push(part);
    saveFile(`${survey}-${period}.${format}`, new Blob(parts as BlobPart[], { type: editionFileTypes[format] }));
  });
  return (
    <>
      <div className="buttons">
        {(["xlsx", "pdf"] as const).map((format) => (
          <Button
            key={format}
            isBusy={save.isPending && save.variables === format}
            onPress={() => {
              save.mutate(format);
            }}
          >
            {words.text(`console.reports.${format}`)}
          </Button>
        ))}
      </div>
      <Outcome of={{ isSuccess: false, error: save.error }} />
    </>
  );
}
