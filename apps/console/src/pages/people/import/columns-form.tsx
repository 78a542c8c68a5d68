import { useWords } from "../../../app/words.tsx";
import { Choice } from "../../../parts/choice.tsx";
import { Notice } from "../../../parts/notice.tsx";
import { Say } from "../../../parts/say.tsx";
import { Table } from "../../../parts/table.tsx";
import { TextInput } from "../../../parts/text-input.tsx";
import { columnsFault, isAttribute, targets, type ColumnUse } from "./columns.ts";
import type { PeopleFile } from "./read-file.ts";

interface ColumnsFormProps {
  readonly file: PeopleFile;
  readonly columns: readonly ColumnUse[];
  readonly onChange: (columns: readonly ColumnUse[]) => void;
}

const fieldWords = ["id", "email", "name", "locale", "timeZone"] as const;

/** What each column of a file is: guessed by its name, and changeable. */
export function ColumnsForm({ file, columns, onChange }: ColumnsFormProps) {
  const words = useWords();
  const fault = columnsFault(columns);
  const skipped = columns.filter(({ as }, at) => as === "skip" && file.header[at] !== "").length;
  const options = targets.map((id) => ({
    id,
    label: fieldWords.includes(id as never)
      ? words.text(`console.people.${id as (typeof fieldWords)[number]}`)
      : words.text(`console.import.as.${id as Exclude<typeof id, (typeof fieldWords)[number]>}`),
  }));
  const change = (at: number, use: ColumnUse) => {
    onChange(columns.map((one, position) => (position === at ? use : one)));
  };
  return (
    <>
      <h2>{words.text("console.import.columns")}</h2>
      <Table
        caption={words.text("console.import.columns")}
        rows={columns.map((use, at) => ({ use, at, title: file.header[at] ?? "" }))}
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
            cell: ({ use, at, title }) => (
              <>
                <Choice
                  label={<Say text="console.import.as.of" own={{ column: title }} />}
                  isLabelUnseen
                  options={options}
                  value={use.as}
                  onChange={(as) => {
                    const name =
                      use.name === "" && isAttribute({ as: as as ColumnUse["as"], name: "" }) ? title : use.name;
                    change(at, { as: as as ColumnUse["as"], name });
                  }}
                />
                {isAttribute(use) && (
                  <TextInput
                    label={<Say text="console.import.attribute" own={{ column: title }} />}
                    isRequired
                    value={use.name}
                    onChange={(name) => {
                      change(at, { ...use, name });
                    }}
                  />
                )}
              </>
            ),
          },
        ]}
      />
      {skipped > 0 && <p>{words.text("console.import.skipped", { count: skipped })}</p>}
      {fault !== null && (
        <Notice kind="warning">
          <p>{words.text(`console.import.${fault}`)}</p>
        </Notice>
      )}
    </>
  );
}
