import { resultsMoods, sentiments } from "@afterword/sdk";
import { consoleLanguages } from "@afterword/language/console";
import { useQuery } from "@tanstack/react-query";
import { useWords } from "../../app/words.tsx";
import { Choice } from "../../parts/choice.tsx";
import { HowRight } from "./agreement.tsx";
import { Coding } from "./coding.tsx";
import { CommentList } from "./comment-list.tsx";
import { Find } from "./find.tsx";
import { Figures } from "./figures.tsx";
import { rowsQuery } from "./queries.ts";
import { useResults } from "./results-context.tsx";
import { ResultsFrame } from "./results-frame.tsx";
import { WarnMe } from "../services/warn-me.tsx";
import { RisingThemes } from "./rising.tsx";
import { themeName } from "./theme-name.ts";
import { Themes } from "./themes.tsx";
import { WordsTold } from "./words-told.tsx";

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
  const { survey } = useResults();
  const hasComments = survey.questions.some(({ kind }) => kind === "comment");
  return (
    <>
      {hasComments && survey.k === 1 && (
        <Figures>
          <Themes />
          <RisingThemes />
          <WordsTold />
          <HowRight />
        </Figures>
      )}
      {hasComments && survey.k === 1 && <WarnMe of={{ kind: "survey", id: survey.id }} />}
      {survey.k === 1 && <CommentFilters hasComments={hasComments} />}
      <CommentList limit={25} />
      {hasComments && <Coding />}
    </>
  );
}

/** Which comments are listed. Where figures need several people only their time can be asked for. */
function CommentFilters({ hasComments }: { readonly hasComments: boolean }) {
  const words = useWords();
  const { search, change, asked } = useResults();
  const everybody = { id: all, label: words.text("console.results.everybody") };
  return (
    <div className="filters">
      <Choice
        label={words.text("console.results.written")}
        options={[{ id: "with", label: words.text("console.results.written.with") }, everybody]}
        value={search.written === "all" ? all : "with"}
        onChange={(id) => {
          change({ written: id === all ? "all" : undefined });
        }}
      />
      {hasComments && <Find key={search.find ?? ""} />}
      {hasComments && <ThemeChoice />}
      {hasComments && (
        <Choice
          label={words.text("console.comments.sentiment")}
          options={[everybody, ...sentiments.map((id) => ({ id, label: words.text(`console.comments.says.${id}`) }))]}
          value={search.sentiment ?? all}
          onChange={(id) => {
            change({ sentiment: sentiments.find((one) => one === id) });
          }}
        />
      )}
      {asked.length > 0 && (
        <Choice
          label={words.text("console.results.mood")}
          options={[everybody, ...resultsMoods.map((id) => ({ id, label: words.text(`console.results.mood.${id}`) }))]}
          value={search.mood ?? all}
          onChange={(id) => {
            change({ mood: resultsMoods.find((one) => one === id) });
          }}
        />
      )}
      <Choice
        label={words.text("console.results.language")}
        options={[everybody, ...consoleLanguages.map(({ tag, name }) => ({ id: tag, label: name, isOwn: true }))]}
        value={search.language ?? all}
        onChange={(id) => {
          change({ language: id === all ? undefined : id });
        }}
      />
    </div>
  );
}

/** The themes that there are comments about; one that the address names is among them. */
function ThemeChoice() {
  const words = useWords();
  const { base, search, change } = useResults();
  const [row] = useQuery(rowsQuery("themes", base)).data ?? [];
  const named = search.theme === undefined ? [] : [search.theme];
  const themes = [...new Set([...(row?.answers ?? []).map(({ answer }) => answer), ...named])];
  return (
    <Choice
      label={words.text("console.comments.theme")}
      options={[
        { id: all, label: words.text("console.results.everybody") },
        ...themes.map((id) => ({ id, label: themeName(words, id), isOwn: !words.has(`console.comments.theme.${id}`) })),
      ]}
      value={search.theme ?? all}
      onChange={(id) => {
        change({ theme: id === all ? undefined : id });
      }}
    />
  );
}
