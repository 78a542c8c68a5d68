import type { TranslationShare } from "@afterword/sdk";
import { languageName } from "../../app/language-name.ts";
import { useWords } from "../../app/words.tsx";
import { Table } from "../../parts/table.tsx";

/** How far a survey is translated, language by language. */
export function Translations({ of }: { readonly of: readonly TranslationShare[] }) {
  const words = useWords();
  const title = words.text("console.surveys.translations");
  return (
    <Table
      caption={title}
      rows={of}
      idOf={({ locale }) => locale}
      columns={[
        {
          id: "language",
          label: words.text("console.surveys.language"),
          cell: ({ locale }) => languageName(words, locale),
        },
        {
          id: "share",
          label: words.text("console.surveys.share"),
          kind: "number",
          cell: ({ texts, missing }) => words.number(shareOf({ texts, missing }), { style: "percent" }),
        },
        {
          id: "missing",
          label: words.text("console.surveys.missing"),
          kind: "number",
          cell: ({ missing }) => words.number(missing.length),
        },
        {
          id: "stale",
          label: words.text("console.surveys.stale"),
          kind: "number",
          cell: ({ stale }) => words.number(stale.length),
        },
        {
          id: "instead",
          label: words.text("console.surveys.instead"),
          cell: ({ missing, instead }) => {
            if (missing.length === 0) return words.text("console.surveys.instead.whole");
            return instead === null ? words.text("console.surveys.instead.skip") : languageName(words, instead);
          },
        },
      ]}
    />
  );
}

/** The share of the texts that are there: rounded down, so that all of them means all. */
const shareOf = ({ texts, missing }: Pick<TranslationShare, "texts" | "missing">): number =>
  texts === 0 ? 1 : Math.floor((100 * (texts - missing.length)) / texts) / 100;
