import { useWords } from "../../../app/words.tsx";
import { Table } from "../../../parts/table.tsx";
import { languageName } from "../../../app/language-name.ts";
import type { StepProps } from "./draft.ts";

/** In which languages the survey is there, and what is missing. */
export function LanguagesStep({ survey }: StepProps) {
  const words = useWords();
  return (
    <>
      <p>{words.text("console.waves.languages.body")}</p>
      <Table
        caption={words.text("console.waves.step.languages")}
        rows={survey?.translations ?? []}
        idOf={({ locale }) => locale}
        columns={[
          {
            id: "language",
            label: words.text("console.waves.language"),
            cell: ({ locale }) => languageName(words, locale),
          },
          {
            id: "texts",
            label: words.text("console.waves.texts"),
            cell: ({ missing }) => (
              <span className={missing === 0 ? "tag good" : "tag warn"}>
                {missing === 0
                  ? words.text("console.waves.texts.whole")
                  : words.text("console.waves.texts.missing", { count: missing })}
              </span>
            ),
          },
        ]}
      />
    </>
  );
}
