import { consoleLanguages } from "@afterword/language/console";
import type { CodebookReply } from "@afterword/sdk";
import { useState } from "react";
import { aw } from "../../app/client.ts";
import { ownLanguage } from "../../app/language-name.ts";
import { fieldFaults } from "../../app/problem.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Choice } from "../../parts/choice.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Say } from "../../parts/say.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { themeName } from "../results/theme-name.ts";
import { AddTheme } from "./add-theme.tsx";
import { fromDraft, toDraft, type Draft } from "./draft.ts";
import { Tried } from "./tried.tsx";

interface EditCodebookProps {
  readonly book: CodebookReply;
  readonly save: (themes: CodebookReply["themes"]) => void;
  readonly saving: { readonly isSuccess: boolean; readonly isPending: boolean; readonly error: unknown };
}

/** Themes and terms, one language at a time; what they would change is tried before they are kept. */
export function EditCodebook({ book, save, saving }: EditCodebookProps) {
  const words = useWords();
  const [draft, write] = useState<Draft>(() => toDraft(book.themes));
  const [language, choose] = useState(ownLanguage(words));
  const trial = useChange((themes: CodebookReply["themes"]) => aw.comments.tryCodebook({ themes }));
  const change = (next: Draft) => {
    write(next);
    trial.reset();
  };
  const themes = fromDraft(draft);
  const isChanged = JSON.stringify(themes) !== JSON.stringify(book.themes);
  const faults = [...fieldFaults(trial.error), ...fieldFaults(saving.error)].map(({ path }) => termAt(themes, path));
  const wrongIn = (theme: string) => faults.find((one) => one?.theme === theme && one.language === language)?.term;
  const elsewhere = faults.find((one) => one && one.language !== language);
  return (
    <>
      <Choice
        label={words.text("console.codebook.language")}
        options={consoleLanguages.map(({ tag, name }) => ({ id: tag, label: name, isOwn: true }))}
        value={language}
        onChange={choose}
      />
      <p className="note">{words.text("console.codebook.terms")}</p>
      {Object.entries(draft).map(([theme, byLanguage]) => {
        const wrong = wrongIn(theme);
        return (
          <section key={theme} className="card">
            <h2>
              <bdi>{themeName(words, theme)}</bdi>
            </h2>
            <div className="own-words">
              <TextInput
                label={words.text("console.codebook.termsOf")}
                aria-label={`${themeName(words, theme)}: ${words.text("console.codebook.termsOf")}`}
                isRequired
                lines={5}
                value={byLanguage[language] ?? ""}
                onChange={(text) => {
                  change({ ...draft, [theme]: { ...byLanguage, [language]: text } });
                }}
                fault={wrong === undefined ? undefined : words.text("console.codebook.wrong", { term: wrong })}
              />
            </div>
            <div className="buttons">
              <Button
                kind="quiet"
                onPress={() => {
                  change(Object.fromEntries(Object.entries(draft).filter(([name]) => name !== theme)));
                }}
              >
                <span>
                  <Say text="console.codebook.remove" own={{ theme: themeName(words, theme) }} />
                </span>
              </Button>
            </div>
          </section>
        );
      })}
      <AddTheme
        taken={Object.keys(draft)}
        onAdd={(theme) => {
          change({ ...draft, [theme]: {} });
        }}
      />
      {elsewhere && (
        <Notice kind="problem">
          <Say
            text="console.codebook.wrongElsewhere"
            own={{ term: elsewhere.term, theme: themeName(words, elsewhere.theme) }}
          />
        </Notice>
      )}
      <div className="buttons">
        <Button
          isBusy={trial.isPending}
          onPress={() => {
            trial.mutate(themes);
          }}
        >
          {words.text("console.codebook.try")}
        </Button>
        <Button
          kind="main"
          isBusy={saving.isPending}
          onPress={() => {
            save(themes);
          }}
        >
          {words.text("console.codebook.save")}
        </Button>
      </div>
      {trial.data !== undefined && <Tried trial={trial.data} />}
      <Outcome of={{ isSuccess: false, error: faults.length > 0 ? null : trial.error }} />
      <Outcome
        of={{ isSuccess: saving.isSuccess && !isChanged, error: faults.length > 0 ? null : saving.error }}
        done={words.text("console.codebook.saved")}
      />
    </>
  );
}

/** The term that a problem names, such as `themes.food.en[1]`; null where it names none. */
function termAt(themes: CodebookReply["themes"], path: string) {
  const [, theme = "", language = "", at = ""] = /^themes\.([^.]+)\.([a-z]+)\[(\d+)\]$/.exec(path) ?? [];
  const term = themes[theme]?.[language]?.[Number(at)];
  return term === undefined ? null : { theme, language, term };
}
