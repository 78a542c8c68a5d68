import { webhookEvents, webhookFields, type WebhookEvent, type WebhookField } from "@afterword/sdk";
import { useState } from "react";
import { Form } from "react-aria-components";
import { aw } from "../../app/client.ts";
import { fieldFaults } from "../../app/problem.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Choices } from "../../parts/choices.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { SecretShown } from "./secret-shown.tsx";

const needed = { comments: "comments.read", identities: "identities.read" } as const;

/** Makes a webhook; its secret is shown once, when it is made. */
export function WebhookForm({ onDone }: { readonly onDone: () => void }) {
  const words = useWords();
  const me = useMe();
  const [name, setName] = useState("");
  const [url, setUrl] = useState("https://");
  const [events, setEvents] = useState<readonly string[]>(["response.submitted"]);
  const [fields, setFields] = useState<readonly string[]>([]);
  const add = useChange(
    () =>
      aw.webhooks.add({
        name: name.trim(),
        url: url.trim(),
        events: events as WebhookEvent[],
        fields: fields as WebhookField[],
      }),
    "webhooks",
  );
  if (add.data)
    return <SecretShown title={words.text("console.webhooks.made")} secret={add.data.secret} onDone={onDone} />;
  const isUrlWrong = fieldFaults(add.error).some(({ path }) => path === "url");
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(undefined);
      }}
    >
      <TextInput
        label={words.text("console.webhooks.name")}
        hint={words.text("console.webhooks.name.hint")}
        value={name}
        onChange={setName}
        isRequired
      />
      <TextInput
        label={words.text("console.webhooks.url")}
        hint={words.text("console.webhooks.url.hint")}
        value={url}
        onChange={setUrl}
        fault={isUrlWrong ? words.text("console.webhooks.fault.url") : undefined}
        isRequired
      />
      <Choices
        label={words.text("console.webhooks.events")}
        options={webhookEvents.map((id) => ({ id, label: words.text(`console.webhooks.event.${id}`) }))}
        value={events}
        onChange={setEvents}
      />
      <Choices
        label={words.text("console.webhooks.fields")}
        options={webhookFields
          .filter((id) => may(me, needed[id], "everywhere"))
          .map((id) => ({ id, label: words.text(`console.webhooks.field.${id}`) }))}
        value={fields}
        onChange={setFields}
      />
      {!isUrlWrong && <Outcome of={add} />}
      <div className="buttons">
        <Button
          type="submit"
          kind="main"
          isBusy={add.isPending}
          isDisabled={name.trim() === "" || url.trim() === "" || events.length === 0}
        >
          {words.text("console.webhooks.add")}
        </Button>
        <Button onPress={onDone}>{words.text("console.cancel")}</Button>
      </div>
    </Form>
  );
}
