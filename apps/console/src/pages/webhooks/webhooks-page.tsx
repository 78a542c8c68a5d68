import type { WebhookItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { Popup } from "../../parts/popup.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { WebhookForm } from "./webhook-form.tsx";
import { WebhookState } from "./webhook-state.tsx";

/** The webhooks: which other systems are told what. */
export function WebhooksPage() {
  const words = useWords();
  const webhooks = useQuery({ queryKey: ["webhooks"], queryFn: () => aw.webhooks.list() });
  const columns: Column<WebhookItem>[] = [
    {
      id: "name",
      label: words.text("console.webhooks.name"),
      cell: ({ id, name }) => (
        <Link to="/webhooks/$id" params={{ id }}>
          <bdi>{name}</bdi>
        </Link>
      ),
    },
    { id: "url", label: words.text("console.webhooks.url"), cell: ({ url }) => <bdi>{url}</bdi> },
    {
      id: "events",
      label: words.text("console.webhooks.events"),
      cell: ({ events }) =>
        events.map((event) => <div key={event}>{words.text(`console.webhooks.event.${event}`)}</div>),
    },
    { id: "state", label: words.text("console.webhooks.state"), cell: (webhook) => <WebhookState of={webhook} /> },
  ];
  const add = (
    <Popup
      trigger={<Button kind="main">{words.text("console.webhooks.add")}</Button>}
      title={words.text("console.webhooks.add")}
    >
      {(close) => <WebhookForm onDone={close} />}
    </Popup>
  );
  return (
    <Page title={words.text("console.webhooks.title")} intro={words.text("console.webhooks.intro")} actions={add}>
      <Loaded query={webhooks}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={words.text("console.webhooks.empty")} body={words.text("console.webhooks.empty.next")} />
          ) : (
            <Table
              caption={words.text("console.webhooks.title")}
              columns={columns}
              rows={items.toReversed()}
              idOf={({ id }) => id}
            />
          )
        }
      </Loaded>
    </Page>
  );
}
