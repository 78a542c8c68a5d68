import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { aw } from "../../app/client.ts";
import { fieldFaults } from "../../app/problem.ts";
import { saveFile } from "../../app/save-file.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Choice } from "../../parts/choice.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { metricOf } from "../actions/measure-of.ts";
import { ownText } from "../results/asked.ts";

/** Saves a figure of ours as a file that is signed, to be given to others. */
export function SignForm({ onDone }: { readonly onDone: () => void }) {
  const words = useWords();
  const surveys = useQuery({ queryKey: ["surveys"], queryFn: () => aw.surveys.list() });
  const [draft, setDraft] = useState<Record<string, string>>({});
  const { organisation = "", survey = null, question = null, from = "", to = "" } = draft;
  const found = surveys.data?.items.find(({ id }) => id === survey);
  const asked = (found?.questions ?? []).filter(({ kind }) => metricOf(kind) !== null);
  const metric = metricOf(asked.find(({ name }) => name === question)?.kind ?? "");
  const save = useChange(async () => {
    if (survey === null || question === null || metric === null) return;
    const file = await aw.aggregates.sign({ organisation: organisation.trim(), survey, question, metric, from, to });
    saveFile(`${survey}-${question}.json`, new Blob([JSON.stringify(file, null, 2)], { type: "application/json" }));
  });
  const [fault] = fieldFaults(save.error);
  const isOfMonths = fault?.path === "from" || fault?.path === "to";
  const months = (path: string) => (fault?.path === path ? words.text("console.aggregates.months") : undefined);
  const set = (name: string) => (value: string) => {
    setDraft({ ...draft, ...(name === "survey" && { question: "" }), [name]: value });
  };
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined, { onSuccess: onDone });
      }}
    >
      <TextInput
        label={words.text("console.aggregates.organisation")}
        hint={words.text("console.aggregates.organisation.hint")}
        value={organisation}
        onChange={set("organisation")}
        isRequired
      />
      <Choice
        label={words.text("console.aggregates.survey")}
        options={(surveys.data?.items ?? []).map(({ id, title }) => ({
          id,
          label: title === null ? id : ownText(title, words.language),
          isOwn: true,
        }))}
        value={survey}
        onChange={set("survey")}
      />
      <Choice
        label={words.text("console.aggregates.question")}
        options={asked.map(({ name, text }) => ({ id: name, label: ownText(text, words.language), isOwn: true }))}
        value={question}
        onChange={set("question")}
        isDisabled={found === undefined}
      />
      <TextInput
        type="date"
        label={words.text("console.aggregates.from")}
        hint={words.text("console.aggregates.days.hint")}
        value={from}
        onChange={set("from")}
        fault={months("from")}
        isRequired
      />
      <TextInput
        type="date"
        label={words.text("console.aggregates.to")}
        value={to}
        onChange={set("to")}
        fault={months("to")}
        isRequired
      />
      {fault?.code === "below_k" ? (
        <Notice kind="problem">{words.text("console.aggregates.few")}</Notice>
      ) : (
        <Outcome of={{ isSuccess: false, error: isOfMonths ? null : save.error }} />
      )}
      <div className="buttons">
        <Button
          type="submit"
          kind="main"
          isBusy={save.isPending}
          isDisabled={organisation.trim() === "" || metric === null || from === "" || to === ""}
        >
          {words.text("console.aggregates.make")}
        </Button>
        <Button onPress={onDone}>{words.text("console.cancel")}</Button>
      </div>
    </Form>
  );
}
