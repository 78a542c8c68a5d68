import type { ConsoleKey } from "@afterword/language/console";
import type { FeedbackInput, FeedbackTaken, SurveyItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import { aw } from "../../app/client.ts";
import { fieldFaults } from "../../app/problem.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Choice } from "../../parts/choice.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Say } from "../../parts/say.tsx";
import { Table } from "../../parts/table.tsx";
import { FileFault } from "../people/import/file-row.ts";
import { mostMegabytes, readPeopleFile, type PeopleFile } from "../people/import/read-file.ts";
import { ownText } from "../results/asked.ts";
import { surveysQuery } from "../surveys/queries.ts";
import { csvOf, guessUses, mapOf, skipped, targetsOf, type Uses } from "./feedback-columns.ts";

/** Feedback that was collected elsewhere: a file, what its columns are, what it would mean, and that it is stored. */
export function BringIn() {
  const words = useWords();
  const surveys = useQuery(surveysQuery);
  return (
    <section className="card" aria-labelledby="bring-in">
      <h2 id="bring-in">{words.text("console.records.bring")}</h2>
      <p>
        <Say text="console.records.bring.about" own={{ formats: "XLSX, CSV" }} />
      </p>
      <Loaded query={surveys}>
        {(items) => {
          const forms = items.filter(({ kind }) => kind === "feedback");
          return forms.length === 0 ? <p>{words.text("console.records.bring.noForm")}</p> : <FileForm forms={forms} />;
        }}
      </Loaded>
    </section>
  );
}

/** What was tried, and what it would mean. */
interface Tried {
  readonly input: FeedbackInput;
  readonly taken: FeedbackTaken;
  /** On which line of what was sent each row starts. */
  readonly lines: readonly number[];
}

function FileForm({ forms }: { readonly forms: readonly SurveyItem[] }) {
  const words = useWords();
  const [id, setId] = useState(forms[0]?.id ?? "");
  const [file, setFile] = useState<PeopleFile | null>(null);
  const [fault, setFault] = useState<FileFault | null>(null);
  const [uses, setUses] = useState<Uses>([]);
  const form = forms.find((one) => one.id === id);
  const look = useChange(async ({ of, as }: { readonly of: PeopleFile; readonly as: Uses }): Promise<Tried> => {
    const { csv, lines } = csvOf(of, as);
    const input = { csv, survey: id, map: mapOf(of, as) };
    return { input, lines, taken: await aw.records.importFeedback(input, { dryRun: true }) };
  });
  const store = useChange((input: FeedbackInput) => aw.records.importFeedback(input), "records", "cases");
  const begin = () => {
    look.reset();
    store.reset();
  };
  const choose = async (chosen: File | undefined) => {
    if (!chosen || !form) return;
    begin();
    try {
      const read = await readPeopleFile(chosen);
      setFile(read);
      setUses(guessUses(read.header, targetsOf(form)));
      setFault(null);
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      setFile(null);
      setFault(error);
    }
  };
  const tried = look.data;
  return (
    <>
      <Choice
        label={words.text("console.records.bring.survey")}
        options={forms.map((one) => ({ id: one.id, label: ownText(one.title ?? one.id, words.language), isOwn: true }))}
        value={id}
        onChange={(next) => {
          begin();
          setId(next);
          const chosen = forms.find((one) => one.id === next);
          if (file && chosen) setUses(guessUses(file.header, targetsOf(chosen)));
        }}
      />
      <p>
        <FileTrigger
          acceptedFileTypes={[".csv", "text/csv", ".xlsx"]}
          onSelect={(files) => {
            void choose(files?.[0]);
          }}
        >
          <Button kind={file ? "plain" : "main"}>
            {words.text(file ? "console.import.another" : "console.import.choose")}
          </Button>
        </FileTrigger>
      </p>
      {fault && (
        <Notice kind="problem" title={words.text("console.failed")}>
          <p>{words.text(`console.import.wrong.${fault.code}`, { line: fault.line, most: mostMegabytes })}</p>
        </Notice>
      )}
      {file && form && (
        <>
          <Columns
            file={file}
            form={form}
            uses={uses}
            onChange={(next) => {
              begin();
              setUses(next);
            }}
          />
          {tried === undefined && (
            <Button
              kind="main"
              isBusy={look.isPending}
              onPress={() => {
                look.mutate({ of: file, as: uses });
              }}
            >
              {words.text("console.import.check")}
            </Button>
          )}
          <Refused error={look.error} />
          {tried && !store.isSuccess && (
            <Would
              of={tried}
              file={file}
              isBusy={store.isPending}
              onStore={() => {
                store.mutate(tried.input);
              }}
            />
          )}
        </>
      )}
      <Outcome
        of={store}
        {...(store.data && { done: words.text("console.records.bring.stored", { count: store.data.stored }) })}
      />
    </>
  );
}

interface ColumnsProps {
  readonly file: PeopleFile;
  readonly form: SurveyItem;
  readonly uses: Uses;
  readonly onChange: (uses: Uses) => void;
}

/** What each column of a file is: guessed by its name, and changeable. */
function Columns({ file, form, uses, onChange }: ColumnsProps) {
  const words = useWords();
  const options = [
    { id: skipped, label: words.text("console.import.as.skip") },
    ...targetsOf(form).map((target) =>
      target.kind === "field"
        ? { id: target.id, label: words.text(`console.records.bring.as.${target.id}`) }
        : { id: target.id, label: ownText(target.text, words.language), isOwn: true },
    ),
  ];
  return (
    <Table
      caption={words.text("console.import.columns")}
      rows={file.header.map((title, at) => ({ title, at }))}
      idOf={({ at }) => String(at)}
      columns={[
        { id: "column", label: words.text("console.import.column"), cell: ({ title }) => <bdi>{title}</bdi> },
        {
          id: "example",
          label: words.text("console.import.example"),
          cell: ({ at }) => <bdi>{file.rows.find(({ cells }) => (cells[at] ?? "").trim() !== "")?.cells[at]}</bdi>,
        },
        {
          id: "as",
          label: words.text("console.import.as"),
          cell: ({ title, at }) => (
            <Choice
              label={<Say text="console.import.as.of" own={{ column: title }} />}
              isLabelUnseen
              options={options}
              value={uses[at] ?? skipped}
              onChange={(use) => {
                // One column for each: whoever says it anew takes it from the other.
                onChange(uses.map((one, place) => (place === at ? use : one === use ? skipped : one)));
              }}
            />
          ),
        },
      ]}
    />
  );
}

const examples: Readonly<Record<string, string>> = { invalid_time: "2026-11-21" };
const known: Readonly<Record<string, ConsoleKey>> = {
  required: "console.import.fault.required",
  duplicate_id: "console.import.fault.duplicate",
  columns: "console.import.fault.cells",
};

/** What is wrong, in words. */
function Fault({ code }: { readonly code: string }) {
  const words = useWords();
  const own = `console.records.bring.fault.${code}`;
  const key: ConsoleKey = known[code] ?? (words.has(own) ? own : "console.import.fault.other");
  return <Say text={key} own={{ example: examples[code] ?? "" }} />;
}

/** Why a file can't be used as a whole. */
function Refused({ error }: { readonly error: unknown }) {
  const words = useWords();
  const codes = [...new Set(fieldFaults(error).map(({ code }) => code))];
  if (codes.length === 0) return <Outcome of={{ isSuccess: false, error }} />;
  return (
    <Notice kind="problem" title={words.text("console.records.bring.faults")}>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <Fault code={code} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface WouldProps {
  readonly of: Tried;
  readonly file: PeopleFile;
  readonly isBusy: boolean;
  readonly onStore: () => void;
}

/** What a file would mean: how many are new, or what is to be mended, line by line. */
function Would({ of: { taken, lines }, file, isBusy, onStore }: WouldProps) {
  const { fresh, known: stored, errors } = taken;
  const words = useWords();
  const mostShown = 50;
  return (
    <>
      <p role="status">{words.text("console.records.bring.would", { fresh, known: stored })}</p>
      {errors.length > 0 && (
        <>
          <Notice kind="warning" title={words.text("console.records.bring.faults")} />
          <Table
            caption={words.text("console.records.bring.faults")}
            rows={errors.slice(0, mostShown).map((one, at) => ({ ...one, at }))}
            idOf={({ at }) => String(at)}
            columns={[
              {
                id: "line",
                label: words.text("console.import.line"),
                kind: "number",
                cell: ({ line }) => words.number(file.rows[lines.indexOf(line)]?.line ?? line),
              },
              {
                id: "column",
                label: words.text("console.import.column"),
                cell: ({ column }) => <bdi>{column ?? "–"}</bdi>,
              },
              {
                id: "fault",
                label: words.text("console.import.fault"),
                cell: ({ code }) => <Fault code={code} />,
              },
            ]}
          />
        </>
      )}
      {errors.length === 0 && fresh > 0 && (
        <Button kind="main" isBusy={isBusy} onPress={onStore}>
          {words.text("console.records.bring.store", { count: fresh })}
        </Button>
      )}
    </>
  );
}
