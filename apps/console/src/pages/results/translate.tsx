import type { CommentTranslation } from "@afterword/sdk";
import { useState } from "react";
import { Form } from "react-aria-components";
import { aw } from "../../app/client.ts";
import { ownLanguage } from "../../app/language-name.ts";
import { useWords } from "../../app/words.tsx";
import { FormEnd } from "../../parts/form-end.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { LanguageChoice } from "../../parts/language-choice.tsx";
import { Popup } from "../../parts/popup.tsx";
import { TextInput } from "../../parts/text-input.tsx";

interface TranslateProps {
  readonly survey: string;
  readonly response: string;
  readonly question: string;
  readonly original: string;
  readonly translations: readonly CommentTranslation[];
}

/** Enters a translation of a comment, or changes one. */
export function Translate(props: TranslateProps) {
  const words = useWords();
  return (
    <Popup
      trigger={<Button kind="quiet">{words.text("console.comments.translate")}</Button>}
      title={words.text("console.comments.translate.title")}
    >
      {(close) => <TranslateForm {...props} onDone={close} />}
    </Popup>
  );
}

function TranslateForm({
  survey,
  response,
  question,
  original,
  translations,
  onDone,
}: TranslateProps & { readonly onDone: () => void }) {
  const words = useWords();
  const [language, speak] = useState(ownLanguage(words));
  const [written, write] = useState<string | null>(null);
  const before = translations.find((one) => one.language === language)?.text ?? "";
  const text = written ?? before;
  const translate = useChange(
    () => aw.comments.translate({ survey, response, question, language, text: text.trim() }),
    "responses",
    "comment quotes",
  );
  return (
    <Form
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        translate.mutate(undefined, { onSuccess: onDone });
      }}
    >
      <blockquote className="said">
        <bdi>{original}</bdi>
      </blockquote>
      <LanguageChoice label={words.text("console.comments.translate.into")} value={language} onChange={speak} />
      <div className="own-words">
        <TextInput
          label={<>{words.text("console.comments.translate.text")}</>}
          hint={words.text("console.comments.translate.hint")}
          value={text}
          onChange={write}
          lines={6}
        />
      </div>
      <FormEnd of={translate} onCancel={onDone} label={words.text("console.comments.translate.save")} />
    </Form>
  );
}
