import type { Following } from "@afterword/sdk";
import { aw } from "../../app/client.ts";
import { useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Outcome } from "../../parts/outcome.tsx";

/** Whether whoever looks is warned by mail of a service, an indicator, or themes of a survey. */
export function WarnMe({ of }: { readonly of: Following }) {
  const words = useWords();
  const me = useMe();
  const change = useChange((warnings: readonly Following[]) => aw.me.change({ warnings: [...warnings] }), "me");
  if (me.kind !== "member") return null;
  const others = me.warnings.filter(({ kind, id }) => kind !== of.kind || id !== of.id);
  const isOn = others.length < me.warnings.length;
  return (
    <section className="card">
      <h2>{words.text("console.services.warned")}</h2>
      <p className="note">{words.text("console.services.warned.note")}</p>
      <p role="status">{words.text(isOn ? "console.services.warned.on" : "console.services.warned.off")}</p>
      <Outcome of={change} />
      <Button
        isBusy={change.isPending}
        onPress={() => {
          change.mutate(isOn ? others : [...others, of]);
        }}
      >
        {words.text(isOn ? "console.services.warnNot" : "console.services.warn")}
      </Button>
    </section>
  );
}
