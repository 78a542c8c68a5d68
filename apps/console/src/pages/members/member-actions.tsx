import type { MemberItem } from "@afterword/sdk";
import { organisation } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Outcome } from "../../parts/outcome.tsx";
import { Confirm, Popup } from "../../parts/popup.tsx";
import { Say } from "../../parts/say.tsx";
import { NewLink } from "./new-link.tsx";
import { RolesForm } from "./roles-form.tsx";

/** What can be done about a member: other roles, a new link, keeping them out, and taking them away. */
export function MemberActions({ of: member }: { readonly of: MemberItem }) {
  const words = useWords();
  const { id, name, state } = member;
  const admit = useChange(() => organisation.members.change(id, { disabled: false }), "members");
  const keepOut = useChange(() => organisation.members.change(id, { disabled: true }), "members");
  const remove = useChange(() => organisation.members.remove(id), "members");
  return (
    <div className="buttons">
      <Popup
        trigger={<Button>{words.text("console.members.roles.change")}</Button>}
        title={words.text("console.members.roles.change")}
      >
        {(close) => <RolesForm member={member} onDone={close} />}
      </Popup>
      {state === "disabled" ? (
        <Button
          isBusy={admit.isPending}
          onPress={() => {
            admit.mutate(undefined);
          }}
        >
          {words.text("console.members.admit")}
        </Button>
      ) : (
        <>
          <Popup
            trigger={<Button>{words.text("console.members.link.new")}</Button>}
            title={words.text("console.members.link.new")}
          >
            {(close) => <NewLink member={member} onDone={close} />}
          </Popup>
          <Confirm
            trigger={<Button kind="danger">{words.text("console.members.keepOut")}</Button>}
            title={words.text("console.members.keepOut.title")}
            body={
              <>
                <p>
                  <Say text="console.members.keepOut.body" own={{ name }} />
                </p>
                <Outcome of={keepOut} />
              </>
            }
            act={words.text("console.members.keepOut")}
            isBusy={keepOut.isPending}
            onConfirm={(close) => {
              keepOut.mutate(undefined, { onSuccess: close });
            }}
          />
        </>
      )}
      <Confirm
        trigger={<Button kind="danger">{words.text("console.members.remove")}</Button>}
        title={words.text("console.members.remove.title")}
        body={
          <>
            <p>
              <Say text="console.members.remove.body" own={{ name }} />
            </p>
            <Outcome of={remove} />
          </>
        }
        act={words.text("console.members.remove")}
        isBusy={remove.isPending}
        onConfirm={(close) => {
          remove.mutate(undefined, { onSuccess: close });
        }}
      />
    </div>
  );
}
