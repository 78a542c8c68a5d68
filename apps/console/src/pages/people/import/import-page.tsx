import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { FileTrigger } from "react-aria-components";
import { useWords } from "../../../app/words.tsx";
import { Button } from "../../../parts/button.tsx";
import { Notice } from "../../../parts/notice.tsx";
import { Page } from "../../../parts/page.tsx";
import { Say } from "../../../parts/say.tsx";
import { columnsFault, guessColumns, type ColumnUse } from "./columns.ts";
import { ColumnsForm } from "./columns-form.tsx";
import { forgetLeft, forgetRun, leftImport, runImport, useImportRun } from "./import-run.ts";
import { FileFault } from "./file-row.ts";
import { mostMegabytes, readPeopleFile, type PeopleFile } from "./read-file.ts";
import { RunView } from "./run-view.tsx";

/** Brings people in from a file: its columns are settled, it is tried, and then stored. */
export function ImportPage() {
  const words = useWords();
  const queries = useQueryClient();
  const run = useImportRun();
  const [file, setFile] = useState<PeopleFile | null>(run?.file ?? null);
  const [columns, setColumns] = useState<readonly ColumnUse[]>(run?.columns ?? []);
  const [fault, setFault] = useState<FileFault | null>(null);
  const [left, setLeft] = useState(leftImport);
  useWarning(run?.state === "running" && run.move === "store");
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    forgetRun();
    try {
      const read = await readPeopleFile(chosen);
      const isSame = left?.digest === read.digest;
      setFile(read);
      setColumns(isSame ? left.columns : guessColumns(read.header));
      setFault(null);
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      setFile(null);
      setFault(error);
    }
  };
  const start = (move: "check" | "store", from = 0) => {
    if (!file) return;
    setLeft(null);
    void runImport(move, file, columns, from).then(() => queries.invalidateQueries({ queryKey: ["people"] }));
  };
  const isLeftHere = file !== null && left?.digest === file.digest;
  return (
    <Page title={words.text("console.import.title")} intro={words.text("console.import.intro")}>
      {left !== null && run === null && (
        <Notice kind="warning" title={words.text("console.import.left")}>
          <p>
            <Say
              text="console.import.left.body"
              own={{ file: left.name }}
              params={{ done: left.done, all: left.all }}
            />
          </p>
          <div className="buttons">
            {isLeftHere && (
              <Button
                kind="main"
                onPress={() => {
                  start("store", left.done);
                }}
              >
                {words.text("console.import.goOn")}
              </Button>
            )}
            <Button
              onPress={() => {
                forgetLeft();
                setLeft(null);
              }}
            >
              {words.text("console.import.left.forget")}
            </Button>
          </div>
        </Notice>
      )}
      {run?.state !== "running" && <ChooseFile isAnother={file !== null} onChoose={(chosen) => void choose(chosen)} />}
      {fault && (
        <Notice kind="problem" title={words.text("console.failed")}>
          <p>{words.text(`console.import.wrong.${fault.code}`, { line: fault.line, most: mostMegabytes })}</p>
        </Notice>
      )}
      {file && (
        <p>
          <strong>
            <Say text="console.import.file" own={{ file: file.name }} params={{ rows: file.rows.length }} />
          </strong>
        </p>
      )}
      {file && run === null && !isLeftHere && (
        <>
          <ColumnsForm file={file} columns={columns} onChange={setColumns} />
          <Button
            kind="main"
            isDisabled={columnsFault(columns) !== null}
            onPress={() => {
              start("check");
            }}
          >
            {words.text("console.import.check")}
          </Button>
        </>
      )}
      {run && <RunView run={run} onStart={start} />}
    </Page>
  );
}

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function ChooseFile({
  isAnother,
  onChoose,
}: {
  readonly isAnother: boolean;
  readonly onChoose: (file: File | undefined) => void;
}) {
  const words = useWords();
  const button = (
    <FileTrigger
      acceptedFileTypes={[".csv", "text/csv", ".xlsx", workbookType]}
      onSelect={(files) => {
        onChoose(files?.[0]);
      }}
    >
      <Button kind={isAnother ? "plain" : "main"}>
        {words.text(isAnother ? "console.import.another" : "console.import.choose")}
      </Button>
    </FileTrigger>
  );
  if (isAnother) return <p>{button}</p>;
  return (
    <div
      className="empty"
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        onChoose(event.dataTransfer.files[0]);
      }}
    >
      <p>{words.text("console.import.drop")}</p>
      <p>{button}</p>
    </div>
  );
}

/** While rows are being stored the browser asks before the tab is closed. */
function useWarning(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("beforeunload", warn);
    };
  }, [isOn]);
}
