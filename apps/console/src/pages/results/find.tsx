import { useState } from "react";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { useResults } from "./results-context.tsx";

/** Looks for comments by their words; without any all are shown again. */
export function Find() {
  const words = useWords();
  const { search, change } = useResults();
  const [text, setText] = useState(search.find ?? "");
  return (
    <form
      className="days"
      onSubmit={(event) => {
        event.preventDefault();
        change({ find: text.trim() === "" ? undefined : text.trim() });
      }}
    >
      <TextInput label={words.text("console.comments.find")} value={text} onChange={setText} />
      <Button type="submit">{words.text("console.results.show")}</Button>
    </form>
  );
}
