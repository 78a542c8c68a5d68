import type { SurveyDefinition } from "@afterword/sdk";
import { useWords } from "../../../app/words.tsx";
import { Choice } from "../../../parts/choice.tsx";
import { Choices } from "../../../parts/choices.tsx";
import { TextInput } from "../../../parts/text-input.tsx";
import { questionLabel } from "../../surveys/labels.ts";
import { agreements, told, type AlertDraft } from "./alert-draft.ts";
import { RouteInput } from "./route-input.tsx";

interface AlertFieldsProps {
  readonly survey: SurveyDefinition;
  readonly draft: AlertDraft;
  readonly onChange: (change: Partial<AlertDraft>) => void;
  readonly segments: readonly string[];
  /** Whether something is wrong with an option of this name. */
  readonly isWrong: (option: string) => boolean;
}

const none = "\u0000none";

/** Where the cases of an alert go, what they are like, and who is told. */
export function AlertFields({ survey, draft, onChange, segments, isWrong }: AlertFieldsProps) {
  const words = useWords();
  const fault = (option: "queue" | "route" | "escalation" | "consent") =>
    isWrong(option) ? words.text(`console.alerts.fault.${option}`) : undefined;
  return (
    <>
      <TextInput
        label={words.text("console.cases.queue")}
        hint={words.text("console.alerts.queue.hint")}
        value={draft.queue}
        onChange={(queue) => {
          onChange({ queue });
        }}
        isRequired
        fault={fault("queue")}
      />
      <RouteInput value={draft} onChange={onChange} segments={segments} fault={fault("route")} />
      <Choices
        label={words.text("console.alerts.kinds")}
        options={[
          { id: "urgent", label: words.text("console.cases.urgent") },
          { id: "restricted", label: words.text("console.alerts.kinds.restricted") },
          { id: "followUp", label: words.text("console.alerts.kinds.followUp") },
        ]}
        value={draft.kinds}
        onChange={(kinds) => {
          onChange({ kinds });
        }}
      />
      <Choice
        label={words.text("console.alerts.agreement")}
        hint={words.text("console.alerts.agreement.hint")}
        options={[
          { id: none, label: words.text("console.alerts.agreement.none") },
          ...agreements(survey).map(({ name }) => ({
            id: name,
            label: questionLabel(words, survey, name),
            isOwn: true,
          })),
        ]}
        value={draft.consent ?? none}
        onChange={(id) => {
          onChange({ consent: id === none ? null : id });
        }}
        fault={fault("consent")}
      />
      <Choice
        label={words.text("console.alerts.ack")}
        options={told.map((id) => ({ id, label: words.text(`console.alerts.ack.${id}`) }))}
        value={draft.told}
        onChange={(id) => {
          onChange({ told: told.find((one) => one === id) ?? "agreed" });
        }}
      />
      <TextInput
        label={words.text("console.alerts.escalate")}
        hint={words.text("console.alerts.escalate.hint")}
        type="email"
        value={draft.escalation}
        onChange={(escalation) => {
          onChange({ escalation });
        }}
        fault={fault("escalation")}
      />
    </>
  );
}
