import type { CommentSample } from "@afterword/sdk";
import { useState } from "react";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Empty } from "../../parts/empty.tsx";
import { LeadOn } from "../../parts/lead-on.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Table } from "../../parts/table.tsx";
import { themeName } from "../results/theme-name.ts";
import { CodeComment } from "./code-comment.tsx";

type Item = CommentSample["items"][number];
const idOf = ({ response, question }: Item) => `${response} ${question}`;

/** The comments of a sample, one after another; and what both said once two have coded all. */
export function CodeSample({ sample }: { readonly sample: CommentSample }) {
  const words = useWords();
  /** The comment that somebody went back to. */
  const [again, goBackTo] = useState<string | null>(null);
  const [hasBegun, begin] = useState(false);
  const { items, state, themes, language } = sample;
  if (items.length === 0)
    return (
      <Empty title={words.text("console.coding.empty")} body={words.text("console.coding.empty.next")}>
        <LeadOn to="/results/comments" label="console.results.page.comments" action="comments.read" />
      </Empty>
    );
  if (state === "done") return <BothSaid sample={sample} />;
  const mine = items.filter(({ own }) => own !== null);
  const next = items.find(({ own, isOpen }) => own === null && isOpen);
  const shown = items.find((one) => idOf(one) === again) ?? next;
  const before = (shown === undefined ? mine : items.slice(0, items.indexOf(shown)))
    .filter(({ own, isOpen }) => own !== null && isOpen)
    .at(-1);
  const isTaken = shown === undefined && mine.length < items.length;
  return (
    <>
      <p role="status">
        {words.text("console.coding.progress", { done: mine.length, all: words.number(items.length) })}
      </p>
      {shown === undefined ? (
        <Notice kind="good">{words.text(isTaken ? "console.coding.taken" : "console.coding.mine")}</Notice>
      ) : (
        <CodeComment
          key={idOf(shown)}
          item={shown}
          language={language}
          themes={themes}
          isFirst={hasBegun}
          onDone={() => {
            begin(true);
            goBackTo(null);
          }}
        />
      )}
      {before !== undefined && (
        <Button
          kind="quiet"
          onPress={() => {
            begin(true);
            goBackTo(idOf(before));
          }}
        >
          {words.text("console.coding.back")}
        </Button>
      )}
    </>
  );
}

function BothSaid({ sample: { items, language } }: { readonly sample: CommentSample }) {
  const words = useWords();
  const said = (item: Item, at: number) => {
    const label = item.labels[at];
    if (label === undefined) return null;
    const names = label.themes.map((theme) => themeName(words, theme));
    return (
      <span className="lines">
        {words.text(`console.coding.says.${label.sentiment}`)}
        {names.length > 0 && (
          <small>
            <br />
            <bdi>{words.list(names)}</bdi>
          </small>
        )}
      </span>
    );
  };
  return (
    <Table
      caption={words.text("console.coding.done")}
      isCaptionShown
      rows={items}
      idOf={idOf}
      columns={[
        {
          id: "comment",
          label: words.text("console.coding.comment"),
          cell: ({ text }) => <bdi lang={language}>{text}</bdi>,
        },
        { id: "first", label: words.text("console.coding.first"), cell: (item) => said(item, 0) },
        { id: "second", label: words.text("console.coding.second"), cell: (item) => said(item, 1) },
      ]}
    />
  );
}
