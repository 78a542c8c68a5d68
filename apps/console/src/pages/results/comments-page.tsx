import { useWords } from "../../app/words.tsx";
import { consoleLanguages } from "@afterword/language/console";
import { Choice } from "../../parts/choice.tsx";
import { CommentList } from "./comment-list.tsx";
import { useResults } from "./results-context.tsx";
import { ResultsFrame } from "./results-frame.tsx";
import { resultsMoods } from "@afterword/sdk";

const all = "\u0000all";

/** What people wrote. */
export function CommentsPage() {
  return (
    <ResultsFrame title="console.results.page.comments">
      <Content />
    </ResultsFrame>
  );
}

function Content() {
  const words = useWords();
  const { survey, search, change, asked } = useResults();
  return (
    <>
      {survey.k === 1 && (
        <div className="filters">
          <Choice
            label={words.text("console.results.written")}
            options={[
              { id: "with", label: words.text("console.results.written.with") },
              { id: all, label: words.text("console.results.everybody") },
            ]}
            value={search.written === "all" ? all : "with"}
            onChange={(id) => {
              change({ written: id === all ? "all" : undefined });
            }}
          />
          {asked.length > 0 && (
            <Choice
              label={words.text("console.results.mood")}
              options={[
                { id: all, label: words.text("console.results.everybody") },
                ...resultsMoods.map((id) => ({ id, label: words.text(`console.results.mood.${id}`) })),
              ]}
              value={search.mood ?? all}
              onChange={(id) => {
                change({ mood: resultsMoods.find((one) => one === id) });
              }}
            />
          )}
          <Choice
            label={words.text("console.results.language")}
            options={[
              { id: all, label: words.text("console.results.everybody") },
              ...consoleLanguages.map(({ tag, name }) => ({ id: tag, label: name, isOwn: true })),
            ]}
            value={search.language ?? all}
            onChange={(id) => {
              change({ language: id === all ? undefined : id });
            }}
          />
        </div>
      )}
      <CommentList limit={25} />
    </>
  );
}
