import type { MemberItem } from "@afterword/sdk";
import { useState } from "react";
import { organisation } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Choices } from "../../parts/choices.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Say } from "../../parts/say.tsx";
import { JoinLinkShown } from "./join-link-shown.tsx";

/** Makes a link for a member who forgot their password, or lost their phone. */
export function NewLink({ member, onDone }: { readonly member: MemberItem; readonly onDone: () => void }) {
  const words = useWords();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const make = useChange(
    () => organisation.members.link(member.id, { newCode: chosen.includes("newCode") }),
    "members",
  );
  if (make.data) return <JoinLinkShown of={make.data} onDone={onDone} />;
  return (
    <>
      <p>
        <Say text="console.members.link.body" own={{ name: member.name }} />
      </p>
      <Choices
        label={words.text("console.members.link.also")}
        options={[{ id: "newCode", label: words.text("console.members.link.newCode") }]}
        value={chosen}
        onChange={setChosen}
      />
      <Outcome of={make} />
      <div className="buttons">
        <Button
          kind="main"
          isBusy={make.isPending}
          onPress={() => {
            make.mutate(undefined);
          }}
        >
          {words.text("console.members.link.make")}
        </Button>
        <Button onPress={onDone}>{words.text("console.cancel")}</Button>
      </div>
    </>
  );
}
