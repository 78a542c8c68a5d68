import { labelledSentiments, type CommentLabel, type CommentSample } from "@afterword/sdk";
import { useState, type KeyboardEvent } from "react";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Choices } from "../../parts/choices.tsx";
import { OneOf } from "../../parts/one-of.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { themeName } from "../results/theme-name.ts";

interface CodeCommentProps {
  readonly item: CommentSample["items"][number];
  readonly language: string;
  readonly themes: readonly string[];
  /** Whether somebody is at it already: the keys then go on here. */
  readonly isFirst: boolean;
  readonly onDone: () => void;
}

/** A comment, and what somebody says of it. Within it digits tick themes, and Enter saves. */
export function CodeComment({ item, language, themes, isFirst, onDone }: CodeCommentProps) {
  const words = useWords();
  const [sentiment, say] = useState<CommentLabel["sentiment"] | null>(item.own?.sentiment ?? null);
  const [ticked, tick] = useState<readonly string[]>(item.own?.themes ?? []);
  const [isMissing, miss] = useState(false);
  const label = useChange((input: CommentLabel) => aw.comments.label(input), "comment sample");
  const { response, question } = item;
  function save() {
    miss(sentiment === null);
    if (sentiment !== null) label.mutate({ response, question, themes: [...ticked], sentiment }, { onSuccess: onDone });
  }
  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const theme = /^Digit[1-9]$/.test(event.code) ? themes[Number(event.code.slice(-1)) - 1] : undefined;
    if (theme !== undefined) tick(ticked.includes(theme) ? ticked.filter((one) => one !== theme) : [...ticked, theme]);
    else if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement)) save();
    else return;
    event.preventDefault();
  }
  return (
    <section className="card" onKeyDownCapture={press}>
      <blockquote className="said">
        <bdi lang={language}>{item.text}</bdi>
      </blockquote>
      <OneOf
        label={words.text("console.coding.sentiment")}
        options={labelledSentiments.map((id) => ({ id, label: words.text(`console.coding.says.${id}`) }))}
        value={sentiment}
        onChange={(id) => {
          say(labelledSentiments.find((one) => one === id) ?? null);
        }}
        fault={isMissing && sentiment === null ? words.text("console.coding.choose") : undefined}
        isFirst={isFirst}
      />
      <Choices
        label={words.text("console.coding.themes")}
        options={themes.map((id, at) => {
          const theme = themeName(words, id);
          const isNamed = words.has(`console.comments.theme.${id}`);
          const text = at < 9 ? words.text("console.coding.theme", { at: words.number(at + 1), theme }) : theme;
          return { id, label: text, isOwn: !isNamed };
        })}
        value={ticked}
        onChange={tick}
      />
      <p className="note">{words.text("console.coding.keys")}</p>
      <div className="buttons">
        <Button kind="main" isBusy={label.isPending} onPress={save}>
          {words.text("console.coding.save")}
        </Button>
      </div>
      <Outcome of={{ isSuccess: false, error: label.error }} />
    </section>
  );
}
