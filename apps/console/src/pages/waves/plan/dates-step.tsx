import { useWords } from "../../../app/words.tsx";
import { Choice } from "../../../parts/choice.tsx";
import { TextInput } from "../../../parts/text-input.tsx";
import { idOf, type Draft, type StepProps } from "./draft.ts";
import { RemindersField } from "./reminders-field.tsx";

const zones = Intl.supportedValuesOf("timeZone");

/** When it opens, how often it comes round, how long it is open, and whom it reminds when. */
export function DatesStep({ draft, change }: StepProps) {
  const words = useWords();
  const known = zones.includes(draft.zone) ? zones : [draft.zone, ...zones];
  const field = (name: "time" | "from" | "to", label: string) => (
    <TextInput
      label={label}
      type="time"
      isRequired
      value={draft[name]}
      onChange={(text) => {
        change({ [name]: text });
      }}
    />
  );
  return (
    <>
      <div className="row">
        <TextInput
          label={words.text("console.waves.date")}
          type="date"
          isRequired
          value={draft.date}
          onChange={(date) => {
            // A name that somebody typed stays.
            change({ date, ...(draft.id === idOf(draft.survey, draft.date) ? { id: idOf(draft.survey, date) } : {}) });
          }}
        />
        {field("time", words.text("console.waves.time"))}
      </div>
      <Choice
        label={words.text("console.waves.zone")}
        options={known.map((id) => ({ id, label: id, isOwn: true }))}
        value={draft.zone}
        onChange={(zone) => {
          change({ zone });
        }}
      />
      <Choice
        label={words.text("console.waves.every")}
        options={(["once", "year", "half-year", "rolling"] as const).map((id) => ({
          id,
          label: words.text(`console.waves.every.${id}`),
        }))}
        value={draft.every}
        onChange={(every) => {
          change({ every: every as Draft["every"] });
        }}
      />
      {draft.every === "rolling" && (
        <TextInput
          label={words.text("console.waves.weeks")}
          isRequired
          inputMode="numeric"
          value={draft.weeks}
          onChange={(weeks) => {
            change({ weeks });
          }}
        />
      )}
      <TextInput
        label={words.text("console.waves.open")}
        isRequired
        inputMode="numeric"
        value={draft.open}
        onChange={(open) => {
          change({ open });
        }}
      />
      <RemindersField
        reminders={draft.remind}
        onChange={(remind) => {
          change({ remind });
        }}
      />
      <Choice
        label={words.text("console.waves.window")}
        options={(["workdays", "any"] as const).map((id) => ({ id, label: words.text(`console.waves.window.${id}`) }))}
        value={draft.days}
        onChange={(days) => {
          change({ days: days as Draft["days"] });
        }}
      />
      <div className="row">
        {field("from", words.text("console.waves.window.from"))}
        {field("to", words.text("console.waves.window.to"))}
      </div>
    </>
  );
}
