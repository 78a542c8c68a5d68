import {
  additionErrors,
  textIn,
  withText,
  type AddedQuestion,
  type AdditionItem,
  type SurveyDefinition,
  type Text,
} from "@afterword/sdk";
import { consoleLanguages } from "@afterword/language/console";
import { useState } from "react";
import { aw } from "../../app/client.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Say } from "../../parts/say.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { useRevised } from "../../parts/use-revised.ts";
import { Faults } from "../surveys/edit/faults.tsx";
import { Texts } from "../surveys/edit/texts.tsx";
import { OwnText, ownOf } from "../surveys/words-of.tsx";
import { States } from "./additions-page.tsx";
import { OwnQuestions } from "./own-questions.tsx";
import { PublishAddition } from "./publish-addition.tsx";

interface EditorProps {
  readonly core: SurveyDefinition;
  readonly unit: { readonly id: string; readonly name: string };
  /** As it was saved last; null where nothing is there. */
  readonly item: AdditionItem | null;
}

interface Words {
  readonly questions: readonly AddedQuestion[];
  readonly examples: { readonly [question: string]: Text };
}

/** What a unit adds while it is worked at: the core is shown and can't be changed. */
export function AdditionEditor({ core, unit, item }: EditorProps) {
  const words = useWords();
  const me = useMe();
  const own = ownOf(core);
  const [said, setSaid] = useState<Words>(() => {
    const { questions = [], examples = {} } = item?.draft ?? item?.published ?? {};
    return { questions, examples };
  });
  const [isChanged, setChanged] = useState(false);
  const change = (more: Partial<Words>) => {
    setSaid((before) => ({ ...before, ...more }));
    setChanged(true);
  };
  const { examples } = said;
  const revision = item?.revision ?? 0;
  const save = useRevised("additions", "draft_changed", (what: Words) =>
    aw.additions.save(core.id, unit.id, { revision, questions: [...what.questions], examples: what.examples }),
  );
  const discard = useRevised("additions", "draft_changed", () => aw.additions.discard(core.id, unit.id));
  const isNothing = said.questions.length + Object.keys(examples).length === 0;
  // Whose it is the server knows; that it is somebody's is enough to look at the rest.
  const found = isNothing ? [] : additionErrors(core, { id: unit.id, for: { unit: [unit.id] }, ...said });
  const errors = isChanged ? found : [...found, ...(item?.errors ?? []).filter(isOther(found))];
  const shown: SurveyDefinition = { ...core, questions: [...core.questions, ...said.questions] };
  return (
    <>
      <h2>
        <Say text="console.additions.for" own={{ unit: unit.name, survey: core.id }} />
      </h2>
      <p>{item && <States of={item} />}</p>
      <Faults of={errors} survey={shown} />
      <h2>{words.text("console.additions.core")}</h2>
      <p>{words.text("console.additions.core.hint")}</p>
      {core.questions.map(({ name, text, kind }) => (
        <section key={name} className="card">
          <p>
            <OwnText of={text} survey={core} />{" "}
            <span className="soft">{words.text(`console.surveys.kinds.${kind}`)}</span>{" "}
            <span className="tag">{words.text("console.additions.locked")}</span>
          </p>
          {kind !== "info" && (
            <TextInput
              label={words.text("console.additions.example")}
              value={textIn(examples[name], own, own)}
              lang={own}
              onChange={(typed) => {
                const { [name]: before, ...others } = examples;
                change({
                  examples: typed === "" ? others : { ...examples, [name]: withText(before, own, own, typed) },
                });
              }}
            />
          )}
        </section>
      ))}
      <OwnQuestions core={core} of={said.questions} item={item} errors={errors} onChange={change} />
      {!isNothing && (
        <Texts
          survey={{ id: core.id, kind: core.kind, privacy: core.privacy, k: core.k, language: own, ...textsOnly(said) }}
          within={shown}
          locales={consoleLanguages.map(({ tag }) => tag)}
          onChange={({ questions, additions = [] }) => {
            change({ questions, examples: additions[0]?.examples ?? {} });
          }}
        />
      )}
      <Outcome of={save} done={isChanged ? undefined : words.text("console.saved")} />
      <Outcome of={discard} />
      <div className="buttons save">
        <Button
          isBusy={save.isPending}
          isDisabled={errors.length > 0 && isChanged}
          onPress={() => {
            save.mutate(said);
          }}
        >
          {words.text("console.surveys.save")}
        </Button>
        {item?.draft && (
          <Button
            isBusy={discard.isPending}
            onPress={() => {
              discard.mutate(undefined);
            }}
          >
            {words.text("console.additions.discard")}
          </Button>
        )}
        {item?.published && !isNothing && (
          <Button
            onPress={() => {
              change({ questions: [], examples: {} });
            }}
          >
            {words.text("console.additions.take")}
          </Button>
        )}
        {item?.draft && !isChanged && may(me, "surveys.manage", "everywhere") && (
          <PublishAddition core={core} item={item} draft={item.draft} />
        )}
        {isChanged && <span className="tag warn">{words.text("console.surveys.unsaved")}</span>}
      </div>
      {!may(me, "surveys.manage", "everywhere") && <p className="soft">{words.text("console.additions.wait")}</p>}
    </>
  );
}

/** What the server found that is not told already. */
const isOther =
  (found: readonly { readonly path: string }[]) =>
  ({ path }: { readonly path: string }): boolean =>
    !found.some((one) => one.path === path);

/** The texts of what is added as those of a survey, so that they are translated as its texts are. */
const textsOnly = ({ questions, examples }: Words) => ({
  questions,
  additions: [{ id: "own", for: {}, examples }],
});
