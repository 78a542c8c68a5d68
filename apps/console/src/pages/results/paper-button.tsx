import { resultsPages, writeResultsAddress, type ResultsSearch } from "@afterword/sdk";
import { useRouterState } from "@tanstack/react-router";
import { saveFile } from "../../app/save-file.ts";
import { aw } from "../../app/client.ts";
import { consolePath } from "../../app/place.ts";
import { problemText } from "../../app/problem.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Notice } from "../../parts/notice.tsx";

/** What is looked at as a PDF, made by the runner; where it can't make any, that it can be printed here. */
export function PaperButton({ search }: { readonly search: ResultsSearch }) {
  const words = useWords();
  const path = useRouterState({ select: ({ location }) => location.pathname.replace(consolePath, "") });
  const page = resultsPages.find((one) => one === path) ?? "/results";
  const make = useChange(async () => {
    const parts: Uint8Array[] = [];
    const address = writeResultsAddress({ page, search });
    for await (const part of aw.views.pdf({ address, language: words.language })) parts.push(part);
    saveFile(`${search.survey ?? "results"}.pdf`, new Blob(parts as BlobPart[], { type: "application/pdf" }));
  });
  // Comments are not put on paper by the runner: their pages go on.
  if (page === "/results/comments") return null;
  return (
    <>
      <Button
        kind="quiet"
        isBusy={make.isPending}
        onPress={() => {
          make.mutate(undefined);
        }}
      >
        {words.text("console.results.pdf")}
      </Button>
      {make.isPending && (
        <div className="paper-said">
          <Notice kind="info">{words.text("console.results.pdf.making")}</Notice>
        </div>
      )}
      {make.isError && (
        <div className="paper-said">
          <Notice kind="problem">{problemText(words, make.error)}</Notice>
        </div>
      )}
    </>
  );
}
