import type { CasesFileQuery } from "@afterword/sdk";
import { aw } from "../../app/client.ts";
import { saveFile } from "../../app/save-file.ts";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Outcome } from "../../parts/outcome.tsx";
import { Say } from "../../parts/say.tsx";

const formats = ["csv", "xlsx"] as const;
const kinds = { csv: "CSV", xlsx: "Excel" };

/** The cases that are shown, all pages of them, as a file. */
export function CaseFile({ which }: { readonly which: CasesFileQuery }) {
  const save = useChange(async (format: (typeof formats)[number]) => {
    const parts: Uint8Array[] = [];
    for await (const part of aw.cases.export({ ...which, format })) parts.push(part);
    saveFile(`cases.${format}`, new Blob(parts as BlobPart[]));
  });
  return (
    <>
      <div className="buttons">
        {formats.map((format) => (
          <Button
            key={format}
            kind="quiet"
            isBusy={save.isPending}
            onPress={() => {
              save.mutate(format);
            }}
          >
            <span>
              <Say text="console.cases.file" own={{ kind: kinds[format] }} />
            </span>
          </Button>
        ))}
      </div>
      <Outcome of={{ isSuccess: false, error: save.error }} />
    </>
  );
}
