import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { plusDays } from "./measure-of.ts";

interface ReviewDaysProps {
  readonly days: readonly string[];
  readonly onChange: (days: readonly string[]) => void;
  readonly faultAt: (path: string) => unknown;
}

const mostDays = 20;

/** The days on which one looks how far an action is: one, or several. */
export function ReviewDays({ days, onChange, faultAt }: ReviewDaysProps) {
  const words = useWords();
  return (
    <>
      {days.map((day, at) => (
        <TextInput
          key={at}
          type="date"
          label={words.text("console.actions.field.reviewOn")}
          value={day}
          onChange={(changed) => {
            onChange(
              days
                .map((one, place) => (place === at ? changed : one))
                .filter((one, place) => place === 0 || one !== ""),
            );
          }}
          isRequired={at === 0}
          fault={
            faultAt(`reviewsOn.${String(at)}`) === undefined ? undefined : words.text("console.actions.fault.reviewOn")
          }
        />
      ))}
      {days.length < mostDays && (
        <div className="buttons">
          <Button
            onPress={() => {
              const last = days.at(-1) ?? "";
              onChange([...days, last === "" ? "" : plusDays(last, 30)]);
            }}
          >
            {words.text("console.actions.review.more")}
          </Button>
        </div>
      )}
    </>
  );
}
