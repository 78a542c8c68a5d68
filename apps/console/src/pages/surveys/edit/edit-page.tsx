import { withoutKept, type SurveyDefinition, type SurveyDraft, type SurveyVersion } from "@afterword/sdk";
import { consoleLanguages } from "@afterword/language/console";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "../../../app/words.tsx";
import { Empty } from "../../../parts/empty.tsx";
import { Loaded } from "../../../parts/loaded.tsx";
import { Page } from "../../../parts/page.tsx";
import { draftQuery, versionsQuery } from "../queries.ts";
import { Editor } from "./editor.tsx";

const route = getRouteApi("/surveys/$id/edit");

/** A survey is worked at: its questions, its texts in all languages, and how it looks; then it is published. */
export function EditPage() {
  const { id } = route.useParams();
  const draft = useQuery(draftQuery(id));
  const versions = useQuery(versionsQuery(id));
  return (
    <Page title={id} isOwnTitle>
      <Loaded query={draft}>
        {(saved) => <Loaded query={versions}>{([newest]) => <Begun saved={saved} newest={newest} />}</Loaded>}
      </Loaded>
    </Page>
  );
}

/** What was there when the page was opened: what is read anew later must not take away what is being typed. */
function Begun({ saved, newest }: { readonly saved: SurveyDraft | null; readonly newest: SurveyVersion | undefined }) {
  const words = useWords();
  const [begun, setBegun] = useState(saved);
  const base = begun ?? saved;
  // What units add is not the survey’s own: it stays as it is when this is published.
  const published: SurveyDefinition | null = newest ? withoutKept(newest.definition) : null;
  const start = base?.definition ?? published;
  if (!start)
    return <Empty title={words.text("console.surveys.nothing")} body={words.text("console.surveys.nothing.next")} />;
  const locales = (base ?? newest)?.translations.map(({ locale }) => locale) ?? consoleLanguages.map(({ tag }) => tag);
  return (
    <Editor
      key={base?.revision ?? 0}
      base={base}
      start={start}
      published={published}
      locales={locales}
      onTake={setBegun}
    />
  );
}
