import type { CodebookReply } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { aw } from "../../app/client.ts";
import { saveFile } from "../../app/save-file.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Page } from "../../parts/page.tsx";
import { Say } from "../../parts/say.tsx";
import { useRevised } from "../../parts/use-revised.ts";
import { EditCodebook } from "./edit-codebook.tsx";

const formats = ["csv", "json"] as const;

/** The themes that comments are coded by, with their terms: to be changed, tried before, and taken along. */
export function CodebookPage() {
  const words = useWords();
  const book = useQuery({ queryKey: ["codebook"], queryFn: () => aw.comments.codebook() });
  const save = useRevised("codebook", "codebook_changed", (change: Pick<CodebookReply, "version" | "themes">) =>
    aw.comments.changeCodebook(change),
  );
  const download = useChange(async (format: (typeof formats)[number]) => {
    const parts: Uint8Array[] = [];
    for await (const part of aw.comments.exportCodebook({ format })) parts.push(part);
    saveFile(`codebook.${format}`, new Blob(parts as BlobPart[]));
  });
  return (
    <Page
      title={words.text("console.codebook.title")}
      intro={words.text("console.codebook.intro")}
      actions={formats.map((format) => (
        <Button
          key={format}
          kind="quiet"
          isBusy={download.isPending}
          onPress={() => {
            download.mutate(format);
          }}
        >
          <span>
            <Say text="console.codebook.export" own={{ kind: format.toUpperCase() }} />
          </span>
        </Button>
      ))}
    >
      <Outcome of={{ isSuccess: false, error: download.error }} />
      <Loaded query={book}>
        {(found) => (
          <EditCodebook
            key={found.version}
            book={found}
            save={(themes) => {
              save.mutate({ version: found.version, themes });
            }}
            saving={save}
          />
        )}
      </Loaded>
    </Page>
  );
}
