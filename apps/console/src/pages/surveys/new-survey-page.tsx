import { textIn, type SurveyDefinition } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Choice } from "../../parts/choice.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Page } from "../../parts/page.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { QuestionsList } from "./questions-list.tsx";
import { surveysQuery } from "./queries.ts";
import { ownOf } from "./words-of.tsx";

const idPattern = /^[a-z][a-z0-9-]{0,63}$/;

/** A survey is begun: from a ready-made one, as a copy of another, or from an empty page. */
export function NewSurveyPage() {
  const words = useWords();
  const beginnings = useQuery({ queryKey: ["surveys", "beginnings"], queryFn: readBeginnings });
  return (
    <Page title={words.text("console.surveys.new")} intro={words.text("console.surveys.new.intro")}>
      <Loaded query={beginnings}>{(all) => <Begin beginnings={all} />}</Loaded>
    </Page>
  );
}

/** What a survey can begin with. */
interface Beginning {
  readonly kind: "ready" | "copy";
  readonly id: string;
  readonly definition: SurveyDefinition;
}

async function readBeginnings(): Promise<readonly Beginning[]> {
  const [{ items }, { surveys }] = await Promise.all([aw.surveys.templates(), aw.project.get()]);
  return [
    ...items.map(({ id, definition }): Beginning => ({ kind: "ready", id, definition })),
    ...surveys.map((definition): Beginning => ({ kind: "copy", id: definition.id, definition })),
  ];
}

const keyOf = ({ kind, id }: Beginning): string => `${kind} ${id}`;

function Begin({ beginnings }: { readonly beginnings: readonly Beginning[] }) {
  const words = useWords();
  const navigate = useNavigate();
  const { data: surveys = [] } = useQuery(surveysQuery);
  const [from, setFrom] = useState("");
  const [id, setId] = useState("");
  const [title, setTitle] = useState("");
  const [isTried, setTried] = useState(false);
  const chosen = beginnings.find((one) => keyOf(one) === from);
  const begin = useChange(
    (definition: SurveyDefinition) => aw.surveys.saveDraft(definition.id, { revision: 0, definition }),
    "surveys",
  );
  const fault = faultOf(
    id,
    surveys.map((one) => one.id),
  );
  /** What it is about or called, else what it asks first, in the reader's language. */
  const titleOf = ({ kind, id: name, definition }: Beginning): string => {
    const about = `console.surveys.ready.${name}`;
    if (kind === "ready" && words.has(about)) return words.text(about);
    const own = ownOf(definition);
    const first = definition.questions.find(({ kind }) => kind !== "info")?.text;
    const said = [definition.title, first].map((text) => textIn(text, words.language, own) || textIn(text, own, own));
    return [...said, name].find((text) => text !== "") ?? name;
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (fault !== null) return;
        begin.mutate(beginning(chosen?.definition, { id, title: title.trim(), language: words.language }), {
          onSuccess: () => {
            void navigate({ to: "/surveys/$id/edit", params: { id } });
          },
        });
      }}
    >
      <Choice
        label={words.text("console.surveys.begin")}
        options={[
          { id: "", label: words.text("console.surveys.begin.empty") },
          ...beginnings.map((one) => ({
            id: keyOf(one),
            label: words.text(`console.surveys.begin.${one.kind}`, { title: titleOf(one), id: one.id }),
            isOwn: true,
          })),
        ]}
        value={from}
        onChange={setFrom}
      />
      <TextInput
        label={words.text("console.surveys.id")}
        hint={words.text("console.surveys.id.hint")}
        value={id}
        onChange={setId}
        fault={isTried && fault !== null ? words.text(`console.surveys.id.${fault}`) : undefined}
        isRequired
      />
      <TextInput label={words.text("console.surveys.name")} value={title} onChange={setTitle} />
      <Outcome of={begin} />
      <div className="buttons">
        <Button kind="main" type="submit" isBusy={begin.isPending}>
          {words.text("console.surveys.begin.act")}
        </Button>
      </div>
      {chosen && (
        <section className="card">
          <h2>{words.text("console.surveys.asks")}</h2>
          <QuestionsList of={chosen.definition} />
        </section>
      )}
    </form>
  );
}

function faultOf(id: string, taken: readonly string[]): "pattern" | "taken" | null {
  if (!idPattern.test(id)) return "pattern";
  return taken.includes(id) ? "taken" : null;
}

/** What a new survey begins with. Begun from an empty page it is in the reader's language. */
function beginning(
  begun: SurveyDefinition | undefined,
  { id, title, language }: { readonly id: string; readonly title: string; readonly language: string },
): SurveyDefinition {
  const base: SurveyDefinition = begun ?? {
    id,
    kind: "relational",
    privacy: "identified",
    k: 1,
    language,
    questions: [],
  };
  return { ...base, id, ...(title === "" ? {} : { title: { [ownOf(base)]: title, [language]: title } }) };
}
