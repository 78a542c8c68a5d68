import type { SurveyChange, SurveyDefinition } from "@afterword/sdk";
import { languageName } from "../../app/language-name.ts";
import { useWords } from "../../app/words.tsx";
import { Table } from "../../parts/table.tsx";
import { ChangedValue } from "./changed-value.tsx";
import { PartName } from "./part-name.tsx";

const looks: Readonly<Record<SurveyChange["grade"], string>> = {
  safe: "tag good",
  comparable: "tag warn",
  breaking: "tag bad",
};

/** What a change does to figures, in a word. */
export function Grade({ of }: { readonly of: SurveyChange["grade"] }) {
  const words = useWords();
  return <span className={looks[of]}>{words.text(`console.surveys.grade.${of}`)}</span>;
}

interface ChangesProps {
  readonly of: readonly SurveyChange[];
  readonly before: SurveyDefinition;
  readonly after: SurveyDefinition;
}

/** Changes between two definitions of a survey, the worst first. */
export function Changes({ of, before: was, after: is }: ChangesProps) {
  const words = useWords();
  if (of.length === 0) return <p>{words.text("console.surveys.changes.none")}</p>;
  const order = ["breaking", "comparable", "safe"];
  const rows = of
    .map((change, at) => ({ ...change, at }))
    .sort((a, b) => order.indexOf(a.grade) - order.indexOf(b.grade) || a.at - b.at);
  return (
    <Table
      caption={words.text("console.surveys.changes")}
      rows={rows}
      idOf={({ at }) => String(at)}
      columns={[
        {
          id: "change",
          label: words.text("console.surveys.change"),
          cell: ({ change, locale, path }) => (
            <>
              {words.text(`console.surveys.change.${change}`)}
              {locale !== undefined && <> ({languageName(words, locale)})</>}
              <div className="soft">
                <PartName path={path} of={[is, was]} />
              </div>
            </>
          ),
        },
        {
          id: "grade",
          label: words.text("console.surveys.grade"),
          cell: ({ grade }) => <Grade of={grade} />,
        },
        {
          id: "before",
          label: words.text("console.surveys.change.before"),
          cell: (change) => <ChangedValue change={change} value={change.before} survey={was} />,
        },
        {
          id: "after",
          label: words.text("console.surveys.change.after"),
          cell: (change) => <ChangedValue change={change} value={change.after} survey={is} />,
        },
      ]}
    />
  );
}
