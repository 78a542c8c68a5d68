import { useWords } from "../../../app/words.tsx";
import { Notice } from "../../../parts/notice.tsx";
import { TextInput } from "../../../parts/text-input.tsx";
import type { StepProps } from "./draft.ts";
import { SignOffInput } from "./sign-off-input.tsx";

/** How many people are behind a figure at least, and what respondents are told. */
export function PrivacyStep({ draft, change, survey }: StepProps) {
  const words = useWords();
  if (!survey) return null;
  return (
    <>
      <Notice kind="info" title={words.text("console.waves.told")}>
        <p>{words.text(`console.waves.told.${survey.privacy}`)}</p>
      </Notice>
      <TextInput
        label={words.text("console.waves.k")}
        hint={words.text("console.waves.k.hint", { k: survey.k })}
        isRequired
        inputMode="numeric"
        value={draft.k}
        onChange={(k) => {
          change({ k });
        }}
      />
      <SignOffInput draft={draft} change={change} />
    </>
  );
}
