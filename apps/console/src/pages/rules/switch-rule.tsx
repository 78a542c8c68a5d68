import type { RuleItem } from "@afterword/sdk";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Outcome } from "../../parts/outcome.tsx";
import { Popup } from "../../parts/popup.tsx";
import { Say } from "../../parts/say.tsx";
import { Simulated } from "./simulated.tsx";

/** Switches a rule on or off, after what it would have done is shown. */
export function SwitchRule({ of: { id, on } }: { readonly of: RuleItem }) {
  const words = useWords();
  const change = useChange(() => aw.rules.change(id, { on: !on }), "rules");
  const move = on ? "switchOff" : "switchOn";
  const label = words.text(`console.rules.${move}`);
  return (
    <Popup
      trigger={<Button kind={on ? "plain" : "main"}>{label}</Button>}
      title={<Say text={`console.rules.${move}.title`} own={{ rule: id }} />}
    >
      {(close) => (
        <>
          <p>{words.text(`console.rules.${move}.body`)}</p>
          <Simulated rule={id} />
          <Outcome of={change} />
          <div className="buttons">
            <Button
              kind={on ? "danger" : "main"}
              isBusy={change.isPending}
              onPress={() => {
                change.mutate(undefined, { onSuccess: close });
              }}
            >
              {label}
            </Button>
            <Button onPress={close}>{words.text("console.cancel")}</Button>
          </div>
        </>
      )}
    </Popup>
  );
}
