import type { ConsoleWords } from "@afterword/language/console";
import { saveFile } from "../../../app/save-file.ts";
import { useWords } from "../../../app/words.tsx";
import { Button } from "../../../parts/button.tsx";
import { Notice } from "../../../parts/notice.tsx";
import { Say } from "../../../parts/say.tsx";
import { Table } from "../../../parts/table.tsx";
import type { RowFault } from "./columns.ts";

const mostShown = 50;
const examples: Readonly<Record<string, string>> = {
  locale: "pt-BR",
  timeZone: "Africa/Cairo",
  country: "EG",
  optOuts: "all",
};

const keyOf = (words: ConsoleWords, fault: string) => {
  const key = `console.import.fault.${fault}`;
  return words.has(key) ? key : "console.import.fault.other";
};

/** What a row is refused for, in words; what could stand there instead is nobody's translation. */
function Fault({ of }: { readonly of: string }) {
  return <Say text={keyOf(useWords(), of)} own={{ example: examples[of] ?? "" }} />;
}

/** A cell that no spreadsheet takes for a formula. */
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The rows that were refused, each with what is wrong; all of them as a file. */
export function Faults({ of }: { readonly of: readonly RowFault[] }) {
  const words = useWords();
  if (of.length === 0) return null;
  const titles = (["line", "column", "fault"] as const).map((name) => words.text(`console.import.${name}`));
  const [line = "", column = "", fault = ""] = titles;
  const save = () => {
    const said = (code: string) => words.text(keyOf(words, code), { example: examples[code] ?? "" });
    const lines = of.map((one) => [String(one.line), one.id, one.column, said(one.fault)]);
    const all = [[line, words.text("console.people.id"), column, fault], ...lines];
    const text = `\ufeff${all.map((cells) => cells.map(cell).join(",")).join("\r\n")}\r\n`;
    saveFile("faults.csv", new Blob([text], { type: "text/csv" }));
  };
  return (
    <>
      <Notice kind="warning" title={words.text("console.import.faults", { count: of.length })}>
        <p>{words.text("console.import.faults.body")}</p>
        <Button onPress={save}>{words.text("console.import.faults.download")}</Button>
      </Notice>
      {of.length > mostShown && <p>{words.text("console.import.faults.first", { count: mostShown })}</p>}
      <Table
        caption={words.text("console.import.faults", { count: of.length })}
        rows={of.slice(0, mostShown)}
        idOf={(one) => `${String(one.line)}/${one.column}`}
        columns={[
          { id: "line", label: line, kind: "number", cell: (one) => words.number(one.line) },
          { id: "id", label: words.text("console.people.id"), cell: (one) => <bdi>{one.id}</bdi> },
          { id: "column", label: column, cell: (one) => <bdi>{one.column}</bdi> },
          { id: "fault", label: fault, cell: (one) => <Fault of={one.fault} /> },
        ]}
      />
    </>
  );
}
