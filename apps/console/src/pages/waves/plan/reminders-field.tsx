import { useWords } from "../../../app/words.tsx";
import { Button } from "../../../parts/button.tsx";
import { Choice } from "../../../parts/choice.tsx";
import { TextInput } from "../../../parts/text-input.tsx";
import type { DraftReminder } from "./draft.ts";

interface RemindersFieldProps {
  readonly reminders: readonly DraftReminder[];
  readonly onChange: (reminders: readonly DraftReminder[]) => void;
}

/** More would cost goodwill. */
const most = 3;

/** When those are reminded who have not answered: at most three times. */
export function RemindersField({ reminders, onChange }: RemindersFieldProps) {
  const words = useWords();
  const change = (at: number, more: Partial<DraftReminder>) => {
    onChange(reminders.map((one, position) => (position === at ? { ...one, ...more } : one)));
  };
  return (
    <section>
      <h2>{words.text("console.waves.remind")}</h2>
      <p>{words.text("console.waves.remind.hint")}</p>
      {reminders.length === 0 && <p>{words.text("console.waves.remind.none")}</p>}
      {reminders.map(({ days, from }, at) => (
        <div className="row" key={at}>
          <TextInput
            label={words.text("console.waves.remind.days", { n: at + 1 })}
            isRequired
            inputMode="numeric"
            value={days}
            onChange={(next) => {
              change(at, { days: next });
            }}
          />
          <Choice
            label={words.text("console.waves.remind.kind", { n: at + 1 })}
            options={(["wd", "d", "end"] as const).map((id) => ({
              id,
              label: words.text(`console.waves.remind.${id}`),
            }))}
            value={from}
            onChange={(next) => {
              change(at, { from: next as DraftReminder["from"] });
            }}
          />
          <Button
            kind="quiet"
            onPress={() => {
              onChange(reminders.filter((_, position) => position !== at));
            }}
          >
            {words.text("console.waves.remind.remove", { n: at + 1 })}
          </Button>
        </div>
      ))}
      {reminders.length < most && (
        <p>
          <Button
            onPress={() => {
              onChange([...reminders, { days: "5", from: "wd" }]);
            }}
          >
            {words.text("console.waves.remind.add")}
          </Button>
        </p>
      )}
    </section>
  );
}
