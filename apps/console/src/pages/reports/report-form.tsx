import { reportKinds, type ReportKind } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { consoleLanguages } from "@afterword/language/console";
import { useState } from "react";
import { Form } from "react-aria-components";
import { aw, organisation } from "../../app/client.ts";
import { languageName } from "../../app/language-name.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Choice } from "../../parts/choice.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { ownText } from "../results/asked.ts";

const none = "\u0000none";

/** Has a report sent to oneself, or by who manages members to another. */
export function ReportForm({ onDone }: { readonly onDone: () => void }) {
  const words = useWords();
  const me = useMe();
  const canChoose = may(me, "members.manage", "everywhere");
  const surveys = useQuery({ queryKey: ["surveys"], queryFn: () => aw.surveys.list() });
  const members = useQuery({ queryKey: ["members"], queryFn: () => organisation.members.list(), enabled: canChoose });
  const [draft, setDraft] = useState<Record<string, string>>({ reader: me.id, kind: "monthly", empty: "send" });
  const { survey = null, by = none, language = none } = draft;
  const add = useChange(
    () =>
      aw.reports.add({
        survey: survey ?? "",
        kind: draft["kind"] as ReportKind,
        reader: draft["reader"] ?? "",
        empty: draft["empty"] as "send" | "skip",
        ...(by === none ? {} : { by }),
        ...(language === none ? {} : { language }),
      }),
    "reports",
  );
  const set = (name: string) => (value: string) => {
    setDraft({ ...draft, [name]: value });
  };
  const others = (members.data?.items ?? []).filter(({ id, state }) => id !== me.id && state !== "disabled");
  const found = surveys.data?.items.find(({ id }) => id === survey);
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(undefined, { onSuccess: onDone });
      }}
    >
      <Choice
        label={words.text("console.reports.survey")}
        options={(surveys.data?.items ?? []).map(({ id, title }) => ({
          id,
          label: title === null ? id : ownText(title, words.language),
          isOwn: true,
        }))}
        value={survey}
        onChange={set("survey")}
      />
      {others.length > 0 && (
        <Choice
          label={words.text("console.reports.reader")}
          options={[
            { id: me.id, label: words.text("console.reports.me") },
            ...others.map(({ id, name }) => ({ id, label: name, isOwn: true })),
          ]}
          value={draft["reader"] ?? null}
          onChange={set("reader")}
        />
      )}
      <Choice
        label={words.text("console.reports.kind")}
        options={reportKinds.map((id) => ({ id, label: words.text(`console.reports.kind.${id}`) }))}
        value={draft["kind"] ?? null}
        onChange={set("kind")}
      />
      <Choice
        label={words.text("console.reports.by")}
        options={[
          { id: none, label: words.text("console.reports.by.none") },
          ...(found?.segments ?? []).map((id) => ({ id, label: id, isOwn: true })),
        ]}
        value={by}
        onChange={set("by")}
      />
      <Choice
        label={words.text("console.reports.language")}
        options={[
          { id: none, label: words.text("console.reports.language.own") },
          ...consoleLanguages.map(({ tag }) => ({ id: tag, label: languageName(words, tag) })),
        ]}
        value={language}
        onChange={set("language")}
      />
      <Choice
        label={words.text("console.reports.silent")}
        options={(["send", "skip"] as const).map((id) => ({ id, label: words.text(`console.reports.silent.${id}`) }))}
        value={draft["empty"] ?? null}
        onChange={set("empty")}
      />
      <Outcome of={add} />
      <div className="buttons">
        <Button type="submit" kind="main" isBusy={add.isPending} isDisabled={survey === null}>
          {words.text("console.reports.new")}
        </Button>
        <Button onPress={onDone}>{words.text("console.cancel")}</Button>
      </div>
    </Form>
  );
}
