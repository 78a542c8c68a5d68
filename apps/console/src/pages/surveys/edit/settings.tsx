import { textIn, withText, leastK, type SurveyDefinition } from "@afterword/sdk";
import { useWords } from "../../../app/words.tsx";
import { Choice } from "../../../parts/choice.tsx";
import { TextInput } from "../../../parts/text-input.tsx";
import { ownOf } from "../words-of.tsx";

interface SettingsProps {
  readonly survey: SurveyDefinition;
  readonly onChange: (survey: SurveyDefinition) => void;
}

const kinds = ["transactional", "relational", "feedback"] as const;
const mailParts = ["subject", "preheader", "reason", "reminder"] as const;
const privacies = ["identified", "confidential", "anonymous"] as const;

/** What a survey is called, who is asked how, what its mails say, and who sees the answers. */
export function Settings({ survey, onChange }: SettingsProps) {
  const words = useWords();
  const own = ownOf(survey);
  const { mail = {} } = survey;
  const setTop = (part: "title" | "thanks", said: string) => {
    onChange({ ...survey, [part]: withText(survey[part], own, own, said) });
  };
  const setMail = (part: (typeof mailParts)[number], said: string) => {
    onChange({ ...survey, mail: { ...mail, [part]: withText(mail[part], own, own, said) } });
  };
  return (
    <section className="card">
      <h2>{words.text("console.surveys.settings")}</h2>
      <TextInput
        label={words.text("console.surveys.name")}
        value={textIn(survey.title, own, own)}
        onChange={(said) => {
          setTop("title", said);
        }}
      />
      <div className="row">
        <Choice
          label={words.text("console.surveys.kind")}
          options={kinds.map((id) => ({ id, label: words.text(`console.surveys.kind.${id}`) }))}
          value={survey.kind}
          onChange={(id) => {
            const kind = kinds.find((one) => one === id);
            if (kind) onChange({ ...survey, kind });
          }}
        />
        <Choice
          label={words.text("console.surveys.privacy")}
          options={privacies.map((id) => ({ id, label: words.text(`console.surveys.privacy.${id}`) }))}
          value={survey.privacy}
          onChange={(id) => {
            const privacy = privacies.find((one) => one === id);
            if (privacy) onChange({ ...survey, privacy, k: privacy === "identified" ? 1 : Math.max(5, survey.k) });
          }}
        />
        {survey.privacy !== "identified" && (
          <Choice
            label={words.text("console.surveys.k")}
            options={[3, 4, 5, 6, 7, 8, 9, 10, 15, 20]
              .filter((k) => k >= leastK[survey.privacy])
              .map((k) => ({ id: String(k), label: words.number(k) }))}
            value={String(survey.k)}
            onChange={(k) => {
              onChange({ ...survey, k: Number(k) });
            }}
          />
        )}
        <Choice
          label={words.text("console.surveys.untranslated")}
          options={(["fallback", "skip"] as const).map((id) => ({
            id,
            label: words.text(`console.surveys.untranslated.${id}`),
          }))}
          value={survey.untranslated ?? "fallback"}
          onChange={(id) => {
            const { untranslated: _before, ...rest } = survey;
            onChange(id === "skip" ? { ...rest, untranslated: "skip" } : rest);
          }}
        />
        <Choice
          label={words.text("console.surveys.pages")}
          options={(["auto", "one", "each"] as const).map((id) => ({
            id,
            label: words.text(`console.surveys.pages.${id}`),
          }))}
          value={survey.pages ?? "auto"}
          onChange={(id) => {
            const { pages: _before, ...rest } = survey;
            onChange(id === "one" || id === "each" ? { ...rest, pages: id } : rest);
          }}
        />
      </div>
      {mailParts.map((part) => (
        <TextInput
          key={part}
          label={words.text(`console.surveys.mail.${part}`)}
          value={textIn(mail[part], own, own)}
          onChange={(said) => {
            setMail(part, said);
          }}
        />
      ))}
      <TextInput
        label={words.text("console.surveys.thanks")}
        value={textIn(survey.thanks, own, own)}
        onChange={(said) => {
          setTop("thanks", said);
        }}
      />
    </section>
  );
}
