import { saveFile } from "../app/save-file.ts";
import { Button } from "./button.tsx";
import { useChange } from "./change.ts";
import { Outcome } from "./outcome.tsx";
import { Say } from "./say.tsx";

const formats = ["csv", "xlsx"] as const;
const kinds = { csv: "CSV", xlsx: "Excel" };

interface ListFileProps {
  /** What the file is called, without its ending. */
  readonly name: string;
  readonly read: (format: (typeof formats)[number]) => AsyncIterable<Uint8Array>;
}

/** What a list shows, all pages of it, as a file. */
export function ListFile({ name, read }: ListFileProps) {
  const save = useChange(async (format: (typeof formats)[number]) => {
    const parts: Uint8Array[] = [];
    for await (const part of read(format)) parts.push(part);
    saveFile(`${name}.${format}`, new Blob(parts as BlobPart[]));
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
