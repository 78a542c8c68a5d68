import { consoleLanguages } from "@afterword/language/console";
import type { CommentSampleQuery } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { saveFile } from "../../app/save-file.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Choice } from "../../parts/choice.tsx";
import { useChange } from "../../parts/change.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Page } from "../../parts/page.tsx";
import { Say } from "../../parts/say.tsx";
import { CodeSample } from "./code-sample.tsx";
import { quartersBefore } from "./search.ts";

const route = getRouteApi("/coding");

/** Where people code comments: what each is about, and what it says. */
export function CodingPage() {
  const words = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const quarters = quartersBefore(new Date());
  const asked: CommentSampleQuery = { language: "en", quarter: quarters[0] ?? "", ...search };
  const sample = useQuery({ queryKey: ["comment sample", asked], queryFn: () => aw.comments.sample(asked) });
  const download = useChange(async (format: "csv" | "json") => {
    const parts: Uint8Array[] = [];
    for await (const part of aw.comments.exportLabels({ format })) parts.push(part);
    saveFile(`labels.${format}`, new Blob(parts as BlobPart[]));
  });
  const change = (next: Partial<CommentSampleQuery>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  return (
    <Page
      title={words.text("console.coding.title")}
      intro={words.text("console.coding.intro")}
      actions={
        <>
          {(["csv", "json"] as const).map((format) => (
            <Button
              key={format}
              kind="quiet"
              isBusy={download.isPending}
              onPress={() => {
                download.mutate(format);
              }}
            >
              <Say text="console.coding.export" own={{ kind: format.toUpperCase() }} />
            </Button>
          ))}
        </>
      }
    >
      <Outcome of={{ isSuccess: false, error: download.error }} />
      <div className="filters">
        <Choice
          label={words.text("console.coding.language")}
          options={consoleLanguages.map(({ tag, name }) => ({ id: tag, label: name, isOwn: true }))}
          value={asked.language}
          onChange={(id) => {
            change({ language: id as CommentSampleQuery["language"] });
          }}
        />
        <Choice
          label={words.text("console.coding.quarter")}
          options={[...new Set([...quarters, asked.quarter])].map((id) => ({
            id,
            label: words.text("console.coding.quarter.of", { quarter: id.slice(-1), year: id.slice(0, 4) }),
          }))}
          value={asked.quarter}
          onChange={(quarter) => {
            change({ quarter });
          }}
        />
      </div>
      <Loaded query={sample}>
        {(found) => <CodeSample key={`${found.language} ${found.quarter}`} sample={found} />}
      </Loaded>
    </Page>
  );
}
