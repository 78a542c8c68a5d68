import type { RecordInput } from "@afterword/sdk";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { useChange } from "../../parts/change.ts";
import { Page } from "../../parts/page.tsx";
import type { contentOf } from "./draft.ts";
import { emptyDraft } from "./draft.ts";
import { MeetingForm } from "./meeting-form.tsx";
import { partsOf } from "./parts-of.ts";

const route = getRouteApi("/records/new");

/** Writes down a forum or a focus group. */
export function NewRecordPage() {
  const words = useWords();
  const { kind } = route.useSearch();
  const navigate = useNavigate();
  const add = useChange(
    (content: ReturnType<typeof contentOf>) => aw.records.add({ kind, ...content } as RecordInput),
    "records",
  );
  return (
    <Page title={words.text(`console.records.new.${kind}`)} intro={words.text("console.records.new.intro")}>
      <MeetingForm
        key={kind}
        kind={kind}
        begin={emptyDraft(partsOf[kind], kind === "focus-group" ? { language: words.language } : {})}
        save={add}
        onSaved={({ id }) => {
          void navigate({ to: "/records/$id", params: { id } });
        }}
      />
    </Page>
  );
}
