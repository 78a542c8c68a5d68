import type { WebhookItem } from "@afterword/sdk";
import { useNavigate } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Notice } from "../../parts/notice.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Confirm, Popup } from "../../parts/popup.tsx";
import { Say } from "../../parts/say.tsx";
import { SecretShown } from "./secret-shown.tsx";
import { WebhookFault } from "./webhook-fault.tsx";

/** What can be done with a webhook: a test, switching, a new secret, removing. */
export function WebhookMoves({ of: { id, name, state } }: { readonly of: WebhookItem }) {
  const words = useWords();
  const navigate = useNavigate();
  const test = useChange(() => aw.webhooks.test(id));
  const change = useChange(() => aw.webhooks.change(id, { state: state === "on" ? "off" : "on" }), "webhooks");
  const remove = useChange(() => aw.webhooks.remove(id));
  return (
    <>
      <div className="buttons">
        <Button
          isBusy={test.isPending}
          onPress={() => {
            test.mutate(undefined);
          }}
        >
          {words.text("console.webhooks.test")}
        </Button>
        <Button
          isBusy={change.isPending}
          onPress={() => {
            change.mutate(undefined);
          }}
        >
          {words.text(state === "on" ? "console.webhooks.switchOff" : "console.webhooks.switchOn")}
        </Button>
        <Rotate id={id} name={name} />
        <Confirm
          trigger={<Button kind="danger">{words.text("console.webhooks.remove")}</Button>}
          title={<Say text="console.webhooks.remove.title" own={{ name }} />}
          body={
            <>
              <p>{words.text("console.webhooks.remove.body")}</p>
              <Outcome of={remove} />
            </>
          }
          act={words.text("console.webhooks.remove")}
          isBusy={remove.isPending}
          onConfirm={(close) => {
            remove.mutate(undefined, {
              onSuccess: () => {
                close();
                void navigate({ to: "/webhooks" });
              },
            });
          }}
        />
      </div>
      <Outcome of={change} />
      <Outcome of={test} />
      {test.data?.delivered === true && (
        <Notice kind="good">
          {words.text("console.webhooks.test.done", {
            status: String(test.data.status ?? ""),
            ms: test.data.durationMs,
          })}
        </Notice>
      )}
      {test.data?.delivered === false && (
        <Notice kind="warning" title={words.text("console.webhooks.test.failed")}>
          <p>
            <WebhookFault of={test.data} />
          </p>
        </Notice>
      )}
    </>
  );
}

function Rotate({ id, name }: { readonly id: string; readonly name: string }) {
  const words = useWords();
  const rotate = useChange(() => aw.webhooks.rotate(id), "webhooks");
  return (
    <Popup
      trigger={<Button>{words.text("console.webhooks.rotate")}</Button>}
      title={<Say text="console.webhooks.rotate.title" own={{ name }} />}
    >
      {(close) =>
        rotate.data ? (
          <SecretShown title={words.text("console.webhooks.rotated")} secret={rotate.data.secret} onDone={close} />
        ) : (
          <>
            <p>{words.text("console.webhooks.rotate.body")}</p>
            <Outcome of={rotate} />
            <div className="buttons">
              <Button
                kind="main"
                isBusy={rotate.isPending}
                onPress={() => {
                  rotate.mutate(undefined);
                }}
              >
                {words.text("console.webhooks.rotate")}
              </Button>
              <Button onPress={close}>{words.text("console.cancel")}</Button>
            </div>
          </>
        )
      }
    </Popup>
  );
}
