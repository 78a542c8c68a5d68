import type { CodebookTrial } from "@afterword/sdk";
import { useWords } from "../../app/words.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Table } from "../../parts/table.tsx";
import { themeName } from "../results/theme-name.ts";

/** What a codebook would change, were it kept: theme by theme, of the newest comments. */
export function Tried({ trial: { comments, covered, themes } }: { readonly trial: CodebookTrial }) {
  const words = useWords();
  const percent = (share: number | null) =>
    share === null ? "–" : words.number(share / 100, { style: "percent", maximumFractionDigits: 1 });
  if (comments === 0) return <Notice kind="info">{words.text("console.codebook.tried.none")}</Notice>;
  const changed = themes.filter(({ gained, lost }) => gained + lost > 0);
  return (
    <section className="card" role="status">
      <h2>{words.text("console.codebook.tried")}</h2>
      <p>
        {words.text("console.codebook.tried.covered", {
          n: comments,
          before: percent(covered.before),
          after: percent(covered.after),
        })}
      </p>
      {changed.length === 0 ? (
        <p>{words.text("console.codebook.tried.same")}</p>
      ) : (
        <Table
          caption={words.text("console.codebook.tried")}
          rows={changed}
          idOf={({ theme }) => theme}
          columns={[
            {
              id: "theme",
              label: words.text("console.comments.theme"),
              cell: ({ theme }) => <bdi>{themeName(words, theme)}</bdi>,
            },
            {
              id: "before",
              label: words.text("console.codebook.tried.before"),
              kind: "number",
              cell: ({ shareBefore }) => percent(shareBefore),
            },
            {
              id: "after",
              label: words.text("console.codebook.tried.after"),
              kind: "number",
              cell: ({ shareAfter }) => percent(shareAfter),
            },
            {
              id: "gained",
              label: words.text("console.codebook.tried.gained"),
              kind: "number",
              cell: ({ gained }) => words.number(gained),
            },
            {
              id: "lost",
              label: words.text("console.codebook.tried.lost"),
              kind: "number",
              cell: ({ lost }) => words.number(lost),
            },
          ]}
        />
      )}
    </section>
  );
}
